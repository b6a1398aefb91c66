import { describe, expect, test } from 'vitest';
import { AUTHORITY } from '#domain/authority.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { decide, mayNot } from '#domain/complaint/decide.ts';
import { COMPLAINT_EVENTS, NOT_CRITICAL } from '#domain/complaint/events.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { instant } from '#domain/kernel/schema.ts';
import type { Message } from '#domain/kernel/step.ts';
import { circumstancesOn, morningOf, STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import { approved, command, observed, play } from '#tests/support/complaint-builders.ts';

const before = play(observed(), 'verify').state;

function stateAfter(event: Message) {
  return evolve(before, { event, eventId: 'x/0', actor: STAFF.admin, at: morningOf('2026-03-12') });
}

describe('events of a newer program', () => {
  test('[ST-4] a kind that is not known makes the case read-only, and nothing else', () => {
    expect(stateAfter({ kind: 'v2.Verified' })).toEqual({ ...before, readOnly: true });
    expect(stateAfter({ kind: 'v2.Verified', skippable: false }).readOnly).toBe(true);
  });

  test('[ST-4] one that may be skipped is skipped', () => {
    expect(stateAfter({ kind: 'v1.Applauded', skippable: true })).toBe(before);
  });

  test('[ST-4] names of the prototype are no kinds', () => {
    for (const kind of ['toString', 'constructor', '__proto__', 'hasOwnProperty']) {
      expect(stateAfter({ kind }).readOnly, kind).toBe(true);
    }
  });

  test('[ST-4] a known kind in a shape that is not its own is not known', () => {
    expect(stateAfter({ kind: 'v1.Archived', on: '2026-03-12' } as Message).readOnly).toBe(true);
    expect(stateAfter({ kind: 'v1.Assigned', personId: 'p', extra: 1 } as Message).readOnly).toBe(true);
    expect(stateAfter({ kind: 'v1.NoteAdded', noteId: 'c', personal: { text: 7 } } as Message).readOnly).toBe(
      true,
    );
  });

  test('[ST-4] every command on a read-only case is refused', () => {
    const readOnly = stateAfter({ kind: 'v2.Verified' });
    for (const kind of Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[]) {
      const actor = { ...STAFF.koordinator, role: AUTHORITY[kind][0] };
      expect(mayNot(readOnly, kind, { actor, statusMap: STATUS_MAP })?.code, kind).toBe('perlu-program-baru');
    }
  });

  test('[ST-4] only what nothing else depends on may be skipped', () => {
    for (const kind of NOT_CRITICAL) expect(Object.keys(COMPLAINT_EVENTS)).toContain(kind);
    const moving = [
      'v1.Verified',
      'v1.AnswerApproved',
      'v1.AnswerSent',
      'v1.ConfidentialitySet',
      'v1.PersonErased',
    ] as const;
    for (const kind of moving) expect(NOT_CRITICAL.has(kind)).toBe(false);
  });

  test('[ST-3] an event without its personal part is whole', () => {
    expect(stateAfter({ kind: 'v1.NoteAdded', noteId: 'c-1' } as Message).notes).toMatchObject([
      { noteId: 'c-1', text: null },
    ]);
  });
});

describe('moments', () => {
  test('[ST-7] are in WIB, on a day and at a time that exist', () => {
    for (const good of ['2026-03-10T09:00:00.000+07:00', '2026-03-10T23:59:59+07:00']) {
      expect(instant.safeParse(good).success, good).toBe(true);
    }
    for (const bad of [
      '2026-03-10T09:00:00.000Z',
      '2026-03-10T09:00:00.000+08:00',
      '2026-02-30T09:00:00.000+07:00',
      '2026-03-10T24:00:00.000+07:00',
      '2026-03-10T09:61:00.000+07:00',
      '2026-03-10',
    ]) {
      expect(instant.safeParse(bad).success, bad).toBe(false);
    }
  });
});

describe('deciding again on a newer state', () => {
  const by = circumstancesOn('2026-03-16', STAFF.admin);

  test('[ST-8] a step that was made on an older state is accepted or refused, never doubled', () => {
    const note = command('note', { noteId: 'c-1', text: 'Sudah ditelepon' });
    const verify = command('verify');
    const { state } = play(observed(), 'note', { noteId: 'c-1', text: 'Sudah ditelepon' });
    expect(decide(state, note, by)).toMatchObject({ ok: false, refusal: { code: 'tidak-ada-perubahan' } });
    expect(decide(before, verify, by)).toMatchObject({ ok: false, refusal: { code: 'tahap-tidak-cocok' } });
  });

  test('[ST-8] an approval or a sending does not pass on to a text that changed meanwhile', () => {
    const ready = approved(play(observed(), 'verify'), 'a-1', '2026-03-10');
    const contentHash = ready.state.answers[0]?.contentHash;
    const changed = play(ready, 'draft-answer', { answerId: 'a-1', text: 'Lain' });
    const again = approvedAgain(changed);
    const send = command('mark-sent', { answerId: 'a-1', contentHash });
    expect(decide(ready.state, send, by).ok).toBe(true);
    expect(decide(again.state, send, by)).toMatchObject({ ok: false, refusal: { code: 'draf-berubah' } });
  });

  test('[ST-8] what was offline while the case ended is refused with its stage', () => {
    const archived = play(observed(), 'archive', { reasonCode: 'berulang' });
    const draft = command('draft-answer', { answerId: 'a-1', text: 'Jawaban dari lapangan' });
    expect(decide(archived.state, draft, by)).toEqual({
      ok: false,
      refusal: { code: 'tahap-tidak-cocok', params: { command: 'draft-answer', stage: 'arsip' } },
    });
  });

  function approvedAgain(drafted: ReturnType<typeof observed>) {
    return play(play(drafted, 'submit-answer', { answerId: 'a-1' }), 'approve-answer', { answerId: 'a-1' });
  }
});
