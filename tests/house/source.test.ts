import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES } from '#domain/kernel/refusal-codes.ts';
import { nodesOf, parsed, placeOf, projectFiles, textOf } from '#tests/support/source-tree.ts';

const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 40;
/** Longer on purpose, each with its reason. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {
  'src/main/desk/open-desk.ts openDesk': 'the composition root: one line per part of the desk',
};
/** Whose form the tool that runs them asks for. */
const DEFAULT_EXPORTS = ['tests/e2e/support/prepare.ts'];
/** What a pure core gets as an argument or does not need. */
const IMPURE = new Set([
  'Date',
  'crypto',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'console',
  'process',
  'performance',
  'fetch',
  'globalThis',
  'eval',
]);

const code = (under: string) => projectFiles(under).filter((path) => /\.[cm]?tsx?$/.test(path));

/** A name that is used, not a field that happens to be called so. */
function isReference(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  const isName =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent);
  return !(isName && parent.name === node);
}

function impurities(path: string): readonly string[] {
  return nodesOf(parsed(path)).flatMap((node) => {
    const random = ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random';
    return random || (isReference(node) && IMPURE.has(node.text))
      ? [`${placeOf(node)} ${node.getText()}`]
      : [];
  });
}

type Func = ts.FunctionLikeDeclaration & { readonly body: ts.Node };

function isFunction(node: ts.Node): node is Func {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

function linesOf(node: ts.Node): number {
  const file = node.getSourceFile();
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line;
  return lineAt(node.end) - lineAt(node.getStart(file)) + 1;
}

/** The lines of a function that are its own: a function inside it counts as one line here and by itself elsewhere. */
function ownLines(fn: Func): number {
  let lines = linesOf(fn);
  const without = (node: ts.Node): void => {
    if (isFunction(node)) lines -= linesOf(node) - 1;
    else ts.forEachChild(node, without);
  };
  ts.forEachChild(fn, without);
  return lines;
}

function isWrittenObject(value: ts.Expression | undefined): boolean {
  const object = value !== undefined && ts.isAsExpression(value) ? value.expression : value;
  return object !== undefined && ts.isObjectLiteralExpression(object);
}

/** Nothing but one switch over a union, or one object written out: a list, as long as what it lists. */
function isList({ body }: Func): boolean {
  if (!ts.isBlock(body)) return false;
  const [only, second] = body.statements;
  if (only === undefined || second !== undefined) return false;
  return ts.isSwitchStatement(only) || (ts.isReturnStatement(only) && isWrittenObject(only.expression));
}

function tooLong(path: string): readonly string[] {
  return nodesOf(parsed(path)).flatMap((node) => {
    if (!isFunction(node) || isList(node)) return [];
    const name = `${path} ${node.name?.getText() ?? placeOf(node)}`;
    const lines = ownLines(node);
    return lines > LONGEST_FUNCTION && !(name in LONG_FUNCTIONS) ? [`${name}: ${lines}`] : [];
  });
}

describe('source', () => {
  test('[HO-2] the domain and the contract know no clock, no dice, no timers and no world', () => {
    const paths = [...code('src/domain'), ...code('src/contract')];
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.flatMap(impurities)).toEqual([]);
    expect(impurities('src/main/desk/wib.ts')).not.toEqual([]);
  });

  test('[HO-4] no file over 250 lines', () => {
    const long = code('src').filter((path) => textOf(path).trimEnd().split('\n').length > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  test('[HO-4] no function over 40 lines of its own, lists apart', () => {
    expect(code('src').flatMap(tooLong)).toEqual([]);
  });

  test('[HO-6] exports have names', () => {
    const paths = [...code('src'), ...code('tests')];
    expect(paths.filter((path) => /^export default\b/m.test(textOf(path)))).toEqual(DEFAULT_EXPORTS);
  });

  test('[HO-8] imports go by subpath or beside, with their extension', () => {
    const specifiers = code('src').flatMap((path) =>
      nodesOf(parsed(path)).flatMap((node) =>
        ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)
          ? [{ path, from: node.moduleSpecifier.text }]
          : [],
      ),
    );
    expect(specifiers.length).toBeGreaterThan(200);
    const wrong = specifiers.filter(
      ({ from }) => from.includes('../') || (/^[#.]/.test(from) && !/\.(?:tsx?|json)$/.test(from)),
    );
    expect(wrong).toEqual([]);
  });

  test('[HO-9] every refusal code is given somewhere', () => {
    const listed = /refusal-codes\.ts$|sentences\.ts$/;
    const source = code('src')
      .filter((path) => !listed.test(path))
      .map(textOf)
      .join('\n');
    expect(REFUSAL_CODES.filter((known) => !source.includes(`'${known}'`))).toEqual([]);
  });
});
