import { describe, expect, test } from 'vitest';
import type { Stage } from '#domain/complaint/stage.ts';
import type { Zone } from '#domain/kernel/zone.ts';
import { type EscalationFacts, escalationsOf } from '#domain/reminder/escalation.ts';
import { calendar } from '#tests/unit/deadline/shipped.ts';

const FACTS: EscalationFacts = {
  receivedAt: '2026-07-06T09:00:00.000+07:00',
  verifiedOn: null,
  transfers: 0,
  answerReturns: 0,
  satisfaction: null,
  satisfactionOn: null,
  lastAnswerOn: null,
};

function rulesOn(
  today: string,
  facts: Partial<EscalationFacts>,
  stage: Stage = 'proses',
  start: string | null = null,
  zone: Zone = 'WIB',
) {
  const ask = { stage, calendar, zone, countingStartsOn: start, today };
  return escalationsOf({ ...FACTS, ...facts }, ask).map(({ rule, amount }) => `${rule} ${amount}`);
}

describe('rules of escalation', () => {
  test('[RM-6] no verdict once three working days are over, weekends and old cases aside', () => {
    expect(rulesOn('2026-07-09', {}, 'baru')).toEqual([]);
    expect(rulesOn('2026-07-10', {}, 'baru')).toEqual(['tanpa-putusan 3']);
    expect(rulesOn('2026-07-10', {}, 'baru', '2026-07-07')).toEqual([]);
    expect(rulesOn('2026-07-10', { verifiedOn: '2026-07-10' }, 'terverifikasi')).toEqual([]);
    expect(rulesOn('2026-07-12', { receivedAt: '2026-07-07T09:00:00.000+07:00' }, 'baru')).toEqual([]);
    expect(rulesOn('2026-07-13', { receivedAt: '2026-07-07T09:00:00.000+07:00' }, 'baru')).toHaveLength(1);
  });

  test('[RM-6] [ZW-1] the days without a verdict begin on the day of the institution’s zone', () => {
    const late = { receivedAt: '2026-07-06T22:30:00.000+07:00' };
    const on = (zone: Zone) => rulesOn('2026-07-10', late, 'baru', null, zone);
    expect([on('WIB'), on('WITA'), on('WIT')]).toEqual([['tanpa-putusan 3'], ['tanpa-putusan 3'], []]);
  });

  test('[RM-6] the third transfer and the second return of an answer, while the case is open', () => {
    expect(rulesOn('2026-07-07', { transfers: 2, answerReturns: 1 })).toEqual([]);
    expect(rulesOn('2026-07-07', { transfers: 3, answerReturns: 2 })).toEqual([
      'sering-dialihkan 3',
      'jawaban-berulang-dikembalikan 2',
    ]);
    expect(rulesOn('2026-07-07', { transfers: 3, answerReturns: 2 }, 'selesai')).toEqual([]);
  });

  test('[RM-6] a reporter who is not satisfied, also of a closed case, until a later answer', () => {
    const unhappy = { satisfaction: 2, satisfactionOn: '2026-07-08', lastAnswerOn: '2026-07-07' };
    expect(rulesOn('2026-07-09', unhappy, 'selesai')).toEqual(['pelapor-tidak-puas 2']);
    expect(rulesOn('2026-07-09', { ...unhappy, satisfaction: 3 })).toEqual([]);
    expect(rulesOn('2026-07-09', { ...unhappy, lastAnswerOn: '2026-07-09' })).toEqual([]);
    expect(rulesOn('2026-07-09', unhappy, 'arsip')).toEqual([]);
  });

  test('[RM-6] what came to one more time is another occasion', () => {
    const occasions = [3, 4].map((transfers) => {
      const ask = {
        stage: 'proses' as const,
        calendar,
        zone: 'WIB' as const,
        countingStartsOn: null,
        today: '2026-07-07',
      };
      return escalationsOf({ ...FACTS, transfers }, ask)[0]?.occasion;
    });
    expect(occasions).toEqual(['3', '4']);
  });
});
