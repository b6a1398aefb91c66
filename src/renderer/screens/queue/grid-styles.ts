import type { SxProps, Theme } from '@mui/material/styles';

/** The look of the grid in one sheet: rows are plain elements, so that a screenful of them is drawn within a frame. */
export const gridStyles: SxProps<Theme> = (theme) => ({
  fontSize: '0.8125rem',
  lineHeight: 1.35,
  '& [role="row"]': {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    alignItems: 'center',
    width: '100%',
  },
  ...rowStyles(theme),
  ...cellStyles(theme),
  ...headStyles(theme),
  ...stackedStyles(theme),
});

function rowStyles(theme: Theme) {
  return {
    '& .rows': { position: 'relative' },
    '& .rows > .row': {
      position: 'absolute',
      top: 0,
      left: 0,
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
      cursor: 'pointer',
      overflow: 'hidden',
      contain: 'content',
      '&:hover': { backgroundColor: theme.palette.ground },
      '&[aria-selected="true"]': { backgroundColor: theme.palette.tones.calm.surface },
      '&[aria-busy="true"]': { cursor: 'default' },
      '&[data-active="true"]': { boxShadow: `inset 3px 0 0 ${theme.palette.primary.main}` },
      '&:focus-visible, & [role="gridcell"]:focus-visible': { outlineOffset: -2 },
    },
  } as const;
}

function cellStyles(theme: Theme) {
  return {
    '& [role="gridcell"], & [role="columnheader"]': { minWidth: 0, px: '0.5rem', position: 'relative' },
    '& [data-column="select"]': { px: 0, justifySelf: 'center' },
    '& label': { display: 'grid', placeItems: 'center', width: '2rem', height: '2rem', cursor: 'pointer' },
    '& input[type="checkbox"]': {
      width: '1rem',
      height: '1rem',
      margin: 0,
      accentColor: theme.palette.primary.main,
    },
    '& .number': { fontVariantNumeric: 'tabular-nums' },
    '& .clamped': {
      display: '-webkit-box',
      WebkitLineClamp: 2,
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
    },
    '& .small': {
      fontSize: '0.75rem',
      color: theme.palette.text.secondary,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      maxWidth: '100%',
    },
    '& .why': { color: theme.palette.text.primary, fontWeight: 600 },
    '& .stack': { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '0.1rem' },
    '& .title': { display: 'flex', alignItems: 'center', gap: '0.4rem' },
    '& .title a': { color: 'inherit', textDecoration: 'none', fontWeight: 600, minWidth: 0 },
    '& .row:hover .title a': { textDecoration: 'underline' },
    '& .nothing': { color: theme.palette.text.secondary },
    '& .coming': {
      display: 'block',
      width: '70%',
      height: '0.7rem',
      borderRadius: '0.35rem',
      backgroundColor: theme.palette.divider,
      opacity: 0.6,
    },
  } as const;
}

function headStyles(theme: Theme) {
  return {
    '& .heads': {
      position: 'sticky',
      top: 'var(--sticky-top)',
      zIndex: 2,
      backgroundColor: theme.palette.ground,
      borderBottom: `1px solid ${theme.palette.divider}`,
      height: 'var(--headings)',
    },
    '& .heads .row': { height: '100%', alignItems: 'stretch' },
    '& .heads [role="columnheader"]': { display: 'flex', alignItems: 'center' },
    '& .heads button, & .heads span': { font: 'inherit', fontSize: '0.75rem', fontWeight: 650 },
    '& .heads button': {
      display: 'flex',
      alignItems: 'center',
      gap: '0.2rem',
      minHeight: '1.5rem',
      maxWidth: '100%',
      padding: 0,
      border: 0,
      background: 'none',
      color: theme.palette.text.primary,
      cursor: 'pointer',
      textAlign: 'left',
    },
    '& .heads button span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
    '& [role="columnheader"]:last-child .edge': { right: 0 },
    '& .edge': {
      position: 'absolute',
      insetBlock: 0,
      right: -6,
      width: 12,
      cursor: 'col-resize',
      touchAction: 'none',
      zIndex: 1,
      '&::after': {
        content: '""',
        position: 'absolute',
        insetBlock: 0,
        left: 5,
        width: '1px',
        backgroundColor: theme.palette.divider,
      },
      '&:hover::after': { backgroundColor: theme.palette.primary.main, width: '2px' },
    },
    '& .heard': {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
  } as const;
}

/** In a narrow window a case is a title with its due date, and one line with the rest. */
function stackedStyles(theme: Theme) {
  return {
    '& .row.stacked': {
      gridTemplateColumns: '2.25rem minmax(0, 1fr) auto',
      gridTemplateRows: 'auto minmax(0, 1fr)',
      padding: '0.25rem 0.5rem 0.15rem 0',
      alignItems: 'start',
    },
    '& .stacked [data-column="select"]': { gridRow: '1 / 3' },
    '& .stacked [data-column="due"] .stack': { flexDirection: 'row', alignItems: 'center', gap: '0.5rem' },
    '&[data-due-below="true"] .row.stacked': {
      gridTemplateColumns: '2.25rem minmax(0, 1fr)',
      gridTemplateRows: 'auto auto minmax(0, 1fr)',
    },
    '&[data-due-below="true"] [data-column="select"]': { gridRow: '1 / 4' },
    '&[data-due-below="true"] :is([data-column="due"], .details)': { gridColumn: '2 / 3' },
    '& .stacked .title .clamped': { WebkitLineClamp: 1 },
    '& .stacked .details': {
      gridColumn: '2 / 4',
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: '0.9rem',
      overflow: 'hidden',
      paddingLeft: '0.5rem',
      fontSize: '0.75rem',
      color: theme.palette.text.secondary,
    },
    '& .stacked .details > *': { padding: 0, maxWidth: '100%' },
    '& .stacked .details > :has(> .nothing)': { display: 'none' },
    '& .stacked .details .stack': { flexDirection: 'row', alignItems: 'center', gap: '0.35rem' },
    '& .stacked .details .clamped': { WebkitLineClamp: 1 },
  } as const;
}
