import type { SxProps, Theme } from '@mui/material/styles';
import type { ComponentPropsWithRef, ElementType } from 'react';
import { classNames, useClass } from '#renderer/ui/use-class.ts';

type Own<T extends ElementType> = {
  /** Which element; a `div` unless it says otherwise. */
  readonly component?: T;
  readonly sx?: SxProps<Theme> | undefined;
};

/** A plain element with a style in the theme's words. */
export function Box<T extends ElementType = 'div'>({
  component,
  sx,
  className,
  ...rest
}: Own<T> & Omit<ComponentPropsWithRef<T>, keyof Own<T>>) {
  const Tag: ElementType = component ?? 'div';
  return <Tag {...rest} className={classNames(useClass(sx), className)} />;
}
