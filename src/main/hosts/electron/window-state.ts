import { z } from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(600), height: z.int().min(400) });
const shape = bounds.extend({ maximized: z.boolean() });

/** Where the window stood when it was last closed, in screen points. */
export type WindowState = z.infer<typeof shape>;
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const LEAST_VISIBLE = 80;

/** What the file says; null when there is none or it says nothing sensible: then the window opens where the system likes. */
export function parseWindowState(text: string | null): WindowState | null {
  if (text === null) return null;
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: a place on the screen is no loss.
    return null;
  }
}

/** The state if its window would be seen: enough of it lies on some display (a monitor may be gone since). */
export function visibleOn(displays: readonly Area[], state: WindowState | null): WindowState | null {
  if (state === null) return null;
  return displays.some((display) => overlap(display, state) >= LEAST_VISIBLE) ? state : null;
}

/** The smaller side of what two areas share; 0 or less when they do not. */
function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.min(width, height);
}
