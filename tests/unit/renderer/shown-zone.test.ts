import { afterEach, expect, test } from 'vitest';
import { shortMoment, timeOrDay } from '#renderer/text/dates.ts';
import { dayThere, showMomentsIn } from '#renderer/text/shown-zone.ts';

const LATE = '2026-01-31T23:30:00.000+07:00';

afterEach(() => showMomentsIn('WIB'));

test('[ZW-6] the page tells moments by the institution’s zone', () => {
  expect([shortMoment(LATE, 'id'), dayThere(LATE)]).toEqual(['31 Jan 2026, 23.30', '2026-01-31']);
  expect(timeOrDay(LATE, '2026-01-31', 'id')).toBe('23.30');
  showMomentsIn('WITA');
  expect(shortMoment(LATE, 'id')).toBe('1 Feb 2026, 00.30');
  showMomentsIn('WIT');
  expect([shortMoment(LATE, 'en'), dayThere(LATE)]).toEqual(['1 Feb 2026, 01:30', '2026-02-01']);
  expect(timeOrDay(LATE, '2026-02-01', 'id')).toBe('01.30');
  expect(timeOrDay(LATE, '2026-01-31', 'id')).toBe('1 Feb, 01.30');
});
