import { describe, expect, test } from 'vitest';
import { VIEWS } from '#domain/complaint/views.ts';
import { GUIDE_PAGES, guideOf } from '#renderer/app/guide-pages.ts';
import { type Route, SYNC_PARTS } from '#renderer/app/route.ts';
import { guideLink } from '#renderer/screens/help/guide-link.ts';
import type { Block, Inline } from '#renderer/screens/help/markdown.ts';
import { plainText } from '#renderer/screens/help/markdown.ts';
import { SETTINGS_TABS } from '#renderer/screens/settings/settings-tabs.ts';
import { indonesian } from '#renderer/text/id/indonesian.ts';
import { guideFile, guideNames, guidePictures } from '#tests/support/guide-files.ts';
import { keyGuide } from '#tests/support/key-guide.ts';

const PAGES = GUIDE_PAGES.map(guideFile);
const PLACES = new Set(
  PAGES.flatMap(({ name, sections }) => [name, ...sections.map(({ anchor }) => `${name}/${anchor}`)]),
);

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'code':
      return [];
    case 'list':
      return block.items.flat().flatMap(inlinesOf);
    case 'note':
      return block.blocks.flatMap(inlinesOf);
    case 'table':
      return [block.head, ...block.rows].flat(2);
    default:
      return block.content;
  }
}

function deep(piece: Inline): readonly Inline[] {
  return 'content' in piece ? [piece, ...piece.content.flatMap(deep)] : [piece];
}

/** Every piece of every page, with the page it stands on. */
const PIECES = PAGES.flatMap(({ name, blocks }) =>
  blocks.flatMap((block) =>
    inlinesOf(block)
      .flatMap(deep)
      .map((piece) => ({ page: name, piece })),
  ),
);

/** Every Indonesian text of the screens. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return Object.values(part as Readonly<Record<string, unknown>>).flatMap(textsOf);
}

/** A text as a pattern: anything may stand where it takes a fact, if enough of its own words are left to know it by. */
function patternOf(text: string): RegExp | null {
  const parts = text.split(/\{\{\w+\}\}/);
  if (parts.join('').replace(/[^\p{L}]/gu, '').length < 4 && parts.length > 1) return null;
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

const PATTERNS = textsOf(indonesian)
  .map(patternOf)
  .filter((pattern) => pattern !== null);

const ROUTES: readonly Route[] = [
  ...VIEWS.map((view) => ({ screen: 'antrean', view }) as const),
  ...SETTINGS_TABS.map((tab) => ({ screen: 'pengaturan', tab }) as const),
  { screen: 'laporan', id: 'lapor:1' },
  { screen: 'baru' },
  { screen: 'impor' },
  { screen: 'tenggat' },
  { screen: 'ringkasan' },
  ...SYNC_PARTS.map((part) => ({ screen: 'sinkron', part }) as const),
  { screen: 'pengingat' },
];

describe('the guide', () => {
  test('[GD-1] every page that is written is offered, and every page that is offered is written', () => {
    expect([...guideNames()].sort()).toEqual([...GUIDE_PAGES].sort());
    for (const page of PAGES) expect(page.blocks[0], page.name).toMatchObject({ kind: 'heading', level: 1 });
  });

  test('[GD-2] every link leads to a page of the guide and to a heading on it', () => {
    const links = PIECES.flatMap(({ page, piece }) => (piece.kind === 'link' ? [{ page, ...piece }] : []));
    expect(links.length).toBeGreaterThan(20);
    const broken = links.filter(({ page, href }) => !PLACES.has(guideLink(href, page) ?? ''));
    expect(broken.map(({ page, href }) => `${page}: ${href}`)).toEqual([]);
  });

  test('[GD-2] every picture is there, says what it shows, and is used', () => {
    const pictures = PIECES.flatMap(({ page, piece }) =>
      piece.kind === 'picture' ? [{ page, ...piece }] : [],
    );
    expect(pictures.filter(({ alt }) => alt.trim() === '')).toEqual([]);
    expect(pictures.map(({ src }) => src).sort()).toEqual(
      guidePictures()
        .map((name) => `gambar/${name}`)
        .sort(),
    );
  });

  test('[GD-3] what the guide prints bold stands so on a screen', () => {
    const names = PIECES.flatMap(({ page, piece }) =>
      piece.kind === 'name' ? [{ page, words: plainText(piece.content) }] : [],
    );
    expect(names.length).toBeGreaterThan(100);
    const unknown = names.filter(({ words }) => !PATTERNS.some((pattern) => pattern.test(words)));
    expect(unknown.map(({ page, words }) => `${page}: ${words}`)).toEqual([]);
  });

  test('[GD-4] every screen, and every part of the settings, has its place in the guide', () => {
    expect(ROUTES.filter((route) => !PLACES.has(guideOf(route) ?? ''))).toEqual([]);
    expect(guideOf({ screen: 'bantuan', page: '' })).toBeNull();
  });

  test('[GD-5] the page of the keys is what the program binds', async () => {
    await expect(keyGuide()).toMatchFileSnapshot('../../docs/panduan/tombol.md');
  });

  test('[GD-6] the guide holds no markup of its own', () => {
    const raw = PIECES.filter(
      ({ piece }) => piece.kind === 'text' && /<\/?[a-z][^>]*>|<!--/i.test(piece.text),
    );
    expect(raw).toEqual([]);
  });
});
