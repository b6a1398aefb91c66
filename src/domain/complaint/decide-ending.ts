import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { occurredOn } from '#domain/complaint/occurred-on.ts';
import { mappedStage } from '#domain/complaint/status-map.ts';
import type { AdoptableField } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import { type CivilDate, civilDateOf } from '#domain/kernel/instant.ts';

type EndingCommand = ComplaintCommandOf<
  'record-reply' | 'close' | 'reopen' | 'record-satisfaction' | 'mark-answered' | 'adopt-lapor'
>;

/** What follows an answer: reply, closing, reopening, satisfaction; and taking over what LAPOR already ended. */
export function decideEnding(
  complaint: Complaint,
  command: EndingCommand,
  circumstances: Circumstances,
): ComplaintDecision {
  if (command.kind === 'mark-answered') return markAnswered(complaint, command, circumstances);
  if (command.kind === 'adopt-lapor') return adopt(complaint, command, circumstances);
  const day = occurredOn(command, complaint, circumstances);
  if (!day.ok) return day;
  const { on } = day;
  switch (command.kind) {
    case 'record-reply':
      return answered(complaint)
        ? accept({ kind: 'v1.ReporterReplied', on, personal: command.personal })
        : refuse('belum-dijawab', {});
    case 'close':
      return answered(complaint)
        ? accept({
            kind: 'v1.Closed',
            on,
            results: [],
            personal: command.personal,
          })
        : refuse('belum-dijawab', {});
    case 'reopen':
      return accept({ kind: 'v1.Reopened', on, personal: command.personal });
    case 'record-satisfaction':
      return accept({
        kind: 'v1.SatisfactionRecorded',
        on,
        rating: command.rating,
        personal: command.personal,
      });
    default:
      return assertNever(command);
  }
}

/** Answered here, or known to have been answered in LAPOR. */
function answered(complaint: Complaint): boolean {
  return complaint.firstAnswerOn !== null || complaint.answeredInLapor !== null;
}

/** Backlog day: an old case was answered in LAPOR before this program; unknown days stay unknown. */
function markAnswered(
  complaint: Complaint,
  command: ComplaintCommandOf<'mark-answered'>,
  circumstances: Circumstances,
): ComplaintDecision {
  const { answeredOn } = command;
  const closedOn = command.closedOn ?? null;
  if (answeredOn !== null && closedOn !== null && closedOn < answeredOn) {
    return refuse('urutan-tanggal', { before: answeredOn, after: closedOn });
  }
  for (const on of [answeredOn, closedOn]) {
    if (on === null) continue;
    const day = occurredOn(
      { on, personal: { backdateReason: 'sudah dijawab di LAPOR' } },
      complaint,
      circumstances,
    );
    if (!day.ok) return day;
  }
  return accept({
    kind: 'v1.AnsweredInLapor',
    on: civilDateOf(circumstances.at),
    answeredOn,
    closedOn,
    personal: command.personal,
  });
}

function adopt(
  complaint: Complaint,
  { field }: ComplaintCommandOf<'adopt-lapor'>,
  { at, statusMap }: Circumstances,
): ComplaintDecision {
  const on: CivilDate = civilDateOf(at);
  if (complaint.lapor === null || !saysSomething(complaint, field))
    return refuse('lapor-tidak-bersuara', { field });
  if (field !== 'stage') return accept({ kind: 'v1.LaporAdopted', on, field, stage: null, personal: {} });
  const stage = mappedStage(complaint.lapor.fields.status, statusMap);
  if (stage === null) return refuse('status-tidak-dikenal', { status: complaint.lapor.fields.status ?? '' });
  if (stage === complaint.ours.stage) return refuse('tidak-ada-perubahan', {});
  return accept({ kind: 'v1.LaporAdopted', on, field, stage, personal: {} });
}

/** Whether LAPOR has a value for the field; without one there is nothing to take over. */
function saysSomething({ lapor }: Complaint, field: AdoptableField): boolean {
  const fields = lapor?.fields;
  switch (field) {
    case 'stage':
      return (fields?.status ?? null) !== null;
    case 'class':
      return (fields?.class ?? null) !== null;
    case 'category':
      return (fields?.categoryId ?? lapor?.personal?.categoryName ?? null) !== null;
    case 'confidentiality':
      return (fields?.confidentiality ?? null) !== null;
    case 'office':
      return (fields?.officeId ?? null) !== null;
    default:
      return assertNever(field);
  }
}
