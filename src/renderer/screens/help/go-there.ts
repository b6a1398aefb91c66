/** Puts the keyboard, and with it the eye and the ear, on a heading of the page that is shown. */
export function toHeading(anchor: string): void {
  const heading = document.getElementById(anchor);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}

/** Another page begins at its title; the shell puts the keyboard there. */
export function toTop(): void {
  document.getElementById('isi')?.scrollTo(0, 0);
}

/** A link to where one already is changes no address: it leads to its heading again. */
export function goThere(address: string, anchor: string): void {
  if (window.location.hash === address) toHeading(anchor);
}
