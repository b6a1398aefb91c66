import { type CSSObject, css } from '@emotion/react';
import { type SxProps, type Theme, useTheme } from '@mui/material/styles';
import { styleCache } from '#renderer/ui/style-cache.ts';

type ThemedSx = SxProps<Theme>;
type Style = Exclude<ThemedSx, ((theme: Theme) => unknown) | readonly unknown[]>;
/** A style as Material UI's `sx` writes it, or several, the later ones over the earlier; no functions in it. */
export type Sx = Style | readonly (Style | false)[];

const made = new WeakMap<Theme, Map<unknown, string>>();

/**
 * The class of a style written as Material UI's `sx`; a function of the theme has to be a constant. Each style goes into the
 * page's sheet once for each theme; after that an element costs a look-up, where a styled component builds, hashes and
 * merges its style at every drawing.
 */
export function useClass(sx: ThemedSx | undefined): string | undefined {
  const theme = useTheme();
  if (sx === undefined) return undefined;
  return classOf(theme, typeof sx === 'function' ? sx : JSON.stringify(sx), () => [sx]);
}

/** The class of a style that its name tells from every other: it is only made when that name is new. */
export function classOf(theme: Theme, name: unknown, make: () => readonly ThemedSx[]): string {
  const known = made.get(theme) ?? new Map<unknown, string>();
  made.set(theme, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const style = css(
    make()
      .map((sx) => theme.unstable_sx(sx))
      .filter(isStyle),
  );
  const fresh = `${styleCache.key}-${style.name}`;
  if (styleCache.inserted[style.name] === undefined) {
    styleCache.insert(`.${fresh}`, style, styleCache.sheet, true);
  }
  known.set(name, fresh);
  return fresh;
}

/** The classes of one element, those that there are. */
export function classNames(...names: readonly (string | undefined)[]): string | undefined {
  const there = names.filter((name) => name !== undefined && name !== '');
  return there.length === 0 ? undefined : there.join(' ');
}

function isStyle(style: unknown): style is CSSObject {
  return typeof style === 'object' && style !== null;
}
