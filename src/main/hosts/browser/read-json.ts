import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';

const LARGEST = 4_096;

/** A small JSON body of the shape; null for anything else. Its `Content-Length` was looked at before. */
export async function readJson<T>(request: IncomingMessage, shape: z.ZodType<T>): Promise<T | null> {
  if (Number(request.headers['content-length']) > LARGEST) return null;
  const body = await text(request);
  try {
    return shape.safeParse(JSON.parse(body)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
