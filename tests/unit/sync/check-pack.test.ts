import { describe, expect, test } from 'vitest';
import { checkPack } from '#main/desk/sync/check-pack.ts';
import { encodeRecord } from '#main/store/journal-record.ts';
import { PackError, packed, unpacked } from '#sealed/pack.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { observation } from '#tests/support/complaint-builders.ts';
import { type WireCase, wireCase, written } from '#tests/support/wire-case.ts';

const { admin } = STAFF;
const HEARD = { ack: 'tanda', receivedAt: '2026-03-10T09:00:00.000+07:00' } as const;
const ONE = noted(noted(observed(1)));
const TWO = observed(2);

function observed(at: number): WireCase {
  const fields = { ...observation({ officeId: '416' }), laporId: `500000${at}` };
  return written(wireCase(`lapor:500000${at}`), admin, 'observe-lapor', fields);
}

function noted(one: WireCase): WireCase {
  const text = `catatan ${one.steps.length}`;
  return written(one, admin, 'note', { noteId: text, text });
}

type Some = Pick<WireCase, 'stream' | 'key' | 'steps'>;

/** What a pack says of a case. */
function saidOf({ stream, key, steps }: Some): object {
  return { stream, key, steps: steps.length };
}

function lineOf(step: object): string {
  return JSON.stringify({ t: 'received', step, ...HEARD });
}

/** Cases as a hub sends them: which they are, then their steps. */
function linesOf(...cases: readonly Some[]): readonly string[] {
  return [JSON.stringify(cases.map(saidOf)), ...cases.flatMap(({ steps }) => steps.map(lineOf))];
}

async function checked(lines: readonly string[]) {
  return checkPack(unpacked(await packed({}, lines)).body);
}

describe('a pack of whole cases', () => {
  test('[SY-25] becomes the lines that the journal would have made of its steps', async () => {
    const pack = await checked(linesOf(ONE, TWO));
    expect(pack.streams).toEqual([
      { stream: ONE.stream, key: ONE.key, steps: 3, head: ONE.head, erases: false, attaches: false },
      { stream: TWO.stream, key: TWO.key, steps: 1, head: TWO.head, erases: false, attaches: false },
    ]);
    const lines = [...ONE.steps, ...TWO.steps].map((step) => encodeRecord({ t: 'received', step, ...HEARD }));
    expect(Buffer.from(pack.bytes)).toEqual(Buffer.concat(lines));
    expect([...pack.lengths]).toEqual(lines.map(({ length }) => length));
  });

  test('[SY-25] says before it is opened where to go on', async () => {
    const head = { epoch: 'masa-1', cursors: { semua: 'awal|1|x' } };
    expect(unpacked(await packed(head, ['{}'])).head).toEqual(head);
  });

  const [first, second, third] = ONE.steps;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three steps');
  const otherBase = { ...third, base: { ...third.base, hash: 'a'.repeat(64) } };
  const otherWords = { ...second, at: '2026-03-11T09:00:00.000+07:00' };
  const steps = (...all: readonly object[]): readonly string[] =>
    linesOf(TWO, { ...ONE, steps: all as WireCase['steps'] });
  test.each([
    ['a step that names another head', steps(first, second, otherBase)],
    ['a step that was changed under the one after it', steps(first, otherWords, third)],
    ['no first step', steps(second, third)],
    ['a gap', steps(first, third)],
    ['a step twice', steps(first, first)],
    ["another case's step", steps(...TWO.steps)],
    ['fewer steps than it says', linesOf(TWO, ONE).slice(0, -1)],
    ['more steps than it says', [...linesOf(TWO, ONE), lineOf(third)]],
    ['a step with a field too many', steps({ ...first, more: 1 })],
    ['a step id that no database holds', steps({ ...first, stepId: 'a\u0000' })],
    [
      'a record of another kind',
      [...linesOf(TWO, ONE).slice(0, 2), JSON.stringify({ t: 'proposed', step: first }), 'x', 'y'],
    ],
    ['a name that is none', linesOf(TWO, { ...ONE, stream: 'complaint/', steps: [] })],
    ['a case twice', linesOf(TWO, TWO)],
    ['cases that are no list', ['{}']],
    ['no JSON', ['{']],
  ])('[SY-25] is refused whole with %s', async (_, lines) => {
    await expect(checked(lines)).rejects.toThrow(PackError);
  });

  test('[SY-25] that is none is refused', () => {
    expect(() => checkPack(Buffer.from('bukan paket'))).toThrow(PackError);
    expect(() => unpacked(Buffer.from('bukan paket'))).toThrow(PackError);
  });
});
