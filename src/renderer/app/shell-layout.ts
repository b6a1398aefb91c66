/** Where the parts of the window stand. */
export const SHELL_LAYOUT = {
  frame: {
    display: 'grid',
    gridTemplate: '"top top" auto "menu main" minmax(0,1fr) "bar bar" auto / auto minmax(0,1fr)',
    height: '100dvh',
  },
  main: {
    gridArea: 'main',
    minWidth: 0,
    minHeight: 0,
    overflow: 'auto',
    outline: 'none',
  },
  skipLink: {
    position: 'absolute',
    left: 8,
    top: -60,
    zIndex: 2000,
    p: 1,
    bgcolor: 'background.paper',
    color: 'text.primary',
    '&:focus': { top: 8 },
  },
} as const;
