import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { COMPLAINT_COMMANDS } from '#domain/complaint/commands.ts';
import { readContent, readPath } from '#tests/support/read-lapor.ts';

const SAMPLE = 'tests/data/lapor-2015-sample.csv';
const observe = COMPLAINT_COMMANDS['observe-lapor'];

describe('the open data of 2015', () => {
  test('[IM-23] all 59 rows are read, without a problem', async () => {
    const { facts, good, problems, chunks } = await readPath(SAMPLE);
    expect(problems).toEqual([]);
    expect(good).toHaveLength(59);
    expect(chunks).toEqual([59]);
    expect(new Set(good.map((row) => row.laporId)).size).toBe(59);
    expect(facts).toMatchObject({
      format: 'csv',
      rows: 59,
      problems: 0,
      asOf: null,
      institution: null,
      missingHeadings: [],
      unknownHeadings: [],
    });
  });

  test('[IM-23] the first row, moments in WIB', async () => {
    const [first] = (await readPath(SAMPLE)).good;
    expect(first).toMatchObject({
      row: 2,
      laporId: '66425',
      fields: {
        receivedAt: '2015-01-07T10:27:00.000+07:00',
        receivedHasTime: true,
        disposedAt: '2015-02-11T10:30:00.000+07:00',
        closedAt: '2015-02-25T01:00:00.000+07:00',
        lastActivityAt: '2015-02-11T10:56:00.000+07:00',
        status: 'Selesai',
        officeId: '416',
        categoryId: '141',
      },
      personal: {
        title: 'Peserta KKS Belum Mendapat KIP untuk Anak Sekolahnya (Kuningan, Jabar)',
        officeName: 'Kementerian Pendidikan dan Kebudayaan',
        categoryName: 'Kartu Indonesia Pintar (KIP)',
        area: 'Sindang',
      },
    });
    expect(first?.personal.originalText).toMatch(/^36ewoi79199000 saya penerima kks\./);
  });

  test('[IM-7] columns that the file does not have are absent', async () => {
    const [first] = (await readPath(SAMPLE)).good;
    expect(first).toBeDefined();
    for (const absent of ['class', 'confidentiality', 'rating'])
      expect(first?.fields).not.toHaveProperty(absent);
    for (const absent of ['reporterName', 'finalText', 'province'])
      expect(first?.personal).not.toHaveProperty(absent);
  });

  test('[IM-3] line feeds within a field are kept and part no record', async () => {
    const { good } = await readPath(SAMPLE);
    const broken = good.filter((row) => row.personal.originalText.includes('\n'));
    const source = await readFile(SAMPLE, 'utf8');
    expect(source).toMatch(/[^\r]\n/);
    expect(broken.length).toBeGreaterThan(0);
    expect(good.some((row) => row.personal.originalText.includes('\r'))).toBe(false);
  });

  test('[IM-23] every row is what the case accepts as an observation', async () => {
    for (const row of (await readPath(SAMPLE)).good) {
      observe.facts.parse({
        laporId: row.laporId,
        asOf: '2015-12-01T00:00:00.000+07:00',
        fields: row.fields,
      });
      observe.personal.parse(row.personal);
    }
  });

  test.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['line feeds only', (text: string) => Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll('","', '";"'))],
    ['tabs', (text: string) => Buffer.from(text.replaceAll('","', '"\t"'))],
    ['no line break at the end', (text: string) => Buffer.from(text.trimEnd())],
  ])('[IM-2] [IM-3] the same rows with %s', async (_, encode) => {
    const plain = await readPath(SAMPLE);
    const other = await readContent(encode(await readFile(SAMPLE, 'utf8')));
    expect(other.good).toEqual(plain.good);
    expect(other.problems).toEqual([]);
  });

  test('[IM-1] the name of the file says nothing', async () => {
    const text = await readFile(SAMPLE);
    for (const name of ['a.xlsx', 'a.xls', 'a.json', 'a', '.exe']) {
      expect((await readContent(text, { name })).facts).toMatchObject({ format: 'csv', rows: 59 });
    }
  });
});
