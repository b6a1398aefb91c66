/** The month as a table of equal columns; what does not fit in a cell is cut off, never the cell. */
export const grid = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  bgcolor: 'background.paper',
  '& th': {
    py: 0.5,
    px: 0,
    fontSize: '0.75rem',
    fontWeight: 650,
    color: 'text.secondary',
    textAlign: 'center',
  },
  '& td': {
    verticalAlign: 'top',
    height: '5rem',
    border: 1,
    borderColor: 'divider',
    p: 0.5,
    cursor: 'pointer',
    overflow: 'hidden',
  },
  '& td:focus-visible': { outlineOffset: '-3px' },
  '& td[data-off]': { bgcolor: 'ground' },
  '& td[data-heat="padat"]': { bgcolor: 'tones.soon.surface' },
  '& td[data-heat="sangat-padat"]': { bgcolor: 'tones.late.surface' },
  '& td[aria-selected="true"]': {
    outlineStyle: 'solid',
    outlineWidth: 2,
    outlineColor: 'primary.main',
    outlineOffset: '-2px',
  },
  '@media print': { '& td': { height: '22mm' } },
} as const;

/** The day itself above what it carries. */
export const dayHead = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  columnGap: 0.75,
  fontSize: '0.75rem',
  lineHeight: 1.4,
} as const;

export const todayNumber = {
  fontWeight: 700,
  px: 0.5,
  borderRadius: 1,
  color: 'primary.contrastText',
  bgcolor: 'primary.main',
} as const;
export const dayNumber = { fontWeight: 650 } as const;
export const otherMonth = { fontWeight: 400, color: 'text.secondary' } as const;
export const busyWord = { fontWeight: 650, color: 'text.primary' } as const;
export const cutLine = {
  display: 'block',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontSize: '0.6875rem',
  lineHeight: 1.5,
  color: 'text.primary',
} as const;

/** Calendar and list beside each other where both have room, else the list below. */
export const body = {
  display: 'grid',
  gap: 2,
  px: 2.5,
  pb: 3,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media (min-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr) 21rem' },
} as const;

export const bar = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1.5,
  px: 2.5,
  pb: 1.5,
} as const;
