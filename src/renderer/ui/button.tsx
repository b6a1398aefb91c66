import CircularProgress from '@mui/material/CircularProgress';
import { useTheme } from '@mui/material/styles';
import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { type ButtonLook, buttonStyle } from '#renderer/ui/button-style.ts';
import { classNames, classOf, type Sx } from '#renderer/ui/use-class.ts';

type Look = Partial<ButtonLook> & {
  readonly startIcon?: ReactNode;
  readonly endIcon?: ReactNode;
  readonly sx?: Sx | undefined;
};

type Props = Look & {
  /** Works on it: cannot be pressed again, and shows that something goes on. */
  readonly loading?: boolean;
} & Omit<ComponentPropsWithRef<'button'>, keyof Look>;

/** A button of the theme, as a plain element. */
export function Button(props: Props) {
  const { variant, color, size, startIcon, endIcon, sx, loading = false, ...rest } = props;
  const { className, disabled = false, children, ...own } = rest;
  const look = useLook(props);
  const ownId = useId();
  const id = own.id ?? ownId;
  return (
    <button
      type="button"
      {...own}
      {...(loading ? { id } : {})}
      disabled={disabled || loading}
      className={classNames(look, className)}
    >
      {startIcon === undefined ? null : <span className="button-start">{startIcon}</span>}
      {loading ? (
        <span className="button-busy">
          <CircularProgress aria-labelledby={id} color="inherit" size={16} />
        </span>
      ) : null}
      {children}
      {endIcon === undefined ? null : <span className="button-end">{endIcon}</span>}
    </button>
  );
}

/** A link to a place that looks like a button. */
export function LinkButton(props: Look & { readonly href: string; readonly children: ReactNode }) {
  const { startIcon, endIcon, href, children } = props;
  return (
    <a href={href} className={useLook(props)}>
      {startIcon === undefined ? null : <span className="button-start">{startIcon}</span>}
      {children}
      {endIcon === undefined ? null : <span className="button-end">{endIcon}</span>}
    </a>
  );
}

function useLook({ variant = 'text', color = 'primary', size = 'small', sx }: Look): string {
  const theme = useTheme();
  const name = `button ${variant} ${color} ${size} ${JSON.stringify(sx)}`;
  return classOf(theme, name, () => [buttonStyle(theme, { variant, color, size }), sx ?? null]);
}
