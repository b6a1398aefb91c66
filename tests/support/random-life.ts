import fc from 'fast-check';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import {
  COMPLAINT_COMMANDS,
  type ComplaintCommand,
  type ComplaintCommandKind,
} from '#domain/complaint/commands.ts';
import { type Answer, type AnswerState, type Complaint, openAnswer } from '#domain/complaint/complaint.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import { ADOPTABLE_FIELDS, ARCHIVE_REASONS, HOLD_CAUSES } from '#domain/complaint/vocabulary.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { morningOf, STAFF, sha256 } from '#tests/support/circumstances.ts';
import { command, LAPOR_ID, observation, REGISTRATION } from '#tests/support/complaint-builders.ts';

/** One throw of the dice: who wishes what, how long after the last one, and how carelessly. */
export type Move = {
  readonly wish: number;
  readonly person: number;
  readonly pick: number;
  readonly daysLater: number;
  readonly daysBack: number;
  /** Careless: any command by anybody; else one that this person may give in this stage. */
  readonly careless: boolean;
  /** Takes the case one step nearer to an answer sent, if anybody can. */
  readonly keen: boolean;
  /** Prepared on the case as it was a move ago, as somebody does who was offline. */
  readonly stale: boolean;
};

const KINDS = Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[];
const PEOPLE: readonly Actor[] = Object.values(STAFF);
/** Rare acts that end a history early are wished less often. */
const RARE: ReadonlySet<ComplaintCommandKind> = new Set(['erase', 'archive', 'not-ours']);
const STATUSES = [
  'Terverifikasi',
  'Proses',
  'Tunda',
  'Ditutup oleh Sistem',
  'Menunggu Pelapor',
  'Entah',
  null,
];
const OFFICES = ['416', '502', '777'];

/** LAPOR's words of the shipped map and one that stands for `ditanggapi`. */
export const WAITING_STATUS = 'menunggu pelapor';

export function moves(length: { readonly min: number; readonly max: number }): fc.Arbitrary<Move[]> {
  const move = fc.record({
    wish: fc.nat(),
    person: fc.nat(),
    pick: fc.nat(1_000),
    daysLater: fc.integer({ min: 0, max: 4 }),
    daysBack: fc.constantFrom(0, 0, 0, 0, 1, 2, 9),
    careless: fc.constantFrom(false, false, false, true),
    keen: fc.boolean(),
    stale: fc.constantFrom(false, false, false, false, true),
  });
  // Small numbers are no likelier than others: each stands for a kind, a person or a choice.
  return fc.array(fc.noBias(move), { minLength: length.min, maxLength: length.max });
}

/** Who acts, and which command of which kind, as this move wishes it on this case. */
export function wished(
  move: Move,
  state: Complaint,
  prepared: Complaint,
  circumstances: Omit<Circumstances, 'actor'>,
): { readonly actor: Actor; readonly command: ComplaintCommand } {
  const next = move.keen && !move.careless ? nextStep(state, circumstances, move.pick) : null;
  const actor = next?.actor ?? PEOPLE[move.person % PEOPLE.length] ?? STAFF.admin;
  const possible = KINDS.filter((kind) => mayNot(state, kind, { ...circumstances, actor }) === null);
  const likely = possible.filter((kind) => !RARE.has(kind) || move.pick % 7 === 0);
  const from = move.careless || likely.length === 0 ? KINDS : likely;
  const kind = next?.kind ?? from[move.wish % from.length] ?? 'note';
  return {
    actor,
    command: command(
      kind,
      inputOf(kind, move, prepared, civilDateOf(circumstances.at, circumstances.book.zone)),
    ),
  };
}

const NEXT: Readonly<Record<AnswerState, ComplaintCommandKind>> = {
  draf: 'submit-answer',
  dikembalikan: 'submit-answer',
  diajukan: 'approve-answer',
  disetujui: 'mark-sent',
  terkirim: 'draft-answer',
};

/** Out of the stages in which no answer is worked on. */
const ONWARD: Partial<Record<Stage, ComplaintCommandKind>> = {
  ditunda: 'resume',
  selesai: 'reopen',
  arsip: 'reopen',
  'bukan-wewenang': 'reopen',
};

function nextStep(
  state: Complaint,
  circumstances: Omit<Circumstances, 'actor'>,
  pick: number,
): { readonly actor: Actor; readonly kind: ComplaintCommandKind } | null {
  const usual = NEXT[openAnswer(state)?.state ?? 'terkirim'];
  const onPaper = state.attachments.length === 0 ? 'attach' : 'record-paper-approval';
  const atWork = usual === 'approve-answer' && pick % 4 === 0 ? onPaper : usual;
  const kind = (state.ours.stage !== null && ONWARD[state.ours.stage]) || atWork;
  const actor = PEOPLE.find((person) => mayNot(state, kind, { ...circumstances, actor: person }) === null);
  return actor === undefined ? null : { actor, kind };
}

type Input = Readonly<Record<string, unknown>>;

/** Input for a command that has its shape and some sense in it. */
export function inputOf(kind: ComplaintCommandKind, move: Move, state: Complaint, today: CivilDate): Input {
  const { pick } = move;
  const input: Record<string, unknown> = {
    ...datesOf(kind, move, today),
    ...partsOf(kind, move, state, today),
  };
  const { facts, personal } = COMPLAINT_COMMANDS[kind];
  const known = { ...facts.shape, ...personal.shape };
  if ('reason' in known && !('reason' in input)) input.reason = `Alasan ${pick}`;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

function datesOf(kind: ComplaintCommandKind, { daysBack, pick }: Move, today: CivilDate): Input {
  if (!('on' in COMPLAINT_COMMANDS[kind].facts.shape) || daysBack === 0) return {};
  const backdateReason = pick % 5 === 0 ? undefined : 'Baru dicatat';
  return { on: addDays(today, pick % 11 === 0 ? 1 : -daysBack), backdateReason };
}

function partsOf(kind: ComplaintCommandKind, move: Move, state: Complaint, today: CivilDate): Input {
  const { pick, daysBack } = move;
  const text = `Kata-kata ${pick % 9}`;
  switch (kind) {
    case 'observe-lapor':
      return seenInLapor(move, today);
    case 'register':
      return pick % 2 === 0 ? REGISTRATION : { origin: 'surat', title: text, text };
    case 'complete-registration':
      return {
        address: text,
        place: text,
        ...(pick % 3 === 0 ? { occurredOn: addDays(today, -daysBack) } : {}),
      };
    case 'link-lapor':
      return { laporId: pick % 4 === 0 ? '777' : LAPOR_ID };
    case 'hold':
      return {
        missing: text,
        cause: of([...HOLD_CAUSES, undefined], pick),
        ...(pick % 2 === 0 ? { remindOn: addDays(today, (pick % 9) - 1) } : {}),
        ...(pick % 3 === 0 ? { until: addDays(today, (pick % 15) - 2) } : {}),
      };
    case 'extend-deadline':
      return {
        ruleId: of(['verifikasi', 'tindak-lanjut-awal', 'aspirasi', 'tidak-berkadar-pengawasan'], pick),
        days: (pick % 9) + 1,
      };
    case 'not-ours':
      return { toWhom: text };
    case 'archive':
      return { reasonCode: of(ARCHIVE_REASONS, pick) };
    case 'classify':
      return {
        class: of([...COMPLAINT_CLASSES, undefined], pick),
        categoryName: of([text, undefined], pick),
      };
    case 'set-confidentiality':
      return { confidentiality: of(CONFIDENTIALITIES, pick) };
    case 'dispose':
    case 'transfer':
      return { officeId: of(OFFICES, pick), officeName: text };
    case 'assign':
      return { personId: of([STAFF.admin.personId, STAFF.penghubung.personId, null], pick) };
    case 'note':
      return { noteId: `catatan-${pick}`, text };
    case 'attach':
      return { hash: sha256(text), size: pick, mediaType: 'image/jpeg', fileName: `${text}.jpg` };
    case 'link-duplicate':
      return { parentId: of([state.id, 'lapor:1', 'lapor:2'], pick) };
    case 'adopt-lapor':
      return { field: of(ADOPTABLE_FIELDS, pick) };
    case 'mark-answered':
      return {
        answeredOn: pick % 3 === 0 ? null : addDays(today, -daysBack),
        closedOn: of([undefined, null, today], pick),
      };
    case 'record-satisfaction':
      return { rating: (pick % 5) + 1 };
    case 'record-export':
      return { revealed: pick % 2 === 0, purpose: text };
    default:
      return ofAnswer(kind, move, state, today, text);
  }
}

function ofAnswer(
  kind: ComplaintCommandKind,
  { pick, daysBack }: Move,
  state: Complaint,
  today: CivilDate,
  text: string,
): Input {
  const answer = meant(kind, pick, state);
  const answerId = answer?.answerId ?? `jawaban-${pick}`;
  const bound = {
    answerId,
    contentHash: pick % 13 === 0 ? sha256('lain') : (answer?.contentHash ?? sha256('')),
  };
  const attachments = state.attachments.map(({ hash }) => hash);
  switch (kind) {
    case 'draft-answer':
      return { answerId, text, basedOn: answer?.contentHash ?? null, attachments };
    case 'submit-answer':
    case 'approve-answer':
    case 'mark-sent':
      return bound;
    case 'return-answer':
      return { answerId, remark: text };
    case 'record-paper-approval':
      return { ...bound, scan: attachments[0] ?? sha256(text), approverName: text };
    case 'correct-approval':
      return { answerId };
    case 'correct-sent':
      return { answerId, sentOn: pick % 2 === 0 ? undefined : addDays(today, -daysBack) };
    default:
      return {};
  }
}

/** The answer a command is about: a sent one to correct, else the one that is being worked on. */
function meant(kind: ComplaintCommandKind, pick: number, state: Complaint): Answer | null {
  if (kind !== 'correct-sent') return openAnswer(state);
  const sent = state.answers.filter((answer) => answer.state === 'terkirim');
  return sent[pick % Math.max(1, sent.length)] ?? null;
}

function seenInLapor({ pick, daysBack }: Move, today: CivilDate): Input {
  const closedAt = of([undefined, null, morningOf(today)], pick);
  const said = observation({ status: of(STATUSES, pick) ?? null, officeId: of(OFFICES, pick) ?? null });
  const { fields, ...rest } = said;
  const known = closedAt === undefined ? {} : { closedAt };
  return { ...rest, asOf: morningOf(addDays(today, -daysBack)), fields: { ...(fields as object), ...known } };
}

function of<T>(values: readonly T[], pick: number): T | undefined {
  return values[pick % values.length];
}
