/** The look of a link to a place of the program, in any list of them; the place one is at stands out. */
export const placeLink = {
  px: 1,
  borderRadius: 1,
  fontSize: '0.8125rem',
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { bgcolor: 'action.hover' },
  '&[aria-current="page"]': { bgcolor: 'background.paper', fontWeight: 650, boxShadow: 1 },
} as const;
