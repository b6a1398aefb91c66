import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { ArchiveReason, Priority } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';

/** What can be done to many cases at once, in the order of the bar. */
export const MANY_KINDS = ['verify', 'assign', 'classify', 'archive', 'mark-answered'] as const;
export type ManyKind = (typeof MANY_KINDS)[number];

type Dated = { readonly on?: string; readonly backdateReason?: string };

/** An act on many cases with all it needs. */
export type ManyCommand =
  | ({ readonly kind: 'verify' } & Dated)
  | { readonly kind: 'assign'; readonly personId: string | null }
  | { readonly kind: 'classify'; readonly class?: ComplaintClass; readonly priority?: Priority }
  | ({ readonly kind: 'archive'; readonly reasonCode: ArchiveReason; readonly reason?: string } & Dated)
  | {
      readonly kind: 'mark-answered';
      readonly answeredOn: string | null;
      readonly closedOn: string | null;
      readonly reason?: string;
    }
  | { readonly kind: 'correct-verdict'; readonly stage: 'terverifikasi' | 'arsip'; readonly reason: string };

/** What the office had before, of a case that is to be changed. */
export type Former = {
  readonly class: ComplaintClass | null;
  readonly priority: Priority;
  /** The id of the officer; undefined when only a name is known that nobody here has. */
  readonly officerId: string | null | undefined;
};

export type ManyAct = { readonly ids: readonly string[]; readonly command: ManyCommand };

/**
 * The acts that take a command back; null where there are none: what was not known before cannot be put back, and an
 * answer that was given in LAPOR stays given.
 */
export function undoing(
  command: ManyCommand,
  ids: readonly string[],
  former: ReadonlyMap<string, Former>,
  reason: string,
): readonly ManyAct[] | null {
  switch (command.kind) {
    case 'verify':
      return [{ ids, command: { kind: 'correct-verdict', stage: 'terverifikasi', reason } }];
    case 'archive':
      return [{ ids, command: { kind: 'correct-verdict', stage: 'arsip', reason } }];
    case 'assign':
      return grouped(ids, former, ({ officerId }) =>
        officerId === undefined ? null : { kind: 'assign', personId: officerId },
      );
    case 'classify':
      return grouped(ids, former, (was) => {
        if (command.class === undefined) return { kind: 'classify', priority: was.priority };
        return was.class === null
          ? null
          : {
              kind: 'classify',
              class: was.class,
              ...(command.priority === undefined ? {} : { priority: was.priority }),
            };
      });
    case 'mark-answered':
    case 'correct-verdict':
      return null;
    default:
      return assertNever(command);
  }
}

/** One act for all cases that go back to the same; null when one of them cannot. */
function grouped(
  ids: readonly string[],
  former: ReadonlyMap<string, Former>,
  back: (was: Former) => ManyCommand | null,
): readonly ManyAct[] | null {
  const acts = new Map<string, { readonly ids: string[]; readonly command: ManyCommand }>();
  for (const id of ids) {
    const was = former.get(id);
    const command = was === undefined ? null : back(was);
    if (command === null) return null;
    const key = JSON.stringify(command);
    const act = acts.get(key) ?? { ids: [], command };
    act.ids.push(id);
    acts.set(key, act);
  }
  return [...acts.values()];
}
