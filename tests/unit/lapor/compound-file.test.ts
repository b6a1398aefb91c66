import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { isCompoundFile, openCompoundFile } from '#main/lapor/compound-file.ts';
import { oleFile } from '#tests/support/hostile-workbooks.ts';

const SECTOR = 512;
/** Bytes that tell where they stand. */
const counted = (length: number): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => index % 251));

/** The place in the file of the number that says which sector follows the first one of the directory. */
function placeOfNextDirectorySector(file: Buffer): number {
  return SECTOR * (file.readUInt32LE(76) + 1) + 4 * file.readUInt32LE(48);
}

describe('compound files', () => {
  test('[IM-35] gives streams of every size, by their name in any case', () => {
    // Small ones stand in sectors of 64 bytes; above 7 MB the table of chains needs a list of its own.
    for (const length of [0, 1, 64, 4_095, 4_096, 100_000, 8_000_000]) {
      const file = openCompoundFile(oleFile({ Workbook: counted(length), Lain: counted(70) }));
      expect(file.stream('WORKBOOK')?.equals(counted(length))).toBe(true);
      expect(file.stream('Lain')?.equals(counted(70))).toBe(true);
      expect(file.stream('Book')).toBeNull();
    }
  });

  test('[IM-35] a stream within a storage is not one of the root', () => {
    const container: unknown = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/MBD0001/Workbook', counted(5_000));
    CFB.utils.cfb_add(container, '/Lain', counted(5_000));
    const file = openCompoundFile(CFB.write(container, { type: 'buffer' }));
    expect(file.stream('Workbook')).toBeNull();
    expect(file.stream('Lain')).toHaveLength(5_000);
  });

  test('[IM-39] a chain that runs in a circle is damage', () => {
    const file = oleFile({ Workbook: counted(100_000) });
    const directory = file.readUInt32LE(48);
    file.writeUInt32LE(directory, placeOfNextDirectorySector(file));
    expect(() => openCompoundFile(file)).toThrow('berkas-rusak');
  });

  test('[IM-39] a stream whose sectors run in a circle is damage', () => {
    const file = oleFile({ Workbook: counted(100_000) });
    const table = SECTOR * (file.readUInt32LE(76) + 1);
    const chained = Array.from({ length: 127 }, (_, sector) => sector).filter(
      (sector) => file.readUInt32LE(table + 4 * sector) === sector + 1,
    );
    expect(chained.length).toBeGreaterThan(100);
    for (const sector of chained) file.writeUInt32LE(sector, table + 4 * sector);
    expect(() => openCompoundFile(file).stream('Workbook')).toThrow('berkas-rusak');
  });

  test('[IM-39] a list of chain tables that runs in a circle or names one table again and again is damage', () => {
    const file = oleFile({ Workbook: counted(8_000_000) });
    const list = SECTOR * (file.readUInt32LE(68) + 1);
    const circle = Buffer.from(file);
    circle.writeUInt32LE(file.readUInt32LE(68), list + SECTOR - 4);
    expect(() => openCompoundFile(circle)).toThrow('berkas-rusak');
  });

  test('[IM-39] a directory whose entries name each other in a circle ends', () => {
    const file = oleFile({ Workbook: counted(5_000), Lain: counted(5_000) });
    const directory = SECTOR * (file.readUInt32LE(48) + 1);
    for (let entry = 1; entry < 4; entry += 1) {
      for (const side of [68, 72]) file.writeUInt32LE(1 + (entry % 3), directory + 128 * entry + side);
    }
    expect(openCompoundFile(file).stream('Tidak ada')).toBeNull();
  });

  test('[IM-35] cut anywhere it is damaged, or all there', () => {
    const whole = oleFile({ Workbook: counted(20_000), Lain: counted(70) });
    const outcomes = new Set<string>();
    for (let length = 0; length <= whole.length; length += 61) {
      try {
        const file = openCompoundFile(whole.subarray(0, length));
        outcomes.add(
          `whole: ${file.stream('Workbook')?.equals(counted(20_000))} ${file.stream('Lain')?.equals(counted(70))}`,
        );
      } catch (error) {
        outcomes.add(String(error));
      }
    }
    expect(outcomes).toContain('LaporFileError: berkas-rusak {}');
    expect(
      [...outcomes].filter(
        (outcome) => outcome !== 'LaporFileError: berkas-rusak {}' && outcome !== 'whole: true true',
      ),
    ).toEqual([]);
    expect(openCompoundFile(whole).stream('Workbook')).toHaveLength(20_000);
  });

  test('[IM-35] knows a compound file by its first bytes', () => {
    expect(isCompoundFile(oleFile({ Workbook: counted(10) }))).toBe(true);
    expect(isCompoundFile(Buffer.from('PK'))).toBe(false);
    expect(() => openCompoundFile(Buffer.alloc(2_000))).toThrow('berkas-rusak');
  });
});
