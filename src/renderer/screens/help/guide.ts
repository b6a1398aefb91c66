import { type Block, type Inline, plainText } from '#renderer/screens/help/markdown.ts';

/** A heading with what stands under it, up to the next one: what a search finds and a link leads to. */
export type GuideSection = {
  readonly anchor: string;
  readonly level: number;
  readonly heading: string;
  /** What stands under it as one text, without the heading. */
  readonly words: string;
};

/** A page of the guide. `name`: of its file, and in the address. */
export type GuidePage = {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly GuideSection[];
};

/** A page of these pieces; its first heading is its title. */
export function guidePage(name: string, blocks: readonly Block[]): GuidePage {
  const sections = sectionsOf(blocks);
  return { name, title: sections[0]?.heading ?? name, blocks, sections };
}

function sectionsOf(blocks: readonly Block[]): readonly GuideSection[] {
  const sections: GuideSection[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const { anchor, level, content } = block;
      sections.push({ anchor, level, heading: plainText(content), words: '' });
      continue;
    }
    const last = sections.pop();
    if (last === undefined) continue;
    sections.push({ ...last, words: `${last.words} ${wordsOf(block)}`.trim() });
  }
  return sections;
}

/** Everything a piece says, in one line. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.text;
    case 'list':
      return block.items.flat().map(wordsOf).join(' ');
    case 'note':
      return block.blocks.map(wordsOf).join(' ');
    case 'table':
      return [block.head, ...block.rows].flat().map(readableText).join(' · ');
    default:
      return readableText(block.content);
  }
}

/** Without pictures: they are found by the words around them. */
function readableText(content: readonly Inline[]): string {
  return plainText(content.filter(({ kind }) => kind !== 'picture'));
}
