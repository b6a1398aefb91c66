import { expect } from 'vitest';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { parkedStep, wordsOf } from '#main/desk/sync/settle-decision.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { command, observation } from '#tests/support/complaint-builders.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';

/** Cases that both sides have, that only the desk has that worked alone, and that only the hub has. */
export const SHARED = 'lapor:5049672';
export const OWN = 'lapor:5049673';
const THEIRS = 'lapor:5049674';
const { admin } = STAFF;
/** Who worked on the desk alone; no hub knows them. */
const ALONE: Actor = { personId: 'dahulu', role: 'admin', officeId: '416' };

async function observe(desk: Desk, by: Actor, id: string): Promise<void> {
  const said = command('observe-lapor', { ...observation({ officeId: '416' }), laporId: id.slice(6) });
  const { ok } = await desk.inTurn(() => desk.recorder.complaint(by, desk.now(), `complaint/${id}`, said));
  expect(ok).toBe(true);
}

async function act(
  desk: Desk,
  by: Actor,
  id: string,
  kind: string,
  input: Record<string, unknown> = {},
): Promise<void> {
  expect((await desk.complaints.act(by, id, kind, input)).outcome, kind).toMatchObject({ ok: true });
}

/** On a desk at the hub: the shared case is being answered, and there is one that the other desk does not know. */
export async function workAtHub(desk: Desk): Promise<void> {
  await observe(desk, admin, SHARED);
  await act(desk, admin, SHARED, 'handle');
  await act(desk, admin, SHARED, 'draft-answer', { text: 'Jawaban dari pusat.' });
  await observe(desk, admin, THEIRS);
  await desk.sync.meet();
}

/** Months of work on a desk of its own, on the shared case too. */
export async function workAlone(desk: Desk): Promise<void> {
  const person = { ...ALONE, name: 'Bu Sari', pin: null };
  const office = { officeId: '416', name: 'Dinas Perhubungan' };
  await desk.actOnInstitution(ALONE, institutionCommand('add-person', person));
  await desk.actOnInstitution(ALONE, institutionCommand('name-office', office));
  await observe(desk, ALONE, SHARED);
  await act(desk, ALONE, SHARED, 'verify');
  await act(desk, ALONE, SHARED, 'note', { text: 'Tiang nomor 7, sudah difoto.' });
  await act(desk, ALONE, SHARED, 'handle');
  await act(desk, ALONE, SHARED, 'draft-answer', { text: 'Draf lama.' });
  await act(desk, ALONE, SHARED, 'draft-answer', { text: 'Draf terakhir.' });
  await act(desk, ALONE, SHARED, 'submit-answer');
  await observe(desk, ALONE, OWN);
  await act(desk, ALONE, OWN, 'verify');
}

/** The desk that worked alone is joined: one note tells what holds no more, one draft is asked about, the rest stands. */
export async function expectJoined(desk: Desk): Promise<void> {
  expect(desk.sync.state()).toMatchObject({ kind: 'terhubung', trouble: null, waiting: 0, decisions: 1 });
  const [parked] = desk.parked.list();
  if (parked === undefined) throw new Error('the last draft is asked about');
  expect(wordsOf(await parkedStep(desk, parked))).toBe('Draf terakhir.');
  const { state } = await desk.picture.entry(`complaint/${SHARED}`);
  const notes = state.notes.map(({ text }) => text ?? '');
  expect(notes).toHaveLength(2);
  expect(notes[0]).toBe('Tiang nomor 7, sudah difoto.');
  for (const said of ['Riwayat meja PC loket', 'Verifikasi', 'Draf jawaban: Draf lama.', 'Bu Sari'])
    expect(notes[1]).toContain(said);
  expect(notes[1]).not.toContain('Draf terakhir.');
  expect(state.answers.map(({ text }) => text)).toEqual(['Jawaban dari pusat.']);
  expect(desk.settings.state().offices['416']).toBe('Dinas Perhubungan');
  expect((await desk.verify()).problems).toEqual([]);
}
