import { describe, expect, test } from 'vitest';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent } from '#domain/complaint/events.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { blobHash, halves, hasShape, id } from '#domain/kernel/schema.ts';
import type { Zone } from '#domain/kernel/zone.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import {
  ask,
  type Case,
  newCase,
  observation,
  play,
  REGISTRATION,
  refusalOf,
} from '#tests/support/complaint-builders.ts';
import { book } from '#tests/unit/deadline/shipped.ts';

/** Friday 13 March 2026, 22:30 WIB: Saturday in WIT. */
const LATE = '2026-03-13T22:30:00.000+07:00';
const late = (zone: Zone) => ({ at: LATE, book: { ...book, zone } });
const LOCAL = 'lokal:01JP0000000000000000000001';

/** The state once the events of an act of that evening are folded as they were written. */
function stateAfter(before: Case, kind: Parameters<typeof ask>[1], input: object, zone: Zone): Complaint {
  return eventsOf(before, kind, input, zone).reduce(
    (state, event) => evolve(state, { event, eventId: 'x/0', actor: STAFF.atasan, at: LATE }),
    before.state,
  );
}

function eventsOf(
  before: Case,
  kind: Parameters<typeof ask>[1],
  input: object,
  zone: Zone,
): readonly ComplaintEvent[] {
  const decision = ask(before, kind, { ...input }, late(zone));
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events;
}

describe('acts in another zone', () => {
  test('[ZW-1] today is the day of the institution’s zone, and no later one', () => {
    const on = (zone: Zone, day: string) =>
      refusalOf(newCase(LOCAL), 'register', { ...REGISTRATION, on: day }, late(zone));
    expect([on('WIB', '2026-03-14'), on('WITA', '2026-03-14'), on('WIT', '2026-03-14')]).toEqual([
      'tanggal-masa-depan',
      'tanggal-masa-depan',
      null,
    ]);
    const observing = observation({ receivedAt: '2026-03-13T22:10:00.000+07:00' });
    const [said] = eventsOf(newCase(), 'observe-lapor', { ...observing, asOf: LATE }, 'WIT');
    expect(said?.kind).toBe('v1.LaporObserved');
  });

  test('[ZW-2] what comes in today keeps its moment, another day is midnight WIB, on that day in every zone', () => {
    const of = (zone: Zone, input: object) =>
      eventsOf(newCase(LOCAL), 'register', { ...REGISTRATION, ...input }, zone)[0];
    expect(of('WIT', {})).toMatchObject({ on: '2026-03-14', receivedAt: LATE });
    expect(of('WIB', {})).toMatchObject({ on: '2026-03-13', receivedAt: LATE });
    const back = { on: '2026-03-12', backdateReason: 'Surat kemarin' };
    for (const zone of ['WIB', 'WITA', 'WIT'] as const) {
      expect(of(zone, back)).toMatchObject({ on: '2026-03-12', receivedAt: '2026-03-12T00:00:00.000+07:00' });
    }
  });

  test('[ZW-3] an approval of that evening stands on its day, whatever the zone becomes', () => {
    const drafted = play(play(newCase(), 'observe-lapor', observation()), 'verify');
    const ready = play(play(drafted, 'draft-answer', { answerId: 'j-1', text: 'Isi' }), 'submit-answer', {
      answerId: 'j-1',
    });
    const [inWib] = eventsOf(ready, 'approve-answer', { answerId: 'j-1' }, 'WIB');
    const [inWit] = eventsOf(ready, 'approve-answer', { answerId: 'j-1' }, 'WIT');
    expect(inWib).not.toHaveProperty('zone');
    expect(inWit).toHaveProperty('zone', 'WIT');
    const approvedOn = (zone: Zone) =>
      stateAfter(ready, 'approve-answer', { answerId: 'j-1' }, zone).answers[0]?.approval?.on;
    expect([approvedOn('WIB'), approvedOn('WIT')]).toEqual(['2026-03-13', '2026-03-14']);
  });

  test('[ZW-3] what LAPOR had ended that evening waits since its day in the zone it was recorded in', () => {
    const closedAt = '2026-03-12T22:30:00.000+07:00';
    const receivedAt = '2026-03-09T22:30:00.000+07:00';
    const ended = play(
      newCase(),
      'observe-lapor',
      {
        ...observation({ status: 'Selesai', closedAt, receivedAt }),
        asOf: '2026-03-13T09:00:00.000+07:00',
      },
      { day: '2026-03-13' },
    );
    const adopted = (zone: Zone) => stateAfter(ended, 'adopt-lapor', { field: 'stage' }, zone);
    expect([adopted('WIB').closedOn, adopted('WIT').closedOn]).toEqual(['2026-03-12', '2026-03-13']);
    expect(adopted('WIT').waits).toEqual([{ heldOn: '2026-03-13', resumedOn: null }]);
    const reopened = (zone: Zone) => stateAfter(ended, 'reopen', { reason: 'Belum tuntas' }, zone);
    expect(reopened('WIB')).toMatchObject({ verifiedOn: '2026-03-09', waits: [{ heldOn: '2026-03-12' }] });
    expect(reopened('WIT')).toMatchObject({ verifiedOn: '2026-03-10', waits: [{ heldOn: '2026-03-13' }] });
    const marked = eventsOf(ended, 'mark-answered', { answeredOn: null }, 'WITA');
    expect(marked).toMatchObject([{ kind: 'v1.AnsweredInLapor', zone: 'WITA', closedOn: '2026-03-12' }]);
  });

  test('[ZW-5] a program that knows no zone cannot take such an event for one of its own', () => {
    const before = { 'v1.AnswerApproved': halves({ answerId: id }, { contentHash: blobHash }) };
    const approved = { kind: 'v1.AnswerApproved', answerId: 'j-1' };
    expect(hasShape(before, approved)).toBe(true);
    const inZone = (zone: Zone) => ({ ...approved, zone });
    expect(hasShape(before, inZone('WIT'))).toBe(false);
    expect(hasShape(COMPLAINT_EVENTS, inZone('WIT'))).toBe(true);
    expect(hasShape(COMPLAINT_EVENTS, inZone('WIB'))).toBe(false);
  });
});
