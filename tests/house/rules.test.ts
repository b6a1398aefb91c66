import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { authorityTable } from '#tests/support/authority-table.ts';
import { nodesOf, parsed, projectFiles, textOf } from '#tests/support/source-tree.ts';

const SPEC = textOf('docs/SPEC.md');
const STATED = [...SPEC.matchAll(/^- \*\*\[([A-Z]{2}-\d+)\]\*\*/gm)].map(([, id = '']) => id);

/** Whether a call is `test(…)`, `describe(…)`, `test.each(…)(…)` or another of their kind. */
function isTestCall(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  let callee: ts.Node = node.expression;
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) callee = callee.expression;
  return ts.isIdentifier(callee) && ['test', 'it', 'describe'].includes(callee.text);
}

/** Rule ids in the titles of tests and of groups of tests. */
function citedIn(path: string): readonly string[] {
  return nodesOf(parsed(path)).flatMap((node) => {
    const [title] = isTestCall(node) ? node.arguments : [];
    const isTitle = title !== undefined && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title));
    return isTitle ? [...title.getText().matchAll(/\[([A-Z]{2}-\d+)\]/g)].map(([, id = '']) => id) : [];
  });
}

const CITED = new Set(
  projectFiles('tests')
    .filter((path) => path.endsWith('.ts'))
    .flatMap(citedIn),
);

describe('rules and tests', () => {
  test('[HO-1] no rule is stated twice', () => {
    expect(STATED.filter((id, place) => STATED.indexOf(id) !== place)).toEqual([]);
    expect(STATED.length).toBeGreaterThan(50);
  });

  test('[HO-1] every rule is cited by a test', () => {
    expect(STATED.filter((id) => !CITED.has(id))).toEqual([]);
  });

  test('[HO-1] every rule that a test cites is stated', () => {
    expect([...CITED].filter((id) => !STATED.includes(id)).sort()).toEqual([]);
  });

  test('[AU-2] the table printed in SPEC is the one the program uses', () => {
    const [, printed] = /<!-- authority -->\n\n([\s\S]*?)\n\n<!-- \/authority -->/.exec(SPEC) ?? [];
    expect(printed).toBe(authorityTable());
  });
});
