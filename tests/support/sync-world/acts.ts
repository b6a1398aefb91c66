import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { inputOf } from '#tests/support/random-life.ts';
import type { Dice } from '#tests/support/sync-world/dice.ts';
import type { OfficeDesk } from '#tests/support/sync-world/office-desk.ts';

/** Words that somebody typed and that must be found again at the end. */
export type Typed = { readonly stream: string; readonly words: string; readonly by: string };

const KINDS = (Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[]).filter(
  // A person is erased seldom, and files of attachments do not stand on these disks.
  (kind) => !['observe-lapor', 'erase', 'attach', 'link-duplicate', 'link-lapor'].includes(kind),
);
/** Few cases, so that desks get in each other's way. */
const REPORTS = ['5000001', '5000002'];
const OFFICES = ['416', '416', '416', '502', null];
let said = 0;

/** Somebody at this desk does something; answers what was typed, if it was recorded. */
export async function act(one: OfficeDesk, dice: Dice, people: readonly Actor[]): Promise<Typed | null> {
  const actor = dice.one(people.filter(({ personId }) => one.persons.includes(personId)));
  const first = one.desk.picture.unsent().length + one.desk.picture.size() === 0;
  return first || dice.chance(12) ? begin(one, dice, actor) : goOn(one, dice, actor);
}

async function begin({ desk }: OfficeDesk, dice: Dice, actor: Actor): Promise<Typed | null> {
  said += 1;
  if (dice.chance(30)) {
    const words = `Laporan loket nomor ${said}`;
    const input = { origin: 'surat', title: words, text: words };
    const { id, outcome } = await desk.complaints.act(actor, 'baru', 'register', input);
    return outcome.ok ? { stream: `complaint/${id}`, words, by: 'register' } : null;
  }
  const laporId = dice.one(REPORTS);
  const today = desk.settings.dayOf(desk.now());
  const input = {
    ...observation({ officeId: dice.one(OFFICES), status: dice.one(['Proses', 'Belum Terverifikasi']) }),
    laporId,
    asOf: `${today}T0${dice.roll(8)}:00:00.000+07:00`,
  };
  // As an import does it.
  await desk.inTurn(() =>
    desk.recorder.complaint(
      actor,
      desk.now(),
      desk.picture.streamOfLapor(laporId) ?? `complaint/lapor:${laporId}`,
      command('observe-lapor', input),
    ),
  );
  return null;
}

async function goOn(one: OfficeDesk, dice: Dice, actor: Actor): Promise<Typed | null> {
  const { desk } = one;
  const rows = Array.from({ length: desk.picture.size() }, (_, at) => desk.picture.queue.row(at));
  const ids = rows.flatMap((row) => (row === null ? [] : [row.id]));
  if (ids.length === 0) return null;
  const id = dice.one(ids);
  const { state } = await desk.picture.entry(`complaint/${id}`);
  const kind = wish(state, actor, one, dice);
  said += 1;
  const words = `Kata-kata nomor ${said} dari ${one.name}`;
  const input = { ...randomInput(kind, state, one, dice), ...typedInto(kind, words) };
  try {
    const { outcome } = await desk.complaints.act(actor, id, kind, input);
    return outcome.ok && Object.keys(typedInto(kind, words)).length > 0
      ? { stream: `complaint/${id}`, words, by: kind }
      : null;
  } catch (error) {
    // Input that this desk would not have offered: it is refused before anything is decided.
    if (error instanceof Error && error.name === 'DeskError') return null;
    throw error;
  }
}

function wish(state: Complaint, actor: Actor, { desk }: OfficeDesk, dice: Dice): ComplaintCommandKind {
  const { statusMap } = desk.settings.state();
  const possible = KINDS.filter((kind) => mayNot(state, kind, { actor, statusMap }) === null);
  const likely = possible.filter(
    (kind) => !['archive', 'not-ours', 'hold'].includes(kind) || dice.chance(20),
  );
  if (likely.length === 0) return 'note';
  const answering = likely.filter(
    (kind) => kind.endsWith('-answer') || kind === 'mark-sent' || kind === 'note',
  );
  return answering.length > 0 && dice.chance(60) ? dice.one(answering) : dice.one(likely);
}

function randomInput(kind: ComplaintCommandKind, state: Complaint, { desk }: OfficeDesk, dice: Dice) {
  const move = {
    ...{ wish: 0, person: 0, careless: false, keen: false, stale: false, daysLater: 0 },
    pick: dice.roll(1_000),
    daysBack: 0,
  };
  const {
    answerId: _,
    noteId: __,
    contentHash: ___,
    ...input
  } = inputOf(kind, move, state, desk.settings.dayOf(desk.now()));
  return input;
}

/** Where the words of a command go that nobody may lose. */
function typedInto(kind: ComplaintCommandKind, words: string): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'note':
    case 'draft-answer':
      return { text: words };
    case 'return-answer':
      return { remark: words };
    default:
      return {};
  }
}
