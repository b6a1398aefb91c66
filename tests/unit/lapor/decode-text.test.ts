import { describe, expect, test } from 'vitest';
import { decodeText } from '#main/lapor/decode-text.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';

const WORDS = 'Pelayanan “baik” – Rp5.000 é';

describe('encodings', () => {
  test.each([
    ['utf-8', Buffer.from(WORDS, 'utf8')],
    ['utf-8', Buffer.from(`\ufeff${WORDS}`, 'utf8')],
    ['utf-16le', Buffer.from(`\ufeff${WORDS}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${WORDS}`, 'utf16le').swap16()],
  ])('[IM-2] %s is told apart and its mark left out', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: WORDS, encoding });
  });

  test('[IM-2] what is not UTF-8 is windows-1252', () => {
    const bytes = Buffer.from([0x93, 0x62, 0x61, 0x69, 0x6b, 0x94, 0x20, 0xe9]);
    expect(decodeText(bytes)).toEqual({ text: '“baik” é', encoding: 'windows-1252' });
  });

  test('[IM-2] a character cut off at the end is a cut file', () => {
    const utf8 = Buffer.from('Sekolah é', 'utf8').subarray(0, -1);
    const utf16 = Buffer.from('\ufeffSekolah', 'utf16le').subarray(0, -1);
    for (const bytes of [utf8, utf16]) {
      expect(() => decodeText(bytes)).toThrow(LaporFileError);
      expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code: 'berkas-rusak' }));
    }
  });
});
