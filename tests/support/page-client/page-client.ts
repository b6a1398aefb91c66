import { readFile } from 'node:fs/promises';
import { ORPCError } from '@orpc/client';
import type { Page } from '@playwright/test';
import type { DeskClient } from '#renderer/api/client.ts';
import type { Carried } from '#tests/support/page-client/in-page.ts';

/** The desk as a page reaches it: the same client as in the test's own process, each call made inside the page. */
export async function pageClient(page: Page): Promise<DeskClient> {
  await page.evaluate(await readFile('out/tests/in-page.js', 'utf8'));
  const call = async (path: readonly string[], input: unknown): Promise<unknown> => {
    const words = JSON.stringify([path, await fileOut(input)]);
    return back(page, await inPage(page, `call(...${words})`));
  };
  return new Proxy({} as DeskClient, {
    get: (_, router: string) =>
      new Proxy({}, { get: (__, procedure: string) => (input: unknown) => call([router, procedure], input) }),
  });
}

function inPage(page: Page, words: string): Promise<Carried> {
  return page.evaluate(`mejaBridge.then((bridge) => bridge.${words})`);
}

function back(page: Page, carried: Carried): unknown {
  switch (carried.kind) {
    case 'value':
      return carried.value;
    case 'file':
      return new File([Buffer.from(carried.base64, 'base64')], carried.name, { type: carried.type });
    case 'iterator':
      return iteratorOf(page, carried.id);
    case 'error': {
      const { code, status, data } = carried;
      throw new ORPCError(code, { status, data });
    }
    default:
      throw new Error(`the page answered ${carried.kind}`);
  }
}

async function* iteratorOf(page: Page, id: number): AsyncGenerator<unknown> {
  try {
    for (;;) {
      const step = await inPage(page, `next(${id})`);
      if (step.kind === 'end') return;
      yield back(page, step);
    }
  } finally {
    await inPage(page, `stop(${id})`);
  }
}

async function fileOut(input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null || !('file' in input)) return input;
  const { file } = input as { readonly file: File };
  const base64 = Buffer.from(await file.arrayBuffer()).toString('base64');
  return { ...input, file: { kind: 'file', name: file.name, type: file.type, base64 } };
}
