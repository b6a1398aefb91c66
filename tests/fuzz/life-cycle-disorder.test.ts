import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseRow } from '#domain/complaint/case-row.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent, type ComplaintEventKind } from '#domain/complaint/events.ts';
import { fold } from '#domain/complaint/evolve.ts';
import { queueCase } from '#domain/complaint/queue-case.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Message } from '#domain/kernel/step.ts';
import { circumstancesOn, morningOf, STAFF, STATUS_MAP, sha256 } from '#tests/support/circumstances.ts';
import { answered, type Case, observed, play, registered } from '#tests/support/complaint-builders.ts';

const RUNS = { seed: 20_260_310, numRuns: 250 };

/** One event of most kinds, all of them real ones. */
const EVENTS: readonly ComplaintEvent[] = [byExport(), atTheCounter()].flatMap(({ history }) =>
  history.map(({ event }) => event),
);

function byExport(): Case {
  let life = play(observed(), 'verify');
  life = play(life, 'hold', { missing: 'Foto' }, { day: '2026-03-11' });
  life = play(life, 'resume', {}, { day: '2026-03-12' });
  life = play(life, 'dispose', { officeId: '502' });
  life = play(life, 'transfer', { officeId: '416', reason: 'Salah dinas' });
  life = play(life, 'attach', {
    hash: sha256('foto'),
    size: 3,
    mediaType: 'image/jpeg',
    fileName: 'foto.jpg',
  });
  life = answered(life, 'a-1', '2026-03-16');
  life = play(life, 'correct-sent', { answerId: 'a-1', reason: 'Belum terkirim' });
  life = play(life, 'mark-sent', { answerId: 'a-1' }, { day: '2026-03-17' });
  life = play(life, 'record-reply', { text: 'Belum' }, { day: '2026-03-24' });
  life = answered(life, 'a-2', '2026-03-25');
  life = play(life, 'close', {}, { day: '2026-04-08' });
  life = play(life, 'reopen', { reason: 'Padam lagi' }, { day: '2026-04-09' });
  life = play(life, 'classify', { class: 'aspirasi' });
  return play(life, 'adopt-lapor', { field: 'class' });
}

function atTheCounter(): Case {
  let life = play(registered({ place: undefined }), 'complete-registration', { place: 'Loket' });
  life = play(life, 'mark-answered', { answeredOn: null });
  life = play(life, 'correct-verdict', { reason: 'Salah laporan' });
  life = play(life, 'archive', { reasonCode: 'berulang' });
  return play(life, 'erase', { reason: 'Permintaan' });
}

/** An event in which one field was taken away or replaced by anything at all. */
const garbled: fc.Arbitrary<Message> = fc
  .tuple(fc.constantFrom(...EVENTS), fc.nat(), fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }))
  .map(([event, which, value]) => {
    const fields = Object.keys(event);
    const field = fields[which % fields.length] ?? 'kind';
    return { ...event, [field]: value } as Message;
  });
const unheard: fc.Arbitrary<Message> = fc.record({
  kind: fc.constantFrom('v1.Unheard', 'toString', '__proto__', 'constructor', ''),
  skippable: fc.boolean(),
});
const anyDay = fc.constantFrom<CivilDate>('2026-01-05', '2026-03-10', '2026-03-31', '2031-12-31');

function recordedAs(event: Message, day: CivilDate, index: number) {
  return { event, actor: STAFF.admin, at: morningOf(day), eventId: `langkah-${index}/0` };
}

/** Every promise of a state that holds whatever it was made of. */
function expectSound(events: readonly Message[], day: CivilDate): void {
  const state = fold(
    'lapor:5049672',
    events.map((event, index) => recordedAs(event, day, index)),
  );
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state)).toBe(true);
  const settings = { ...circumstancesOn(day, STAFF.admin), statusMap: STATUS_MAP, today: day };
  expect(STAGES).toContain(queueCase(caseRow(state), settings).stage);
}

describe('histories that no desk would write', () => {
  test('[ST-1] events in any order, any number of times, without their personal part', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...EVENTS), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(some, anyDay, (chosen, day) => {
        const events = chosen.map(([event, bare]) => {
          const { personal: _, ...facts } = event;
          return bare ? facts : event;
        });
        expectSound(events, day);
      }),
      RUNS,
    );
  });

  test('[ST-1] [ST-4] events with a field missing or replaced by anything', () => {
    const some = fc.array(fc.oneof(fc.constantFrom<Message>(...EVENTS), garbled, unheard), { maxLength: 30 });
    fc.assert(
      fc.property(some, anyDay, (events, day) => expectSound(events, day)),
      RUNS,
    );
  });

  test('[ST-4] an event without one of its facts makes the case read-only', () => {
    const kinds = new Set<ComplaintEventKind>();
    for (const event of EVENTS) {
      for (const fact of Object.keys(COMPLAINT_EVENTS[event.kind].facts.shape)) {
        if (!(fact in event) || (event as Readonly<Record<string, unknown>>)[fact] === undefined) continue;
        const shape = COMPLAINT_EVENTS[event.kind].facts.shape as Readonly<
          Record<string, { isOptional(): boolean }>
        >;
        if (shape[fact]?.isOptional()) continue;
        const { [fact]: _, ...rest } = event as ComplaintEvent & Readonly<Record<string, unknown>>;
        const { readOnly } = fold('lapor:5049672', [recordedAs(rest as Message, '2026-03-10', 0)]);
        expect(readOnly, `${event.kind} without ${fact}`).toBe(true);
        kinds.add(event.kind);
      }
    }
    expect(kinds.size).toBeGreaterThan(15);
  });
});
