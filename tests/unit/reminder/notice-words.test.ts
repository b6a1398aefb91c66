import { describe, expect, test } from 'vitest';
import { FIGURES } from '#domain/complaint/today-figures.ts';
import { ESCALATION_RULES } from '#domain/reminder/escalation.ts';
import { noticeOf, signInWords } from '#domain/reminder/notice-words.ts';
import type { Digest, Told } from '#domain/reminder/reminder-memory.ts';
import type { Sign } from '#domain/reminder/sign.ts';

const AT = '2026-11-24T08:00:00.000+07:00';
const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Digest;

function told(trackingId: string, sign: Sign): Told {
  return { kind: 'laporan', at: AT, read: false, caseId: `lapor:${trackingId}`, trackingId, sign };
}

describe('a notice of the system', () => {
  test('[RM-8] names cases by their number and the rule in words', () => {
    const due: Sign = { kind: 'batas', ruleId: 'aspirasi', dueOn: '2026-11-27', point: 3 };
    const notice = noticeOf([told('66425', due), told('lokal:01ABCDEFGH7QX2MA', { ...due, point: 0 })], 'id');
    expect(notice).toEqual({
      title: 'Pengingat',
      body: '66425: batas waktunya Jumat 27 November 2026\n7QX2MA: jatuh tempo hari ini',
    });
  });

  test('[RM-8] more than three cases are summed up, and a morning is its digest', () => {
    const late: Sign = { kind: 'terlambat', ruleId: 'aspirasi', dueOn: '2026-11-20' };
    const many = ['1', '2', '3', '4'].map((number) => told(number, late));
    expect(noticeOf(many, 'id').body).toBe('4 pengingat baru');
    expect(noticeOf(many.slice(0, 3), 'id').body.split('\n')).toHaveLength(3);
    const digest: Told = {
      kind: 'ringkasan',
      at: AT,
      read: false,
      digest: { ...NOTHING, late: 3, dueToday: 5 },
    };
    expect(noticeOf([digest, ...many], 'id')).toEqual({
      title: 'Ringkasan pagi',
      body: '3 terlambat, 5 jatuh tempo hari ini',
    });
    expect(noticeOf([digest], 'en').body).toBe('3 late, 5 due today');
  });

  test('[RM-8] every sign has its words in both languages', () => {
    const escalations = ESCALATION_RULES.map(
      (rule): Sign => ({ kind: 'eskalasi', rule, amount: 3, occasion: '3' }),
    );
    const signs: readonly Sign[] = [
      { kind: 'boleh-ditutup', dueOn: '2026-11-20' },
      { kind: 'lihat-lagi', on: '2026-11-20' },
      { kind: 'tunda-selesai', until: '2026-11-20' },
      ...escalations,
    ];
    const words = signs.flatMap((sign) => [signInWords(sign, 'id'), signInWords(sign, 'en')]);
    expect(new Set(words).size).toBe(words.length);
  });
});
