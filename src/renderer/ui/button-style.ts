import type { Theme } from '@mui/material/styles';
import type { Sx } from '#renderer/ui/use-class.ts';

export type ButtonLook = {
  readonly variant: 'text' | 'outlined' | 'contained';
  readonly color: 'primary' | 'error' | 'inherit';
  readonly size: 'small' | 'medium';
};

const PADDING = {
  small: { text: '4px 5px', outlined: '3px 9px', contained: '4px 10px' },
  medium: { text: '6px 8px', outlined: '5px 15px', contained: '6px 16px' },
} as const;
const SMALL_PX = 13;
/** How much of its colour an outline has while nobody is on it. */
const OUTLINE = 0.5;

/** How a button looks: in words only, with an outline, or filled (the one that is usually meant). */
export function buttonStyle(theme: Theme, { variant, color, size }: ButtonLook): Sx {
  const { typography, palette } = theme;
  return {
    ...typography.button,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    position: 'relative',
    boxSizing: 'border-box',
    minWidth: 64,
    // No flatter than a finger or a shaking hand can hit (WCAG 2.5.8), also where it stands in a line of text.
    minHeight: 24,
    m: 0,
    p: PADDING[size][variant],
    border: '0 solid',
    borderRadius: 1,
    bgcolor: 'transparent',
    cursor: 'pointer',
    userSelect: 'none',
    verticalAlign: 'middle',
    textDecoration: 'none',
    ...(size === 'small' ? { fontSize: typography.pxToRem(SMALL_PX) } : {}),
    ...coloured(theme, variant, color),
    '&:disabled': disabled(theme, variant),
    '& > .button-start': { display: 'inherit', alignItems: 'center', ml: '-2px', mr: '8px' },
    '& > .button-end': { display: 'inherit', alignItems: 'center', mr: '-2px', ml: '8px' },
    '& > .button-busy': {
      position: 'absolute',
      left: 0,
      right: 0,
      display: 'flex',
      justifyContent: 'center',
      color: palette.action.disabled,
    },
  };
}

function coloured(theme: Theme, variant: ButtonLook['variant'], color: ButtonLook['color']) {
  const { palette } = theme;
  const { main, dark, contrastText } = palette[color === 'inherit' ? 'primary' : color];
  if (variant === 'contained') {
    return { bgcolor: main, color: contrastText, '@media (hover: hover)': { '&:hover': { bgcolor: dark } } };
  }
  const own = color === 'inherit' ? palette.text.primary : main;
  const hovered = { bgcolor: theme.alpha(own, palette.action.hoverOpacity) };
  const words = { color: color === 'inherit' ? 'inherit' : main };
  if (variant === 'text') return { ...words, '@media (hover: hover)': { '&:hover': hovered } };
  const line = color === 'inherit' ? 'currentColor' : main;
  return {
    ...words,
    borderWidth: 1,
    borderColor: color === 'inherit' ? line : theme.alpha(main, OUTLINE),
    '@media (hover: hover)': { '&:hover': { ...hovered, borderColor: line } },
  };
}

function disabled({ palette }: Theme, variant: ButtonLook['variant']) {
  return {
    color: palette.action.disabled,
    cursor: 'default',
    pointerEvents: 'none',
    ...(variant === 'contained' ? { bgcolor: palette.action.disabledBackground } : {}),
    ...(variant === 'outlined' ? { borderColor: palette.action.disabledBackground } : {}),
  };
}
