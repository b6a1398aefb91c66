import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GuidePage, guidePage } from '#renderer/screens/help/guide.ts';
import { parseMarkdown } from '#renderer/screens/help/markdown.ts';
import { textOf } from '#tests/support/source-tree.ts';

const FOLDER = fileURLToPath(new URL('../../docs/panduan/', import.meta.url));

/** The names of the pages of the guide, without `.md`. */
export function guideNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length));
}

/** The pictures of the guide. */
export function guidePictures(): readonly string[] {
  return existsSync(`${FOLDER}gambar`) ? readdirSync(`${FOLDER}gambar`) : [];
}

/** A page of the guide as the program reads it. */
export function guideFile(name: string): GuidePage {
  return guidePage(name, parseMarkdown(textOf(`docs/panduan/${name}.md`)));
}
