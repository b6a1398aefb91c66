import { caseFacts } from '#domain/complaint/case-facts.ts';
import { caseRow } from '#domain/complaint/case-row.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import { missingItems } from '#domain/complaint/eligibility.ts';
import { type QueueCase, queueCase } from '#domain/complaint/queue-case.ts';
import { withCategoryAliases } from '#domain/complaint/shown-category.ts';
import { type Clock, clocksOf } from '#domain/deadline/clocks.ts';
import { categoryAlias } from '#domain/institution/institution.ts';
import type { Actor, Step } from '#domain/kernel/step.ts';
import { maskName } from '#domain/report/mask-name.ts';
import { HUMAN_COMMANDS } from '#main/desk/allowed-commands.ts';
import type { CaseEntry } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';

/** One line of the history: what happened, by whom, when, with its public facts and its words. */
export type TimelineLine = {
  readonly eventId: string;
  readonly at: string;
  readonly personId: string;
  readonly role: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: Readonly<Record<string, unknown>> | null;
};

export type CaseDetails = {
  readonly item: QueueCase;
  readonly complaint: Complaint;
  readonly clocks: readonly Clock[];
  readonly missing: readonly string[];
  readonly next: readonly string[];
  readonly timeline: readonly TimelineLine[];
};

/** Fields that say who the reporter is; shown only by a recorded act. */
const IDENTITY = ['reporterName', 'identityNumber', 'address', 'contact'] as const;

/** Everything one case shows: its state with the reporter masked, clocks, what may come next, and its history. */
export function caseDetails(
  parts: DeskParts,
  actor: Actor,
  entry: CaseEntry,
  steps: readonly Step[],
  reveal: boolean,
): CaseDetails {
  const { settings, now } = parts;
  const queueSettings = settings.queueSettings(settings.dayOf(now()));
  const { state } = entry;
  const known = mayKnowOf(parts, actor);
  const linked = withoutUnknownParent(state, known);
  const row = caseRow(linked);
  const facts = caseFacts(row, queueSettings);

  return {
    item: queueCase(row, queueSettings),
    complaint: withCategoryAliases(reveal ? linked : masked(linked), (categoryId) =>
      categoryAlias(settings.state(), categoryId),
    ),
    clocks: facts === null ? [] : clocksOf(facts, queueSettings.book, queueSettings.today),
    missing: missingItems(state),
    next: HUMAN_COMMANDS.filter(
      (kind) => mayNot(state, kind, { actor, statusMap: queueSettings.statusMap }) === null,
    ),
    timeline: steps.flatMap((step) => timelineOf(step, reveal, known)),
  };
}

/** A case that this person may not know of is not told by the ones that were linked to it either. */
function withoutUnknownParent(state: Complaint, known: (id: string) => boolean): Complaint {
  return state.duplicateOf === null || known(state.duplicateOf) ? state : { ...state, duplicateOf: null };
}

/** The case with the reporter's identity masked. */
function masked(state: Complaint): Complaint {
  const { registration, lapor } = state;
  return {
    ...state,
    registration: registration === null ? null : { ...registration, ...hide(registration) },
    lapor:
      lapor === null || lapor.personal === null
        ? lapor
        : {
            ...lapor,
            personal: { ...lapor.personal, ...hide(lapor.personal), ...hideExtra(lapor.personal.extra) },
          },
  };
}

/** A column we do not know may be the reporter's number or address. */
function hideExtra(extra: Readonly<Record<string, string>> | undefined) {
  return extra === undefined
    ? {}
    : { extra: Object.fromEntries(Object.keys(extra).map((heading) => [heading, '***'])) };
}

function hide<T extends object>(words: T): Partial<T> {
  const hidden = IDENTITY.flatMap((field): [string, unknown][] => {
    const value = (words as Record<string, unknown>)[field];
    return typeof value === 'string' ? [[field, field === 'reporterName' ? maskName(value) : '***']] : [];
  });
  return Object.fromEntries(hidden) as Partial<T>;
}

/** The words of a message with the reporter's identity and unknown columns masked. */
export function maskedWords(personal: object): Readonly<Record<string, unknown>> {
  const { extra } = personal as { readonly extra?: Readonly<Record<string, string>> };
  return { ...personal, ...hide(personal), ...hideExtra(extra) };
}

function timelineOf(step: Step, reveal: boolean, known: (id: string) => boolean): readonly TimelineLine[] {
  return step.events.map((event, index) => {
    const { kind, personal, skippable: _, ...recorded } = event;
    const { parentId, ...others } = recorded as { readonly parentId?: unknown };
    const facts = typeof parentId === 'string' && !known(parentId) ? others : recorded;
    return {
      eventId: `${step.stepId}/${index}`,
      at: step.at,
      personId: step.actor.personId,
      role: step.actor.role,
      kind,
      facts,
      personal: personal === undefined || reveal ? (personal ?? null) : maskedWords(personal),
    };
  });
}
