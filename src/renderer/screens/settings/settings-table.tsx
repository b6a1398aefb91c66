import type { ReactNode } from 'react';
import { Box } from '#renderer/ui/box.tsx';

type Column = { readonly key: string; readonly label: string; readonly right?: boolean };
type Props = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/** A plain table of settings; the last column is for what can be done with a row. */
export function SettingsTable({ caption, columns, rows }: Props) {
  return (
    <Box sx={{ overflowX: 'auto', position: 'relative' }} tabIndex={0} role="group" aria-label={caption}>
      <Box component="table" sx={table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, right }) => (
              <Box component="th" scope="col" key={key} sx={{ textAlign: right === true ? 'right' : 'left' }}>
                {label}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, place) => (
                <Box
                  component="td"
                  key={columns[place]?.key}
                  sx={{ textAlign: columns[place]?.right === true ? 'right' : 'left' }}
                >
                  {cell}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

const table = {
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
  '& caption': {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
  overflowWrap: 'break-word',
  '& th': { py: 0.75, px: 1, color: 'text.secondary', fontWeight: 600, whiteSpace: 'nowrap' },
  '& td': { py: 0.5, px: 1, borderTop: 1, borderColor: 'divider', verticalAlign: 'middle' },
} as const;
