/** From which difference on a clock is doubted, in ms. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** A desk that was not used for so long and is opened again asks whether the date is right, in ms. */
const LONG_UNUSED_MS = 60 * 86_400_000;

export const CLOCK_FINDINGS = ['beda-dengan-pusat', 'mundur', 'maju-jauh'] as const;
export type ClockFindingCode = (typeof CLOCK_FINDINGS)[number];

/** What is wrong with the PC's clock. `byMs`: how far it is from where it should be; positive: it is ahead. */
export type ClockFinding = { readonly code: ClockFindingCode; readonly byMs: number };

/** What stands in an event that was recorded while the clock was doubted. */
export type ClockDoubt = {
  readonly why: ClockFindingCode;
  /** Minutes; positive: the clock was ahead. */
  readonly by: number;
};

/** Whether an event's mark is one that this program knows. */
export function isClockDoubt(mark: unknown): mark is ClockDoubt {
  const { why, by } = (mark ?? {}) as { readonly why?: unknown; readonly by?: unknown };
  return CLOCK_FINDINGS.some((one) => one === why) && Number.isInteger(by);
}

/** What is known of the right time, in ms since 1970. */
export type ClockEvidence = {
  /** How far the PC's clock was ahead of the hub's when they last met; null: never met, or the clock was set since. */
  readonly aheadOfHub: number | null;
  /** The latest moment this PC is known to have had: last look, last event, times of files; null: nothing yet. */
  readonly seen: number | null;
};

/**
 * What speaks against the PC's clock now. The hub's word settles it, either way. Without one a clock that went back is
 * doubted, and one that is far ahead of all that is known; how long a PC slept or was off cannot be told from a jump.
 */
export function clockFinding(now: number, { aheadOfHub, seen }: ClockEvidence): ClockFinding | null {
  if (aheadOfHub !== null) {
    return Math.abs(aheadOfHub) > CLOCK_TOLERANCE_MS ? { code: 'beda-dengan-pusat', byMs: aheadOfHub } : null;
  }
  if (seen === null) return null;
  if (now < seen - CLOCK_TOLERANCE_MS) return { code: 'mundur', byMs: now - seen };
  if (now > seen + LONG_UNUSED_MS) return { code: 'maju-jauh', byMs: now - seen };
  return null;
}

/** Whether the clock is so far back that no date by it means anything: reminders wait until it is right. */
export function isLost(finding: ClockFinding | null): boolean {
  return finding?.code === 'mundur' && finding.byMs < -LONG_UNUSED_MS;
}

/** The finding as events carry it. */
export function doubtOf(finding: ClockFinding | null): ClockDoubt | null {
  return finding === null ? null : { why: finding.code, by: Math.round(finding.byMs / 60_000) };
}

/** The right time as far as it is known: the hub's, else the PC's. */
export function bestNow(now: number, { aheadOfHub }: ClockEvidence): number {
  return aheadOfHub !== null && Math.abs(aheadOfHub) > CLOCK_TOLERANCE_MS ? now - aheadOfHub : now;
}

/** One look at both clocks. `monotonic` never goes back and knows nothing of the date. */
export type ClockLook = { readonly wall: number; readonly monotonic: number };

/** Whether the PC's clock was set between two looks of one run: then what a hub said of it before holds no more. */
export function wasSet(before: ClockLook, now: ClockLook): boolean {
  const by = now.wall - before.wall - (now.monotonic - before.monotonic);
  return Math.abs(by) > CLOCK_TOLERANCE_MS;
}
