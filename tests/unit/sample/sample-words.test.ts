import { beforeAll, describe, expect, test } from 'vitest';
import { needsPin } from '#domain/institution/needs-pin.ts';
import phrases from '#resources/sample-phrases.json' with { type: 'json' };
import {
  type Folded,
  foldSample,
  runSample,
  type SampleRun,
  settledInstitution,
  TODAY,
} from '#tests/unit/sample/sample-run.ts';

let run: SampleRun;
let folded: Folded;
beforeAll(async () => {
  run = await runSample(1_000, 'kata');
  folded = foldSample(run.acts);
});

/** Every text in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const words = (): readonly { readonly title: string; readonly text: string }[] =>
  [...folded.cases.values()].map(({ registration, lapor }) => ({
    title: registration?.title ?? lapor?.personal?.title ?? '',
    text: registration?.text ?? lapor?.personal?.originalText ?? '',
  }));

describe('words', () => {
  test('[CL-44] there are at least 500 distinct sentence parts, none of them twice', () => {
    const { offices, districts, villages, streets, emoji, inspectorateId, fileNames, ...rest } = phrases;
    const categories = rest.categories.map(({ id, name, officeIds, ...parts }) => parts);
    const parts = textsIn({ ...rest, categories });
    expect(new Set(parts).size).toBeGreaterThanOrEqual(500);
    expect(parts.filter((part, index) => parts.indexOf(part) !== index)).toEqual([]);
  });

  test('[CL-44] no place in a phrase is left unfilled', () => {
    const texts = run.acts.flatMap(({ command }) => textsIn(command.personal));
    expect(texts.length).toBeGreaterThan(10_000);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes('undefined') || text.includes('null'))).toEqual([]);
  });

  test('[CL-44] letters of several pages, empty fields, capitals, emoji, quotes, lines and formulas occur', () => {
    const occurs = (wanted: (text: string, title: string) => boolean): number =>
      words().filter(({ text, title }) => wanted(text, title)).length;
    expect(occurs((text) => text.length > 4_000)).toBeGreaterThan(0);
    expect(occurs((text) => text === '')).toBeGreaterThan(0);
    expect(occurs((_, title) => title === '')).toBeGreaterThan(0);
    expect(occurs((text) => text.length > 20 && text === text.toUpperCase())).toBeGreaterThan(0);
    expect(occurs((text) => /\p{Extended_Pictographic}/u.test(text))).toBeGreaterThan(0);
    expect(occurs((text) => text.includes('"'))).toBeGreaterThan(0);
    expect(occurs((text) => text.includes('\n'))).toBeGreaterThan(0);
    expect(occurs((text) => /^[=+@-]/.test(text))).toBeGreaterThan(0);
    expect(occurs((text) => /\b(yg|tdk|sdh|mhn)\b/.test(text))).toBeGreaterThan(0);
    const rows = [...folded.cases.values()].flatMap(({ lapor }) => lapor?.personal ?? []);
    expect(rows.filter(({ village }) => village === null).length).toBeGreaterThan(0);
    expect(rows.filter(({ extra }) => extra !== undefined).length).toBeGreaterThan(0);
  });

  test('[CL-44] hardly two complaints say the same', () => {
    const texts = words().map(({ text }) => text);
    expect(new Set(texts).size).toBeGreaterThan(0.93 * texts.length);
  });
});

describe('people', () => {
  test('[CL-45] identity numbers, phones and names are of nobody', () => {
    const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
    const texts = run.acts
      .flatMap(({ command }) => textsIn(command.personal))
      .filter((text) => !isHash(text));
    const numbers = texts.flatMap((text) => text.match(/\d{9,}/g) ?? []);
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !/^0000\d{12}$/.test(number))).toEqual([]);
    const phones = texts.flatMap((text) => text.match(/\d{4}-\d{4}-\d+/g) ?? []);
    expect(phones.length).toBeGreaterThan(0);
    expect(phones.filter((phone) => !/^0800-0000-\d{4}$/.test(phone))).toEqual([]);
    const names = [...folded.cases.values()].flatMap(
      ({ registration, lapor }) => registration?.reporterName ?? lapor?.personal?.reporterName ?? [],
    );
    expect(names.filter((name) => !/^(Anonim|Pelapor \d{4}|[A-Z][a-z]+ [A-Z][a-z]+)$/.test(name))).toEqual(
      [],
    );
  });

  test('[CL-45] LAPOR numbers are unique and above all that LAPOR gives', () => {
    const numbers = [...folded.cases.values()].flatMap(({ laporId }) => laporId ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !/^9\d{7}$/.test(number))).toEqual([]);
  });

  test('[CL-45] staff are called after role and office; 40 offices have an admin, a liaison and a head', () => {
    const institution = settledInstitution(TODAY);
    const { people, offices, confidentialReaders } = institution;
    expect(Object.keys(offices)).toHaveLength(40);
    expect(people).toHaveLength(1 + 3 * 40);
    for (const { name, role, officeId, pin } of people) {
      const expected = officeId === null ? 'Koordinator Kabupaten' : `${titleOf(role)} ${offices[officeId]}`;
      expect(name).toBe(expected);
      expect(pin !== null).toBe(needsPin(institution, role));
    }
    expect(confidentialReaders.supervisory.personIds).toEqual([`sampel-atasan-${phrases.inspectorateId}`]);
  });
});

function titleOf(role: string): string {
  return role.slice(0, 1).toUpperCase() + role.slice(1);
}

describe('files', () => {
  test('[CL-47] each attached file is a PDF that was kept for its case before the act that names it', () => {
    const attached = run.acts.flatMap(({ stream, command }, index) =>
      command.kind === 'attach' ? [{ stream, hash: command.hash, size: command.size, index }] : [],
    );
    expect(attached.length).toBeGreaterThan(3);
    expect(attached).toHaveLength(run.files.length);
    attached.forEach(({ index, ...named }, place) => {
      const file = run.files[place];
      expect(named).toEqual({ stream: file?.stream, hash: file?.hash, size: file?.bytes.length });
      expect(file?.actsBefore).toBeLessThanOrEqual(index);
    });
  });

  test('[CL-47] the table of such a PDF points at its objects', () => {
    const [file] = run.files;
    const text = Buffer.from(file?.bytes ?? []).toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place));
    expect(places).toHaveLength(5);
    places.forEach((place, index) => {
      expect(text.slice(place).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    });
  });
});
