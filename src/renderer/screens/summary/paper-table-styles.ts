export const scrollBox = {
  overflow: 'auto',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '@media print': { overflow: 'visible', border: 0 },
} as const;

const NUMBER_COLUMN = '3.25rem';

export const tableStyles = {
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: '0.8125rem',
  minWidth: '100%',
  '& th, & td': {
    px: 1,
    py: 0.5,
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: 1,
    borderColor: 'divider',
    bgcolor: 'background.paper',
    fontWeight: 400,
  },
  '& thead th': {
    bgcolor: 'ground',
    color: 'text.secondary',
    fontWeight: 650,
    fontSize: '0.75rem',
    lineHeight: 1.3,
    verticalAlign: 'bottom',
    minWidth: '4.75rem',
    overflowWrap: 'normal',
  },
  '& .figure': { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  '& thead .figure': { whiteSpace: 'normal' },
  '& tfoot th, & tfoot td': { fontWeight: 650, borderBottom: 0, borderTop: 1, borderColor: 'text.secondary' },
  '& tbody tr:last-child > *': { borderBottom: 0 },
  '& .kept-1, & .kept-2': { position: 'sticky', zIndex: 1 },
  '& .kept-1': { left: 0, width: NUMBER_COLUMN, minWidth: NUMBER_COLUMN },
  '& .kept-2': {
    left: NUMBER_COLUMN,
    minWidth: 'clamp(8rem, 20vw, 18rem)',
    borderRight: 1,
    borderColor: 'divider',
  },
  '@media print': {
    fontSize: '6.5pt',
    width: '100%',
    tableLayout: 'auto',
    '& th, & td': { px: '1.5pt', py: '1pt' },
    '& thead th': { fontSize: '5.5pt', minWidth: 0 },
    '& .kept-1, & .kept-2': { position: 'static', minWidth: 0 },
    '& .kept-1': { width: 'auto' },
    '& tr': { breakInside: 'avoid' },
  },
} as const;
