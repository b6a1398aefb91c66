import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCivilDate } from '#domain/deadline/civil-date.ts';
import { instantOf, readMoment, readTime } from '#main/lapor/lapor-moment.ts';

function moment(text: string): string | null {
  const said = readMoment(text);
  return said === null ? null : instantOf(said);
}

const MIDNIGHT = 'T00:00:00.000+07:00';

describe('dates', () => {
  test.each([
    ['3 Jan 2026', '2026-01-03'],
    ['03 Januari 2026', '2026-01-03'],
    ['3 january 2026', '2026-01-03'],
    ['28 Feb 2026', '2026-02-28'],
    ['28 Pebruari 2026', '2026-02-28'],
    ['28 Peb 2026', '2026-02-28'],
    ['29 Februari 2028', '2028-02-29'],
    ['1 Mar 2026', '2026-03-01'],
    ['1 Maret 2026', '2026-03-01'],
    ['1 March 2026', '2026-03-01'],
    ['1 Apr 2026', '2026-04-01'],
    ['5 Mei 2026', '2026-05-05'],
    ['5 May 2026', '2026-05-05'],
    ['5 JUNI 2026', '2026-06-05'],
    ['5 Jun 2026', '2026-06-05'],
    ['5 July 2026', '2026-07-05'],
    ['5 Juli 2026', '2026-07-05'],
    ['17 Agu 2026', '2026-08-17'],
    ['17 Agt 2026', '2026-08-17'],
    ['17 Ags 2026', '2026-08-17'],
    ['17 Aug 2026', '2026-08-17'],
    ['17 Agustus 2026', '2026-08-17'],
    ['17 August 2026', '2026-08-17'],
    ['9 Sep 2026', '2026-09-09'],
    ['9 Sept. 2026', '2026-09-09'],
    ['9 September 2026', '2026-09-09'],
    ['31 Okt 2026', '2026-10-31'],
    ['31 Oct 2026', '2026-10-31'],
    ['31 Oktober 2026', '2026-10-31'],
    ['31 October 2026', '2026-10-31'],
    ['30 Nov 2026', '2026-11-30'],
    ['30 Nop 2026', '2026-11-30'],
    ['30 Nopember 2026', '2026-11-30'],
    ['25 Des 2026', '2026-12-25'],
    ['25 Dec 2026', '2026-12-25'],
    ['25 Desember 2026', '2026-12-25'],
    ['25 December 2026', '2026-12-25'],
    ['25-Des-2026', '2026-12-25'],
    ['Sabtu, 3 Januari 2026', '2026-01-03'],
    ["Jum'at, 2 Januari 2026", '2026-01-02'],
    ['Saturday, 3 January 2026', '2026-01-03'],
    ['January 3, 2026', '2026-01-03'],
    ['  3   Jan\u00a02026 ', '2026-01-03'],
    ['2026-01-03', '2026-01-03'],
    ['3/4/2026', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
    ['3.4.2026', '2026-04-03'],
    ['1/1/2000', '2000-01-01'],
    ['31/12/2100', '2100-12-31'],
  ])('[IM-11] %s is %s', (text, date) => {
    expect(moment(text)).toBe(date + MIDNIGHT);
  });

  test.each([
    ['7/1/2015 10:27:00', '2015-01-07T10:27:00.000+07:00'],
    ['25/2/2015 01:00:00', '2015-02-25T01:00:00.000+07:00'],
    ['3 Januari 2026, 13.05 WIB', '2026-01-03T13:05:00.000+07:00'],
    ['3 Januari 2026 pukul 13.05', '2026-01-03T13:05:00.000+07:00'],
    ['3 Jan 2026 9:05', '2026-01-03T09:05:00.000+07:00'],
    ['2026-01-03T13:05:10', '2026-01-03T13:05:10.000+07:00'],
    ['2026-01-03 13:05:10', '2026-01-03T13:05:10.000+07:00'],
    ['2026-01-03T13:05:10.250+07:00', '2026-01-03T13:05:10.000+07:00'],
    ['2026-01-03T23:05:10Z', '2026-01-04T06:05:10.000+07:00'],
    ['2026-01-03T00:30:00+0900', '2026-01-02T22:30:00.000+07:00'],
    ['3 Jan 2026 00:30 WIT', '2026-01-02T22:30:00.000+07:00'],
    ['3 Jan 2026 08:30 WITA', '2026-01-03T07:30:00.000+07:00'],
  ])('[IM-11] [ZW-7] %s is %s', (text, instant) => {
    expect(moment(text)).toBe(instant);
  });

  test.each([
    '',
    '-',
    'kemarin',
    '31 Feb 2026',
    '29/2/2026',
    '0/1/2026',
    '32 Jan 2026',
    '13/13/2026',
    '4/13/2026',
    '3 Jan 26',
    '3/1/26',
    '3 Jan 1999',
    '1/1/2101',
    '3 Foo 2026',
    '3 Jan',
    'Jan 2026',
    '2026',
    '46025',
    '2026-1',
    '3/1-2026',
    '3 Jan 2026 25:00',
    '3 Jan 2026 12:60',
    '3 Jan 2026 1:05 PM',
    '3 Jan 2026 jam sore',
    '3 Jan 2026 s.d. 5 Jan 2026',
    '2026-01-03T10:00:00+25:00',
    `3 Jan 2026${' '.repeat(70)}x`,
    `${'9'.repeat(5000)}`,
  ])('[IM-12] %s is not a date and is not guessed at', (text) => {
    expect(moment(text)).toBeNull();
  });

  test('[IM-11] every real day reads back the same in all spellings', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (value) => {
        const date = value.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = date.split('-');
        const long = value.toLocaleDateString('id-ID', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        for (const text of [date, `${Number(dayOfMonth)}/${Number(month)}/${year}`, long])
          expect(moment(text)).toBe(date + MIDNIGHT);
      }),
      { seed: 20_260_103, numRuns: 300 },
    );
  });

  test('[IM-12] any text gives null or a real moment of WIB', () => {
    const pieces = fc.constantFrom(
      '3',
      '31',
      ' ',
      '/',
      '-',
      '.',
      ':',
      'Jan',
      'Mei',
      '2026',
      '99',
      'T',
      'WIB',
      '+',
      ',',
      '٣',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
        ),
        (text) => {
          const read = moment(text);
          if (read === null) return;
          expect(read).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+07:00$/);
          expect(isCivilDate(read.slice(0, 10))).toBe(true);
        },
      ),
      { seed: 20_260_104, numRuns: 2_000 },
    );
  });
});

describe('times', () => {
  test.each([
    ['13:05', '13:05:00'],
    ['13.05', '13:05:00'],
    ['9:05', '09:05:00'],
    ['13:05:10', '13:05:10'],
    ['13.05.10', '13:05:10'],
    ['13:05 WIB', '13:05:00'],
    [' 13.05 wib ', '13:05:00'],
    ['00:00', '00:00:00'],
    ['23:59:59', '23:59:59'],
  ])('[IM-13] %s is %s', (text, time) => {
    expect(readTime(text)).toEqual({ time, offset: '+07:00' });
  });

  test.each(['24:00', '12:60', '12:00:60', '1:05 PM', 'siang', '1305', '13', '', '12:5'])(
    '[IM-13] %s is no time',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});
