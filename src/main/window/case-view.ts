import type { AnswerVersion, CaseView, TimelineLine } from '#contract/window/complaint.ts';
import { caseFacts } from '#domain/complaint/case-facts.ts';
import type { CaseRow } from '#domain/complaint/case-row.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { missingItems } from '#domain/complaint/eligibility.ts';
import { isComplaintEvent } from '#domain/complaint/events.ts';
import { laporDifferences } from '#domain/complaint/lapor-differences.ts';
import { maySee } from '#domain/confidential.ts';
import { type Clock, explainClock } from '#domain/deadline/clocks.ts';
import { versionName } from '#domain/deadline/rules.ts';
import { nameOf, readersFor } from '#domain/institution/institution.ts';
import type { Actor, Step } from '#domain/kernel/step.ts';
import { allowedCommands } from '#main/desk/allowed-commands.ts';
import { type CaseDetails, caseDetails } from '#main/desk/case-details.ts';
import type { CaseEntry } from '#main/desk/case-entry.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { similarCases } from '#main/desk/similar-cases.ts';
import { queueItem } from '#main/window/queue-item.ts';
import { typedOn } from '#main/window/typed-text.ts';

const MOST_SIMILAR = 5;

/** One case with everything its screen shows, the reporter masked. */
export async function caseView(desk: Desk, actor: Actor, entry: CaseEntry): Promise<CaseView> {
  const steps = await desk.complaints.history(entry);
  const details = caseDetails(desk, actor, entry, steps, false);
  const institution = desk.settings.state();
  return {
    item: queueItem(institution, details.item),
    complaint: withoutKeys(details.complaint),
    clocks: clocksToldIn(desk, details),
    missing: missingItems(entry.state),
    allowed: allowedCommands(desk, actor, entry),
    differences: laporDifferences(details.complaint, institution.statusMap),
    timeline: details.timeline.map(({ personId, ...line }): TimelineLine => {
      return { ...line, person: nameOf(institution, personId) };
    }),
    versions: steps.flatMap((step) => versionsIn(step, nameOf(institution, step.actor.personId))),
    duplicates: duplicatesOf(desk, actor, entry),
    similar: similarCases(desk, actor, entry.state, MOST_SIMILAR).map(named),
    typed: await typedOn(desk, actor, entry),
  };
}

/** The page asks the desk for a file; it needs no key. */
function withoutKeys(complaint: Complaint): Complaint {
  return { ...complaint, attachments: complaint.attachments.map(({ blobKey: _, ...shown }) => shown) };
}

/** Each clock with its rule's words and how its date came about. */
function clocksToldIn({ settings, now }: Desk, { item, clocks }: CaseDetails): CaseView['clocks'] {
  const queueSettings = settings.queueSettings(settings.dayOf(now()));
  const { book } = queueSettings;
  const facts = caseFacts(item.row, queueSettings);
  return clocks.map((clock: Clock) => {
    const rule = book.rules.get(clock.ruleId)?.find((version) => versionName(version) === clock.ruleVersion);
    return {
      ...clock,
      explanation: facts === null ? null : explainClock(facts, book, clock.ruleId),
      source: rule?.source ?? '',
      label: rule?.label ?? clock.ruleId,
    };
  });
}

function versionsIn({ at, events }: Step, person: string): readonly AnswerVersion[] {
  return events.flatMap((event): AnswerVersion[] => {
    if (!isComplaintEvent(event) || event.kind !== 'v1.AnswerDrafted') return [];
    const { answerId, personal } = event;
    return [
      { answerId, at, person, text: personal?.text ?? null, contentHash: personal?.contentHash ?? null },
    ];
  });
}

/** The case this one is linked to, and those linked to this one; none that this person may not know of. */
function duplicatesOf(desk: Desk, actor: Actor, { state }: CaseEntry): CaseView['duplicates'] {
  const { queue, size } = desk.picture;
  const readers = readersFor(desk.settings.state(), actor);
  const found: CaseView['duplicates'][number][] = [];
  for (let ordinal = 0; ordinal < size(); ordinal += 1) {
    const row = queue.row(ordinal);
    if (row === null) continue;
    const isParent = row.id === state.duplicateOf;
    if (!isParent && row.duplicateOf !== state.id) continue;
    if (maySee(actor, row, readers)) found.push({ ...named(row), isParent });
  }
  return found;
}

function named({ id, laporId, title }: CaseRow): CaseView['similar'][number] {
  return { id, trackingId: laporId ?? id, title };
}
