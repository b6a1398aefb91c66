import {
  bestNow,
  type ClockDoubt,
  type ClockFinding,
  type ClockLook,
  clockFinding,
  doubtOf,
  wasSet,
} from '#domain/clock/clock-doctor.ts';

/** One question to a hub: when it was sent and answered by this PC's clock, and what the hub's clock said. */
export type HubTime = { readonly sentAt: number; readonly answeredAt: number; readonly hubAt: number };

/** The clock doctor of one open desk. Each question is a look at the clock. */
export type ClockWatch = {
  readonly finding: () => ClockFinding | null;
  /** The finding as events carry it. */
  readonly doubt: () => ClockDoubt | null;
  /** The right time as far as it is known, ms since 1970. */
  readonly best: () => number;
  readonly heard: (time: HubTime) => void;
  /** A person looked at the clock and says that it is right. */
  readonly confirm: () => void;
  /** The latest moment that this PC is known to have had. */
  readonly seen: () => number | null;
  /** What else tells of a moment that this PC has had: an event, a file, the last run. */
  readonly learn: (moment: number | null) => void;
};

/** An answer that took longer says too little about the clock. */
const SLOWEST_ANSWER_MS = 10_000;

export function createClockWatch(clock: () => number, monotonic: () => number): ClockWatch {
  let aheadOfHub: number | null = null;
  let seen: number | null = null;
  let last: ClockLook = { wall: clock(), monotonic: monotonic() };

  const look = (): { readonly now: number; readonly finding: ClockFinding | null } => {
    const here = { wall: clock(), monotonic: monotonic() };
    if (wasSet(last, here)) aheadOfHub = null;
    last = here;
    const finding = clockFinding(here.wall, { aheadOfHub, seen });
    // A clock that the hub calls right may have been ahead before.
    if (finding === null) seen = aheadOfHub === null ? Math.max(seen ?? here.wall, here.wall) : here.wall;
    return { now: here.wall, finding };
  };
  return {
    finding: () => look().finding,
    doubt: () => doubtOf(look().finding),
    best: () => bestNow(look().now, { aheadOfHub, seen }),
    heard: ({ sentAt, answeredAt, hubAt }) => {
      const took = answeredAt - sentAt;
      if (took < 0 || took > SLOWEST_ANSWER_MS) return;
      aheadOfHub = (sentAt + answeredAt) / 2 - hubAt;
      look();
    },
    confirm: () => {
      seen = clock();
    },
    seen: () => seen,
    learn: (moment) => {
      if (moment !== null && Number.isFinite(moment)) seen = Math.max(seen ?? moment, moment);
    },
  };
}
