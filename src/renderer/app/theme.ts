import { createTheme, type Theme } from '@mui/material/styles';

/** What a mark says besides its words; each has a colour and a shape (`ui/shape.tsx`), never a colour alone. */
export type Tone = 'late' | 'soon' | 'calm' | 'done' | 'waiting' | 'quiet';

export type ToneColours = { readonly text: string; readonly surface: string; readonly line: string };

declare module '@mui/material/styles' {
  interface Palette {
    readonly tones: Readonly<Record<Tone, ToneColours>>;
    /** The surface behind lists and side panels. */
    readonly ground: string;
  }
  interface PaletteOptions {
    readonly tones?: Readonly<Record<Tone, ToneColours>>;
    readonly ground?: string;
  }
}

/** Every pair has at least 4.5:1 (checked by axe on every screen). */
const LIGHT_TONES: Readonly<Record<Tone, ToneColours>> = {
  late: { text: '#9b1c1c', surface: '#fdeaea', line: '#d64545' },
  soon: { text: '#7a4a00', surface: '#fff3d9', line: '#d99a1c' },
  calm: { text: '#0b4f61', surface: '#e3f2f6', line: '#3f8fa6' },
  done: { text: '#1b5e36', surface: '#e5f4ea', line: '#4b9e6c' },
  waiting: { text: '#513a86', surface: '#efeafb', line: '#8a72c4' },
  quiet: { text: '#46525a', surface: '#edf0f2', line: '#9aa7af' },
};

const DARK_TONES: Readonly<Record<Tone, ToneColours>> = {
  late: { text: '#ffb4b4', surface: '#4a1f22', line: '#d66a6a' },
  soon: { text: '#ffd896', surface: '#453312', line: '#c99a3b' },
  calm: { text: '#a5dcec', surface: '#123a45', line: '#4f9db3' },
  done: { text: '#a8e0bd', surface: '#173a27', line: '#5fae80' },
  waiting: { text: '#d3c4ff', surface: '#332a50', line: '#9681d1' },
  quiet: { text: '#c4ced4', surface: '#2a3237', line: '#7d8a92' },
};

const ACCENT = { light: '#0f5e73', dark: '#7cc7da' } as const;
const FONT = '"Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif';

/** The look of the program. `textSize` in percent: everything is in rem, so it grows with it. */
export function themeFor(mode: 'light' | 'dark', textSize: number): Theme {
  const light = mode === 'light';
  const base = createTheme({
    palette: {
      mode,
      // Under the mouse a button gets lighter in the dark, so that its words stay readable.
      primary: light
        ? { main: ACCENT.light, contrastText: '#ffffff' }
        : { main: ACCENT.dark, dark: '#a9dbe8', contrastText: '#06252e' },
      background: light ? { default: '#f4f6f7', paper: '#ffffff' } : { default: '#12181b', paper: '#1a2226' },
      text: light
        ? { primary: '#17262c', secondary: '#4a5a62' }
        : { primary: '#e7eef1', secondary: '#aebbc2' },
      divider: light ? '#d5dde1' : '#35424a',
      error: { main: light ? '#b3261e' : '#ffb4ab' },
      tones: light ? LIGHT_TONES : DARK_TONES,
      ground: light ? '#eaeff1' : '#161d21',
    },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: FONT,
      htmlFontSize: 16,
      fontSize: 13,
      h1: { fontSize: '1.25rem', fontWeight: 650, lineHeight: 1.3 },
      h2: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.35 },
      h3: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
      body1: { fontSize: '0.875rem', lineHeight: 1.5 },
      body2: { fontSize: '0.8125rem', lineHeight: 1.45 },
      caption: { fontSize: '0.75rem', lineHeight: 1.4 },
      button: { textTransform: 'none', fontWeight: 600 },
      overline: { fontSize: '0.6875rem', fontWeight: 650, letterSpacing: '0.06em', lineHeight: 1.6 },
    },
  });
  return createTheme(base, { components: componentsOf(base, textSize) });
}

function componentsOf(theme: Theme, textSize: number) {
  return {
    MuiCssBaseline: { styleOverrides: pageStyles(theme, textSize) },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    // At once: nobody waits for a fade, and no key falls into what is on its way out.
    MuiDialog: { defaultProps: { transitionDuration: 0 } },
    MuiMenu: { defaultProps: { transitionDuration: 0 } },
    MuiPopover: { defaultProps: { transitionDuration: 0 } },
    // Each field would put its two animations into the page's head and take them out again, which restyles the whole page.
    MuiInputBase: { defaultProps: { disableInjectingGlobalStyles: true } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiSelect: { defaultProps: { size: 'small' } },
    // In place, so that what a tooltip says stays inside its landmark.
    MuiTooltip: {
      defaultProps: { arrow: true, enterDelay: 400, slotProps: { popper: { disablePortal: true } } },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiToggleButton: {
      styleOverrides: { root: { color: theme.palette.text.primary, textTransform: 'none' as const } },
    },
  };
}

/** What holds for the page as a whole, on the screen and on paper. */
function pageStyles(theme: Theme, textSize: number) {
  const focus = { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 };
  return {
    html: { fontSize: `${textSize}%`, accentColor: theme.palette.primary.main },
    body: { overflowWrap: 'anywhere' },
    // Over Material UI's `outline: 0`, whichever of the two sheets stands first.
    'html *:focus-visible': focus,
    // A heading that a new screen puts the focus on can be read, not used: no ring.
    'html h1:focus-visible': { outline: 'none' },
    '@media (prefers-reduced-motion: reduce)': {
      '*': { animation: 'none !important', transition: 'none !important' },
    },
    '@media print': {
      body: { background: '#fff' },
      '[data-screen-only]': { display: 'none !important' },
      // The frame of the window scrolls inside itself; on paper everything flows.
      '#root > div': { display: 'block !important', height: 'auto !important' },
      main: { overflow: 'visible !important' },
    },
    kbd: {
      fontFamily: 'ui-monospace, Consolas, "DejaVu Sans Mono", monospace',
      fontSize: '0.8em',
      padding: '0 0.4em',
      border: `1px solid ${theme.palette.divider}`,
      borderBottomWidth: 2,
      borderRadius: 4,
      whiteSpace: 'pre',
    },
    // How Material UI's fields notice that the browser filled them.
    '@keyframes mui-auto-fill': { from: { display: 'block' } },
    '@keyframes mui-auto-fill-cancel': { from: { display: 'block' } },
    ...markStyles(theme.palette.tones),
  };
}

/** Marks (`ui/mark.tsx`) are styled by the page's own sheet: a list shows a hundred of them at once. */
function markStyles(tones: Readonly<Record<Tone, ToneColours>>) {
  const colours = Object.entries(tones).map(([tone, { text, surface }]) => [
    `.mark[data-tone="${tone}"]`,
    { color: text, backgroundColor: surface },
  ]);
  return {
    '.mark': {
      display: 'inline-flex',
      alignItems: 'center',
      gap: '0.35em',
      maxWidth: '100%',
      padding: '0 0.5em',
      borderRadius: 6,
      fontSize: '0.75rem',
      lineHeight: 1.7,
      fontWeight: 600,
      whiteSpace: 'nowrap',
    },
    '.mark > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
    '.mark > svg': { flexShrink: 0 },
    ...Object.fromEntries(colours),
  };
}
