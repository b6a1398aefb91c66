import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import { readCalendarFile } from '#main/desk/calendar-file.ts';
import { DeskError } from '#main/desk/desk-error.ts';

const PACK = {
  format: 'meja-kalender/1',
  version: 'skb-2028.1',
  years: [2028],
  source: 'SKB 3 Menteri untuk 2028 (contoh)',
  decrees: [{ year: 2028, decree: 'SKB 2028 (contoh)' }],
  days: [{ date: '2028-01-01', name: 'Tahun Baru', type: 'libur_nasional' }],
};
const read = (content: string) => readCalendarFile('a.json', new TextEncoder().encode(content));
const codeOf = (content: string) =>
  read(content).then(
    () => 'read',
    (error: unknown) => (error instanceof DeskError ? error.code : String(error)),
  );

function signed(pack: object): object {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
  const value = sign(null, Buffer.from(canonicalJson(pack)), privateKey).toString('base64');
  return { ...pack, signature: { key, value } };
}

const ics = (...events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('|'), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

describe('calendar files', () => {
  test('[DL-33] a pack is read with its signer; a changed one is refused', async () => {
    expect(await read(JSON.stringify(PACK))).toMatchObject({ kind: 'paket', signer: null, years: [2028] });
    const good = signed(PACK);
    expect(await read(JSON.stringify(good))).toMatchObject({
      signer: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await codeOf(JSON.stringify({ ...good, years: [2029] }))).toBe('tanda-tangan-kalender-salah');
    expect(await codeOf(JSON.stringify({ ...good, signature: { key: 'YQ==', value: 'YQ==' } }))).toBe(
      'tanda-tangan-kalender-salah',
    );
  });

  test('[DL-33] iCalendar: whole days, each day of an event', async () => {
    const file = ics('UID:1|DTSTART;VALUE=DATE:20260601|DTEND;VALUE=DATE:20260603|SUMMARY:Gawai Dayak');
    expect(await read(file)).toEqual({
      kind: 'hari',
      days: [
        { date: '2026-06-01', name: 'Gawai Dayak', type: 'daerah' },
        { date: '2026-06-02', name: 'Gawai Dayak', type: 'daerah' },
      ],
    });
  });

  test('[DL-33] hostile and broken files are refused with their sentence', async () => {
    const repeating = ics('UID:1|DTSTART;VALUE=DATE:20260601|RRULE:FREQ=DAILY|SUMMARY:Tiap hari');
    expect(await codeOf(repeating)).toBe('kalender-berulang');
    const bad = [
      '',
      'bukan kalender',
      '{"format":"meja-kalender/2"}',
      JSON.stringify({ ...PACK, days: [{ date: '2028-02-30', name: 'x', type: 'daerah' }] }),
      JSON.stringify({ ...PACK, script: '<script>' }),
      '[]',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT',
      ics('UID:1|DTSTART:20260601T080000|SUMMARY:Rapat'),
      ics('UID:1|DTSTART;VALUE=DATE:20260601'),
      ics(),
      `[${'{"date":"2026-01-01","name":"x","type":"daerah"},'.repeat(600)}{"date":"2026-01-01","name":"x","type":"daerah"}]`,
    ];
    for (const content of bad)
      expect(await codeOf(content), content.slice(0, 60)).toBe('kalender-tidak-terbaca');
    await expect(readCalendarFile('a.ics', new Uint8Array(2_000_000))).rejects.toMatchObject({
      code: 'kalender-tidak-terbaca',
    });
    await expect(readCalendarFile('a.ics', Uint8Array.of(0xff, 0xfe, 0x00))).rejects.toMatchObject({
      code: 'kalender-tidak-terbaca',
    });
  });
});
