import { GuideInline } from '#renderer/screens/help/guide-inline.tsx';
import type { Inline } from '#renderer/screens/help/markdown.ts';
import { withKeys } from '#renderer/screens/help/with-keys.ts';
import { Box } from '#renderer/ui/box.tsx';

type Cells = readonly (readonly Inline[])[];
type Props = { readonly head: Cells; readonly rows: readonly Cells[]; readonly page: string };

/** A table of the guide; its cells wrap, so that it never scrolls sideways. */
export function GuideTable({ head, rows, page }: Props) {
  return (
    <Box component="table" sx={table}>
      <thead>
        <tr>
          {withKeys(head).map(({ key, thing }) => (
            <th key={key} scope="col">
              <GuideInline content={thing} page={page} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {withKeys(rows).map(({ key, thing }) => (
          <tr key={key}>
            {withKeys(thing).map((cell) => (
              <td key={cell.key}>
                <GuideInline content={cell.thing} page={page} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Box>
  );
}

const table = {
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    textAlign: 'left',
    verticalAlign: 'top',
    px: 1,
    py: 0.6,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& th': { fontWeight: 650, color: 'text.secondary' },
} as const;
