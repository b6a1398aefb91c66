import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/kernel/canonical-json.ts';
import { GENESIS } from '#domain/kernel/step.ts';
import { nextHead, stepHash } from '#sealed/step-hash.ts';
import { aStep } from '#tests/support/step-builders.ts';

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

describe('canonical JSON', () => {
  test('[JR-15] sorts keys at every depth, leaves out undefined, keeps the order of lists', () => {
    const value = {
      b: [{ d: 1, c: undefined, a: null }, undefined, 'x'],
      a: 'é"\n',
      B: -0,
      '10': 1,
      '9': true,
    };
    expect(canonicalJson(value)).toBe(
      '{"10":1,"9":true,"B":0,"a":"é\\"\\n","b":[{"a":null,"d":1},null,"x"]}',
    );
  });

  test("[JR-15] spells keys that are numbers, and the one that names an object's own kind, like all others", () => {
    const odd = JSON.parse('{"b":[{"__proto__":{"z":1,"y":2},"a":"x"}],"a":{"2":0,"10":1}}');
    expect(canonicalJson(odd)).toBe('{"a":{"10":1,"2":0},"b":[{"__proto__":{"y":2,"z":1},"a":"x"}]}');
  });

  test('[JR-15] is JSON of the same value, whatever the order the keys were put in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(backwards(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { seed: 20_180_205, numRuns: 500 },
    );
  });
});

describe('the hash of a step', () => {
  const step = aStep(1);

  test('[JR-15] is the SHA-256 of its canonical envelope with the personal part as the hash of its bytes', () => {
    const { sealed = '', ...envelope } = step;
    const expected = canonicalJson({ ...envelope, sealed: sha256(Buffer.from(sealed, 'base64')) });
    expect(stepHash(step)).toBe(sha256(expected));
    expect(stepHash(envelope)).toBe(sha256(canonicalJson(envelope)));
  });

  test('[JR-15] survives the disk and the order of keys, and changes with every field', () => {
    expect(stepHash(JSON.parse(JSON.stringify(backwards(step))))).toBe(stepHash(step));
    const others = [
      aStep(1, { stepId: '01JPX' }),
      aStep(1, { stream: 'office/416' }),
      aStep(1, { replica: 'replika-b' }),
      aStep(1, { actor: { ...step.actor, role: 'atasan' } }),
      aStep(1, { at: '2026-03-13T09:12:00.001+07:00' }),
      aStep(1, { base: { version: 1, hash: '' } }),
      aStep(1, { command: { ...step.command, on: '2026-03-14' } }),
      aStep(1, { events: [...step.events, ...step.events] }),
      aStep(1, { sealed: 'AAAA' }),
    ];
    expect(new Set([step, ...others].map(stepHash)).size).toBe(others.length + 1);
  });

  test('[JR-16] the next head counts one version on and carries the hash, so a chain covers all before it', () => {
    const first = nextHead(step);
    expect(step.base).toEqual(GENESIS);
    expect(first).toEqual({ version: 1, hash: stepHash(step) });
    const second = nextHead(aStep(2, { base: first }));
    expect(second.version).toBe(2);
    const changed = nextHead(aStep(1, { sealed: 'AAAA' }));
    expect(nextHead(aStep(2, { base: changed })).hash).not.toBe(second.hash);
  });
});

/** The same value with the keys of every object put in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  const copy: [string, unknown][] = Object.entries(value).map(([key, member]) => [key, backwards(member)]);
  return Object.fromEntries(copy.reverse());
}
