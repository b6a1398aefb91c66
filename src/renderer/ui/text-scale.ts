const NORMAL_PX = 16;

/** How large text is now, against the normal size: widths and heights that hold text grow with it. */
export function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / NORMAL_PX;
}
