import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnswerText,
  chooseMine,
  chooseRecorded,
  differs,
  isEditable,
  isRecordable,
  openText,
  type RecordedText,
  recordedAgain,
  recordedText,
  typedInto,
} from '#renderer/screens/case/answer/answer-text.ts';
import { answered, approved, FIRST_DAY, observed, play } from '#tests/support/complaint-builders.ts';

const recorded = (text: string, more: Partial<RecordedText> = {}): RecordedText => ({
  answerId: 'j1',
  state: 'draf',
  text,
  hash: `sidik ${text} ${more.state ?? 'draf'} ${(more.attachments ?? []).join()}`,
  attachments: [],
  ...more,
});
const NOTHING: RecordedText = { answerId: null, state: null, text: '', hash: null, attachments: [] };
const opened = (text: string, more: Partial<RecordedText> = {}): AnswerText =>
  openText(recorded(text, more), null, []);
const MORNING = '2026-03-10T09:00:00.000+07:00';
const NOON = '2026-03-10T12:00:00.000+07:00';

describe('opening the editor', () => {
  test('[AN-6] without anything typed the recorded draft is shown', () => {
    expect(opened('Draf')).toMatchObject({ text: 'Draf', restoredAt: null, theirs: null });
    expect(differs(opened('Draf'))).toBe(false);
  });

  test('[AN-6] what was typed after the recorded draft wins, and says when it was typed', () => {
    const versions = [{ text: 'Draf', at: MORNING }];
    const now = openText(recorded('Draf'), { text: 'Draf, lanjut', at: NOON }, versions);
    expect(now).toMatchObject({ text: 'Draf, lanjut', restoredAt: NOON, theirs: null });
    expect(isRecordable(now)).toBe(true);
  });

  test('[AN-6] what was typed before somebody recorded another text stands beside it until a person chooses', () => {
    const versions = [{ text: 'Punya orang lain', at: NOON }];
    const now = openText(recorded('Punya orang lain'), { text: 'Punya saya', at: MORNING }, versions);
    expect(now).toMatchObject({ text: 'Punya saya', theirs: { text: 'Punya orang lain' } });
    expect(isRecordable(now)).toBe(false);
  });

  test('[AN-6] what was typed on an answer that was meanwhile submitted or approved waits for a choice', () => {
    for (const state of ['diajukan', 'disetujui'] as const) {
      const now = openText(recorded('Draf', { state }), { text: 'Draf, lanjut', at: NOON }, []);
      expect(now.theirs?.state).toBe(state);
      expect(isEditable(now)).toBe(false);
    }
  });

  test('[AN-6] typed text that was recorded since, or is empty, or is the draft itself, is not brought back', () => {
    const versions = [
      { text: 'Punya saya', at: NOON },
      { text: 'Punya orang lain', at: NOON },
    ];
    const typed = (text: string) => openText(recorded('Punya orang lain'), { text, at: MORNING }, versions);
    expect(typed('Punya saya')).toMatchObject({ text: 'Punya orang lain', theirs: null, restoredAt: null });
    expect(typed(' \n')).toMatchObject({ text: 'Punya orang lain', theirs: null });
    expect(typed('Punya orang lain \n')).toMatchObject({ text: 'Punya orang lain', restoredAt: null });
  });

  test('[AN-6] the next answer is empty until it is begun', () => {
    const sent = answered(play(observed(), 'verify'), 'j1', FIRST_DAY);
    expect(recordedText(sent.state)).toEqual(NOTHING);
    expect(recordedText(approved(sent, 'j2', FIRST_DAY, 'Lanjutan').state)).toMatchObject({
      answerId: 'j2',
      state: 'disetujui',
      text: 'Lanjutan',
    });
  });
});

describe('what others record meanwhile', () => {
  test('[AN-7] a text that was not touched here follows', () => {
    expect(recordedAgain(opened('Lama'), recorded('Baru'))).toMatchObject({
      text: 'Baru',
      base: { text: 'Baru' },
      theirs: null,
    });
  });

  test('[AN-7] a text that was touched here is never replaced', () => {
    const words = fc.string({ maxLength: 12 });
    const state = fc.constantFrom('draf', 'diajukan', 'dikembalikan', 'disetujui' as const);
    fc.assert(
      fc.property(words, words, fc.array(fc.tuple(words, state)), (before, mine, later) => {
        const typed = typedInto(opened(before), mine);
        const now = later.reduce(
          (so, [text, next]) => recordedAgain(so, recorded(text, { state: next })),
          typed,
        );
        // Once somebody records the very same words there is nothing of one's own any more.
        fc.pre(differs(typed) && later.every(([text]) => text.trim() !== mine.trim()));
        const [last] = later.at(-1) ?? [before];
        expect(now.text).toBe(mine);
        expect((now.theirs ?? now.base).text.trim()).toBe(last.trim());
      }),
      { seed: 20260313, numRuns: 500 },
    );
  });

  test('[AN-7] two texts stand side by side until one is chosen; mine goes on upon theirs', () => {
    const now = recordedAgain(typedInto(opened('Lama'), 'Punya saya'), recorded('Punya orang lain'));
    expect(now).toMatchObject({ text: 'Punya saya', theirs: { text: 'Punya orang lain' } });
    expect(isEditable(now)).toBe(false);
    const mine = chooseMine(now);
    expect(mine).toMatchObject({ text: 'Punya saya', base: { text: 'Punya orang lain' }, theirs: null });
    expect(isRecordable(mine)).toBe(true);
    expect(chooseMine(mine)).toBe(mine);
  });

  test('[AN-7] another change while two texts stand side by side shows the newest', () => {
    const two = recordedAgain(typedInto(opened('Lama'), 'Punya saya'), recorded('Kedua'));
    expect(recordedAgain(two, recorded('Ketiga')).theirs?.text).toBe('Ketiga');
    expect(recordedAgain(two, recorded('Punya saya')).theirs).toBeNull();
  });

  test('[AN-7] a change of the files alone does not come between a writer and his text', () => {
    const now = recordedAgain(
      typedInto(opened('Lama'), 'Saya'),
      recorded('Lama', { attachments: ['berkas'] }),
    );
    expect(now).toMatchObject({ text: 'Saya', theirs: null, base: { attachments: ['berkas'] } });
  });

  test('[AN-7] typing on while the own draft is recorded is no conflict', () => {
    const sending = { ...typedInto(opened('Lama'), 'Satu dua'), sending: 'Satu' };
    const now = recordedAgain(sending, recorded('Satu'));
    expect(now).toMatchObject({ text: 'Satu dua', base: { text: 'Satu' }, theirs: null });
  });

  test('[AN-7] blanks at the end are kept while somebody types', () => {
    const now = recordedAgain(typedInto(opened(''), 'Satu '), recorded('Satu'));
    expect(now.text).toBe('Satu ');
    expect(differs(now)).toBe(false);
  });

  test('[AN-7] an answer that was sent meanwhile leaves the typed text for the next one', () => {
    const now = recordedAgain(typedInto(opened('Lama', { state: 'disetujui' }), 'Saya'), NOTHING);
    expect(now).toMatchObject({ text: 'Saya', theirs: NOTHING });
    expect(recordedAgain(opened('Lama', { state: 'disetujui' }), NOTHING).text).toBe('');
  });

  test('[AN-8] the text that was not chosen can be had back while the screen lasts', () => {
    const two = recordedAgain(typedInto(opened('Lama'), 'Punya saya'), recorded('Punya orang lain'));
    const now = chooseRecorded(two);
    expect(now).toMatchObject({ text: 'Punya orang lain', theirs: null, letGo: ['Punya saya'] });
    expect(differs(now)).toBe(false);
    expect(chooseRecorded(now).letGo).toEqual(['Punya saya']);
  });
});

describe('what is bound', () => {
  test('[AN-9] a submitted or approved text is not changed before its writer says so', () => {
    for (const state of ['diajukan', 'disetujui'] as const) {
      const now = opened('Draf', { state });
      expect(isEditable(now)).toBe(false);
      const released = typedInto({ ...now, released: now.base.hash }, 'Draf lain');
      expect(isRecordable(released)).toBe(true);
      const again = recordedAgain(released, recorded('Isi orang lain', { state }));
      expect(isEditable(again)).toBe(false);
    }
  });

  test('[AN-9] a draft that is submitted by another person while it is typed in waits for a choice', () => {
    const now = recordedAgain(
      typedInto(opened('Draf'), 'Draf lain'),
      recorded('Draf', { state: 'diajukan' }),
    );
    expect(now.theirs?.state).toBe('diajukan');
    expect(isRecordable(now)).toBe(false);
    expect(isRecordable(chooseMine(now))).toBe(true);
  });

  test('[AN-9] files are part of what is bound: another choice is a change', () => {
    const now = { ...opened('Draf', { attachments: ['a'] }), chosen: ['a', 'b'] };
    expect(isRecordable(now)).toBe(true);
    expect(differs({ ...now, chosen: ['a'] })).toBe(false);
    expect(recordedAgain(now, recorded('Draf', { attachments: ['a', 'b'] })).chosen).toBeNull();
    expect(chooseRecorded(now).chosen).toBeNull();
  });
});
