import { AUTHORITY } from '#domain/authority.ts';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import {
  COMPLAINT_COMMANDS,
  type ComplaintCommand,
  type ComplaintCommandKind,
} from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { decide } from '#domain/complaint/decide.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import type { LaporFields, LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import type { Recorded } from '#domain/complaint/recorded.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { circumstancesOn, morningOf, STAFF } from '#tests/support/circumstances.ts';

/** A complaint with the history that made it, as a desk holds both. */
export type Case = { readonly state: Complaint; readonly history: readonly Recorded<ComplaintEvent>[] };

/** Who acts on which day; without them the first role of the authority table, on the day of the last event. */
export type Setting = { readonly by?: Actor; readonly day?: CivilDate } & Partial<Circumstances>;

type Input = Readonly<Record<string, unknown>>;

/** The Monday on which LAPOR received the case of these tests, and the Tuesday on which the office begins. */
export const RECEIVED_ON = '2026-03-09';
export const FIRST_DAY = '2026-03-10';
export const LAPOR_ID = '5049672';

export function newCase(id = `lapor:${LAPOR_ID}`): Case {
  return { state: emptyComplaint(id), history: [] };
}

/** A command as it comes from outside: parsed from flat input by its shape; input that has not its shape throws. */
export function command(kind: ComplaintCommandKind, input: Input = {}): ComplaintCommand {
  const parsed = parseFlat(kind, COMPLAINT_COMMANDS[kind], input);
  if (!parsed.ok) throw new Error(`${kind}: ${parsed.detail}`);
  return parsed.message as ComplaintCommand;
}

/** What `decide` says to a command on this case. */
export function ask(
  { state, history }: Case,
  kind: ComplaintCommandKind,
  input: Input = {},
  setting: Setting = {},
): ComplaintDecision {
  const { by = STAFF[AUTHORITY[kind][0]], day = lastDay(history), ...rest } = setting;
  return decide(
    state,
    command(kind, { ...hashOf(state, kind, input), ...input }),
    circumstancesOn(day, by, rest),
  );
}

/** The case after a command; one that is refused fails the test. */
export function play(
  before: Case,
  kind: ComplaintCommandKind,
  input: Input = {},
  setting: Setting = {},
): Case {
  const decision = ask(before, kind, input, setting);
  if (!decision.ok) {
    throw new Error(`${kind}: ${decision.refusal.code} ${JSON.stringify(decision.refusal.params)}`);
  }
  const { by = STAFF[AUTHORITY[kind][0]], day = lastDay(before.history) } = setting;
  return decision.events.reduce((so, event) => happened(so, event, by, day), before);
}

/** The code with which a command is refused; null when it is accepted. */
export function refusalOf(
  before: Case,
  kind: ComplaintCommandKind,
  input: Input = {},
  setting: Setting = {},
): string | null {
  const decision = ask(before, kind, input, setting);
  return decision.ok ? null : decision.refusal.code;
}

/** The case after an event that nobody asked for. */
export function happened(before: Case, event: ComplaintEvent, actor: Actor, day: CivilDate): Case {
  const recorded = { event, actor, eventId: `langkah-${before.history.length}/0`, at: morningOf(day) };
  return { state: evolve(before.state, recorded), history: [...before.history, recorded] };
}

/** The last event of a case's history. */
export function lastEvent({ history }: Case): ComplaintEvent {
  const last = history.at(-1);
  if (last === undefined) throw new Error('the case has no history');
  return last.event;
}

/** What an export row says of the case of these tests. */
export function observation(fields: Partial<LaporFields> = {}, personal: Partial<LaporPersonal> = {}): Input {
  return {
    laporId: LAPOR_ID,
    asOf: morningOf(FIRST_DAY),
    fields: {
      receivedAt: morningOf(RECEIVED_ON),
      receivedHasTime: true,
      status: 'Belum Terverifikasi',
      class: 'tidak-berkadar-pengawasan',
      confidentiality: 'biasa',
      officeId: '416',
      categoryId: '13',
      ...fields,
    },
    title: 'Lampu jalan padam',
    originalText: 'Lampu jalan di simpang pasar padam sejak Senin.',
    reporterName: 'Pelapor Contoh',
    officeName: 'Dinas Perhubungan',
    categoryName: 'Perhubungan',
    ...personal,
  };
}

/** A case that came by an export. */
export function observed(fields: Partial<LaporFields> = {}, personal: Partial<LaporPersonal> = {}): Case {
  return play(newCase(), 'observe-lapor', observation(fields, personal), { day: FIRST_DAY });
}

/** A case registered at the counter on the first day, with all that a complete file needs unless taken away. */
export function registered(input: Input = {}): Case {
  return play(
    newCase('lokal:01JP0000000000000000000001'),
    'register',
    { ...REGISTRATION, ...input },
    {
      day: FIRST_DAY,
    },
  );
}

export const REGISTRATION: Input = {
  origin: 'datang-langsung',
  occurredOn: RECEIVED_ON,
  title: 'Antrean loket',
  text: 'Loket tutup sebelum jam layanan berakhir.',
  reporterName: 'Pelapor Contoh',
  identityNumber: '0000000000000001',
  address: 'Jalan Contoh 1',
  contact: '0800-0000-0001',
  place: 'Loket pelayanan',
  asked: 'Jam layanan ditepati.',
};

/** The case with an answer drafted, submitted, approved and sent, each on the same day. */
export function answered(before: Case, answerId: string, day: CivilDate, text = `Isi ${answerId}`): Case {
  return play(approved(before, answerId, day, text), 'mark-sent', { answerId }, { day });
}

/** The case with an answer drafted, submitted and approved on a day. */
export function approved(before: Case, answerId: string, day: CivilDate, text = `Isi ${answerId}`): Case {
  const drafted = play(before, 'draft-answer', { answerId, text }, { day });
  return play(play(drafted, 'submit-answer', { answerId }, { day }), 'approve-answer', { answerId }, { day });
}

function lastDay(history: Case['history']): CivilDate {
  const last = history.at(-1);
  return last === undefined ? FIRST_DAY : civilDateOf(last.at, 'WIB');
}

/** The hash of the answer as it stands, where a command is bound to one and the test names none. */
function hashOf({ answers }: Complaint, kind: ComplaintCommandKind, { answerId }: Input): Input {
  if (!('contentHash' in COMPLAINT_COMMANDS[kind].personal.shape)) return {};
  const answer = answers.find((known) => known.answerId === answerId);
  return { contentHash: answer?.contentHash ?? '0'.repeat(64) };
}
