import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, readLines } from '#main/store/journal-lines.ts';
import { beginsWrite, encodeRecord, isIntact, joinLines, parseLine } from '#main/store/journal-record.ts';
import { FakeDisk } from '#tests/support/fake-disk.ts';
import { powerCutFiles } from '#tests/support/power-cut-files.ts';
import { aStep } from '#tests/support/step-builders.ts';

const PATH = '/data/file';

async function linesOf(content: Uint8Array, start = 0, end?: number): Promise<readonly Line[]> {
  const disk = FakeDisk.withFolder('/data');
  disk.write(disk.openOrCreate(PATH), content);
  const lines: Line[] = [];
  const range = end === undefined ? { start } : { start, end };
  for await (const some of readLines(powerCutFiles(disk), PATH, range)) lines.push(...some);
  return lines;
}

/** The line without its newline. */
const bare = (line: Buffer): Buffer => line.subarray(0, -1);

describe('lines', () => {
  test('[JR-2] are cut at newlines wherever the chunks end, and account for every byte', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', 'é'), minLength: 0, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), fc.nat(20), async (texts, fromEnd) => {
        const filler = 'x'.repeat(64 * 1024 - fromEnd);
        const content = Buffer.from(texts.join(filler));
        const lines = await linesOf(content);
        const again = lines
          .map(({ bytes, ended }) => (bytes?.toString() ?? '') + (ended ? '\n' : ''))
          .join('');
        expect(again).toBe(content.toString());
        let offset = 0;
        for (const line of lines) {
          expect(line.offset).toBe(offset);
          expect(line.length).toBe(line.bytes?.length);
          offset += line.length + 1;
        }
      }),
      { seed: 334, numRuns: 60 },
    );
  });

  test('[JR-2] can be read from a place on and up to a place', async () => {
    const content = Buffer.from('one\ntwo\nthree\n');
    const texts = (lines: readonly Line[]) => lines.map(({ bytes, offset }) => [offset, bytes?.toString()]);
    expect(texts(await linesOf(content, 4))).toEqual([
      [4, 'two'],
      [8, 'three'],
    ]);
    expect(texts(await linesOf(content, 4, 8))).toEqual([[4, 'two']]);
    expect((await linesOf(content, 0, 6)).at(-1)).toMatchObject({ length: 2, ended: false });
  });

  test('[JR-2] a run without a newline that no record could be is passed over, not kept in memory', async () => {
    const zeros = Buffer.alloc(33 * 1024 * 1024);
    const lines = await linesOf(Buffer.concat([Buffer.from('a\n'), zeros, Buffer.from('\nb\n')]));
    expect(lines.map(({ bytes, length }) => [bytes?.toString() ?? null, length])).toEqual([
      ['a', 1],
      [null, zeros.length],
      ['b', 1],
    ]);
  });
});

describe('records', () => {
  const line = encodeRecord({ t: 'proposed', step: aStep(1) });

  test('[JR-2] a line is the checksum of its JSON, a space, the JSON and a newline', () => {
    expect(line.toString()).toMatch(/^[0-9a-f]{8} \{"t":"proposed","step":\{.*\}\}\n$/);
    expect(encodeRecord({ t: 'batch', format: 1, id: 'a' }).toString()).toBe(
      '7952149d {"t":"batch","format":1,"id":"a"}\n',
    );
    expect(parseLine({ bytes: bare(line), ended: true })).toEqual({
      ok: true,
      record: { t: 'proposed', step: aStep(1) },
    });
  });

  test('[JR-8] a step in any other shape is damage, sealed or not', () => {
    const whole = { ...aStep(1), key: '0123456789abcdef' };
    const { sealed: _, key: __, ...bare } = whole;
    const read = (step: object): string => {
      const json = JSON.stringify({ t: 'proposed', step });
      const parsed = parseLine({
        bytes: Buffer.from(`${crc32(json).toString(16).padStart(8, '0')} ${json}`),
        ended: true,
      });
      if (parsed.ok) expect(parsed.record).toEqual({ t: 'proposed', step });
      return parsed.ok ? 'ok' : parsed.code;
    };
    for (const step of [whole, bare, { ...whole, events: [] }, { ...bare, stream: 'institution/a' }]) {
      expect(read(step)).toBe('ok');
    }
    const wrong: readonly unknown[] = [42, null, true, [], {}, { kind: 1 }, [{ personal: {} }]];
    for (const step of [whole, bare]) {
      for (const field of Object.keys(step)) {
        for (const value of wrong) {
          const isList = field === 'events' && Array.isArray(value) && value.length === 0;
          if (!isList) expect(read({ ...step, [field]: value }), `${field}: ${value}`).toBe('isi-rusak');
        }
      }
      for (const field of Object.keys(bare)) {
        expect(read({ ...step, [field]: undefined }), `no ${field}`).toBe('isi-rusak');
      }
      const { actor, base } = step;
      for (const change of [
        { lain: 1 },
        { stepId: '' },
        { stream: 'complaint/' },
        { stream: 'lain/1' },
        { actor: { ...actor, role: 'raja' } },
        { actor: { ...actor, officeId: 416 } },
        { actor: { ...actor, lain: 1 } },
        { base: { ...base, version: -1 } },
        { base: { ...base, version: 0.5 } },
        { base: { ...base, lain: 1 } },
        { command: { kind: 'note', personal: { text: 'x' } } },
        { command: { kind: 'note', personal: [0] } },
        { events: [{ kind: 'v1.NoteAdded', personal: { text: -1 } }] },
      ]) {
        expect(read({ ...step, ...change }), JSON.stringify(change)).toBe('isi-rusak');
      }
    }
  });

  test('[JR-2] of several lines written together, all but the first say so', () => {
    const lines = [1, 2, 3].map((number) => encodeRecord({ t: 'proposed', step: aStep(number) }));
    const written = joinLines(lines)
      .toString()
      .trimEnd()
      .split('\n')
      .map((each) => Buffer.from(each));
    expect(written.map(beginsWrite)).toEqual([true, false, false]);
    expect(written.every(isIntact)).toBe(true);
  });

  test('[JR-2] a line with any bit changed, cut or not ended is not intact', () => {
    const good = bare(line);
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      const at = bit >> 3;
      const bad = Buffer.from(good.with(at, (good[at] ?? 0) ^ (1 << (bit & 7))));
      expect(parseLine({ bytes: bad, ended: true })).toMatchObject({ ok: false, code: 'baris-rusak' });
    }
    for (let length = 0; length < good.length; length += 1)
      expect(isIntact(good.subarray(0, length))).toBe(false);
    expect(parseLine({ bytes: good, ended: false })).toMatchObject({ ok: false, code: 'baris-rusak' });
    expect(parseLine({ bytes: null, ended: true })).toMatchObject({ ok: false, code: 'baris-rusak' });
  });

  test('[JR-2] a record too long to be read back is refused before it is written', () => {
    const step = aStep(1, { sealed: 'A'.repeat(33 * 1024 * 1024) });
    expect(() => encodeRecord({ t: 'proposed', step })).toThrow(RangeError);
  });
});
