import { placeLink } from '#renderer/ui/place-link.ts';

/** The look of the menu's parts. */
export const MENU_STYLE = {
  heading: { px: 2, pt: 1, color: 'text.secondary', m: 0 },
  list: { listStyle: 'none', m: 0, p: 0 },
  count: {
    ml: 'auto',
    fontVariantNumeric: 'tabular-nums',
    color: 'text.secondary',
    fontSize: '0.75rem',
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  item: { ...placeLink, display: 'flex', alignItems: 'center', gap: 1, mx: 1, py: '0.3rem' },
} as const;
