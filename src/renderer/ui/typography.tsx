import { useTheme } from '@mui/material/styles';
import type { ComponentPropsWithRef, ElementType } from 'react';
import { classNames, classOf, type Sx } from '#renderer/ui/use-class.ts';

type Variant = 'h1' | 'h2' | 'h3' | 'body1' | 'body2' | 'caption' | 'overline';

const ELEMENTS: Readonly<Record<Variant, ElementType>> = {
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  body1: 'p',
  body2: 'p',
  caption: 'span',
  overline: 'span',
};

type Own<T extends ElementType> = {
  readonly variant?: Variant;
  /** A colour of the palette, as `text.secondary`. */
  readonly color?: string | undefined;
  /** One line, cut off where there is no more room. */
  readonly noWrap?: boolean;
  readonly component?: T;
  readonly sx?: Sx | undefined;
};

/** Words in one of the theme's sizes, as a plain element. */
export function Typography<T extends ElementType = 'p'>({
  variant = 'body1',
  color,
  noWrap = false,
  component,
  sx,
  className,
  ...rest
}: Own<T> & Omit<ComponentPropsWithRef<T>, keyof Own<T>>) {
  const Tag: ElementType = component ?? ELEMENTS[variant];
  const name = `words ${variant} ${color} ${noWrap} ${JSON.stringify(sx)}`;
  const own = classOf(useTheme(), name, () => [
    { m: 0, typography: variant, ...(color === undefined ? {} : { color: colourOf(color) }) },
    noWrap ? NO_WRAP : null,
    sx ?? null,
  ]);
  return <Tag {...rest} className={classNames(own, className)} />;
}

/** The short names of the colours of text. */
function colourOf(color: string): string {
  if (color === 'textPrimary') return 'text.primary';
  if (color === 'textSecondary') return 'text.secondary';
  return color === 'error' ? 'error.main' : color;
}

const NO_WRAP = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
