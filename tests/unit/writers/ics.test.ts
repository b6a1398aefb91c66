import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/deadline/civil-date.ts';
import { type IcsEvent, icsPieces } from '#main/writers/ics.ts';
import { parseIcs } from '#tests/support/parse-ics.ts';

const STAMP = Date.UTC(2026, 10, 24, 2, 0, 0);
const EVENT: IcsEvent = {
  uid: 'lapor:66425.verifikasi@meja-aduan',
  on: '2026-03-27',
  summary: '66425 · Verifikasi laporan',
  remindOn: ['2026-03-17'],
};

const textOf = (events: readonly IcsEvent[]): string => [...icsPieces(events, STAMP)].join('');

describe('the calendar file', () => {
  test('[TG-10] a whole day with a stable uid, a stamp, and an alarm at eight on the warning day', () => {
    expect(parseIcs(textOf([EVENT]))).toEqual([
      {
        uid: EVENT.uid,
        on: '2026-03-27',
        isAllDay: true,
        summary: EVENT.summary,
        stamp: '2026-11-24T02:00:00Z',
        alarms: ['2026-03-17T08:00:00'],
        properties: expect.arrayContaining(['uid', 'dtstamp', 'dtstart', 'summary', 'transp']),
      },
    ]);
    expect(textOf([])).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(parseIcs(textOf([]))).toEqual([]);
  });

  test('[TG-10] any text comes back as it was, in lines of at most 75 octets that end with CRLF', () => {
    const odd = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((text) => text.replace(/[\p{C}]/gu, '').trim());
    const events = fc.array(odd, { maxLength: 80 }).map((texts) =>
      texts.map((text, at) => ({
        ...EVENT,
        uid: `lokal:${at}.aturan@meja-aduan`,
        on: addDays('2026-01-01', at),
        summary: `${at} · ${text}`.trim(),
      })),
    );
    fc.assert(
      fc.property(events, (some) => {
        const text = textOf(some);
        expect(parseIcs(text).map(({ uid, on, summary }) => [uid, on, summary])).toEqual(
          some.map(({ uid, on, summary }) => [uid, on, summary]),
        );
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { seed: 20261126, numRuns: 40 },
    );
  });
});
