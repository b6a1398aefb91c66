/** The columns of the preview, in order; the names are also their classes. */
export const COLUMNS = ['row', 'result', 'trackingId', 'title', 'office', 'status', 'received'] as const;

const NARROW = '@container rows (max-width: 48rem)';

export const tableStyles = {
  container: 'rows / inline-size',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  fontSize: '0.8125rem',
  '& > .head': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'ground',
    color: 'text.secondary',
    fontWeight: 650,
    borderBottom: 1,
    borderColor: 'divider',
  },
  '& .line': { position: 'absolute', top: 0, left: 0, right: 0, borderBottom: 1, borderColor: 'divider' },
} as const;

/** One line of seven columns; where there is little room the last three stand under the title. */
export const columnStyles = {
  display: 'grid',
  gridTemplateColumns: '3.75rem 7.5rem 6.5rem minmax(0, 3fr) minmax(0, 2fr) minmax(0, 1.3fr) 6.5rem',
  columnGap: 1.5,
  alignItems: 'baseline',
  px: 1.5,
  py: 0.75,
  '& > *': { minWidth: 0 },
  '& > .row': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  '& > .trackingId, & > .received': { fontVariantNumeric: 'tabular-nums' },
  '& > .problem': { gridColumn: '4 / -1' },
  '& .under': { display: 'none' },
  [NARROW]: {
    gridTemplateColumns: '3.25rem 7.5rem minmax(0, 1fr)',
    '& > .office, & > .status, & > .received': { display: 'none' },
    '& > .title, & > .problem': { gridColumn: '2 / -1' },
    '& .under': { display: 'block' },
  },
} as const;
