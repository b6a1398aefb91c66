import { assertNever } from '#domain/kernel/assert-never.ts';
import { GuideInline } from '#renderer/screens/help/guide-inline.tsx';
import { GuideTable } from '#renderer/screens/help/guide-table.tsx';
import type { Block } from '#renderer/screens/help/markdown.ts';
import { withKeys } from '#renderer/screens/help/with-keys.ts';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Pieces of the page of this name as elements: nothing of it becomes markup by itself. */
export function GuideBlocks({ blocks, page }: { readonly blocks: readonly Block[]; readonly page: string }) {
  return withKeys(blocks).map(({ key, thing }) => <GuideBlock key={key} block={thing} page={page} />);
}

function GuideBlock({ block, page }: { readonly block: Block; readonly page: string }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} page={page} />;
    case 'paragraph': {
      // A picture alone in its paragraph is no line of text.
      const component = block.content[0]?.kind === 'picture' ? 'div' : 'p';
      return (
        <Typography variant="body1" component={component}>
          <GuideInline content={block.content} page={page} />
        </Typography>
      );
    }
    case 'list':
      return (
        <Box component={block.ordered ? 'ol' : 'ul'} sx={list}>
          {withKeys(block.items).map(({ key, thing }) => (
            <li key={key}>
              <GuideBlocks blocks={thing} page={page} />
            </li>
          ))}
        </Box>
      );
    case 'code':
      return (
        <Box component="pre" sx={code}>
          {block.text}
        </Box>
      );
    case 'note':
      return (
        <Box role="note" sx={note}>
          <GuideBlocks blocks={block.blocks} page={page} />
        </Box>
      );
    case 'table':
      return <GuideTable head={block.head} rows={block.rows} page={page} />;
    default:
      return assertNever(block);
  }
}

type HeadingBlock = Extract<Block, { kind: 'heading' }>;

/** The page's title is the heading of the screen; those below can be led to. */
function Heading({ block, page }: { readonly block: HeadingBlock; readonly page: string }) {
  if (block.level === 1) return null;
  const level = block.level === 2 ? 'h2' : 'h3';
  return (
    <Typography variant={level} component={level} id={block.anchor} tabIndex={-1} sx={heading}>
      <GuideInline content={block.content} page={page} />
    </Typography>
  );
}

const heading = { mt: 1.5, scrollMarginTop: '1rem', breakAfter: 'avoid' } as const;
const list = { m: 0, pl: 3, display: 'grid', gap: 0.5, fontSize: '0.875rem' } as const;
const code = {
  m: 0,
  p: 1.25,
  whiteSpace: 'pre-wrap',
  fontSize: '0.8125rem',
  bgcolor: 'ground',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
} as const;
const note = {
  p: 1.25,
  borderLeft: 4,
  borderColor: 'tones.soon.line',
  bgcolor: 'tones.soon.surface',
  color: 'tones.soon.text',
} as const;
