import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message, Step } from '#domain/kernel/step.ts';
import { GENESIS } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { openStep, sealStep } from '#sealed/seal.ts';

const KEY = randomBytes(32);
const broken = expect.objectContaining({ code: 'segel-rusak' });

function stepWith(command: Message, events: readonly Message[]): Step {
  return {
    stepId: '01K00000000000000000000001',
    stream: 'complaint/lapor:1234567',
    replica: '01K00000000000000000000000',
    actor: { personId: 'petugas-1', role: 'admin', officeId: 'instansi:12' },
    at: '2026-03-13T09:12:00.000+07:00',
    base: GENESIS,
    command,
    events,
  };
}

const letter = stepWith(
  { kind: 'DraftAnswer', answerId: 'j-1', personal: { text: 'Yth. Ibu, jalan diperbaiki.' } } as Message,
  [
    {
      kind: 'v1.AnswerDrafted',
      answerId: 'j-1',
      personal: { text: 'Yth. Ibu, jalan diperbaiki.', note: null },
    } as Message,
    { kind: 'v1.StageMoved', stage: 'proses' } as Message,
  ],
);

/** Personal values that can be told apart from anything public: every text starts with a mark. */
const personalText = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `#${text}#rahasia`);
const personalValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    personalText,
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(personalText, tie('value'), { maxKeys: 3 }),
  ),
})).value;
const message: fc.Arbitrary<Message> = fc.record(
  {
    kind: fc.constantFrom('v1.ComplaintRegistered', 'v1.NoteAdded'),
    count: fc.integer(),
    personal: fc.dictionary(
      fc.oneof(fc.constantFrom('title', 'reporterName', '__proto__'), fc.string()),
      personalValue,
      {
        maxKeys: 5,
      },
    ),
  },
  { requiredKeys: ['kind', 'count'] },
);

describe('sealing the personal part of a step', () => {
  test('[KY-20] what is opened with the key is what was sealed', () => {
    fc.assert(
      fc.property(message, fc.array(message, { maxLength: 6 }), (command, events) => {
        const step = stepWith(command, events);
        const stored: SealedStep = JSON.parse(JSON.stringify(sealStep(step, KEY)));
        expect(JSON.stringify(openStep(stored, KEY))).toBe(JSON.stringify(step));
      }),
      { seed: 20260313, numRuns: 500 },
    );
  });

  test('[KY-20] no personal text stands in what is written', () => {
    fc.assert(
      fc.property(personalText, fc.array(personalText, { maxLength: 5 }), (title, texts) => {
        const step = stepWith({ kind: 'Register', personal: { title, texts } } as Message, [
          { kind: 'v1.ComplaintRegistered', personal: { title, deep: { texts } } } as Message,
        ]);
        const written = JSON.stringify(sealStep(step, KEY));
        for (const text of [title, ...texts, 'rahasia'])
          expect(written).not.toContain(JSON.stringify(text).slice(1, -1));
      }),
      { seed: 20260313, numRuns: 300 },
    );
  });

  test('[KY-20] a value that command and events share is stored once', () => {
    const sealed = sealStep(letter, KEY);
    expect(sealed.command.personal).toEqual({ text: 0 });
    expect(sealed.events.map((event) => event.personal)).toEqual([{ text: 0, note: 1 }, undefined]);
    const long = 'isi laporan '.repeat(1000);
    const once = sealStep(stepWith({ kind: 'a', personal: { long } } as Message, []), KEY);
    const twice = sealStep(
      stepWith({ kind: 'a', personal: { long } } as Message, [{ kind: 'b', personal: { long } } as Message]),
      KEY,
    );
    expect(twice.sealed?.length).toBe(once.sealed?.length);
  });

  test('[KY-21] a step without personal values has nothing sealed and opens whole without a key', () => {
    const step = stepWith({ kind: 'Close', personal: {} } as Message, [{ kind: 'v1.Closed' }]);
    expect(sealStep(step, KEY)).not.toHaveProperty('sealed');
    expect(openStep(sealStep(step, KEY), null)).toEqual(step);
  });

  test('[KY-21] without the key everything but the personal part can be read', () => {
    const open = openStep(sealStep(letter, KEY), null);
    expect(open).toEqual({
      ...letter,
      command: { kind: 'DraftAnswer', answerId: 'j-1' },
      events: [
        { kind: 'v1.AnswerDrafted', answerId: 'j-1' },
        { kind: 'v1.StageMoved', stage: 'proses' },
      ],
    });
    expect(open).not.toHaveProperty('sealed');
  });

  test('[KY-22] another key, another step, another stream and a changed byte are refused', () => {
    const sealed = sealStep(letter, KEY);
    expect(() => openStep(sealed, randomBytes(32))).toThrow(broken);
    expect(() => openStep({ ...sealed, stepId: '01K00000000000000000000002' }, KEY)).toThrow(broken);
    expect(() => openStep({ ...sealed, stream: 'complaint/lapor:1' }, KEY)).toThrow(broken);
    const bytes = Buffer.from(sealed.sealed ?? '', 'base64');
    for (let place = 0; place < bytes.length; place++) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => openStep({ ...sealed, sealed: changed.toString('base64') }, KEY)).toThrow(broken);
    }
    expect(() => openStep({ ...sealed, sealed: '' }, KEY)).toThrow(broken);
  });

  test('[KY-22] a place that is not in the list is refused', () => {
    const sealed = sealStep(letter, KEY);
    for (const place of [2, -1, 0.5]) {
      const pointing = { ...sealed, command: { ...sealed.command, personal: { text: place } } };
      expect(() => openStep(pointing, KEY)).toThrow(broken);
    }
  });

  test('[KY-22] the same step sealed twice never gives the same bytes', () => {
    expect(sealStep(letter, KEY).sealed).not.toBe(sealStep(letter, KEY).sealed);
  });
});
