import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What is made or fetched, not written. */
const NOT_OURS = new Set(['.git', 'node_modules', 'out', 'coverage']);
const BINARY = /\.(?:xlsx|xls|zip|png|ico|ttf|gz)$/;

/** Every file of the project that is written by hand, by its path from the root, with `/` between folders. */
export function projectFiles(under = ''): readonly string[] {
  return readdirSync(`${ROOT}${under}`, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      return entry.isDirectory() ? projectFiles(path) : [path];
    })
    .filter((path) => !BINARY.test(path));
}

export function textOf(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

const trees = new Map<string, ts.SourceFile>();

/** A TypeScript file as the compiler reads it: comments left out, strings told from names. */
export function parsed(path: string): ts.SourceFile {
  const tree = trees.get(path) ?? ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  trees.set(path, tree);
  return tree;
}

/** Every node below one, itself included. */
export function nodesOf(node: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

/** `path:line` of a node, to be clicked on. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** The packages that the files of a folder import, by name; what Node brings and what is ours left out. */
export function importedBy(folder: string): ReadonlySet<string> {
  const specifiers = projectFiles(folder)
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => nodesOf(parsed(path)))
    .flatMap((node) =>
      ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)
        ? [node.moduleSpecifier.text]
        : [],
    )
    .filter((from) => !/^(?:[#.]|node:)/.test(from));
  return new Set(specifiers.map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/')));
}
