/** Runs in the page: what of the layout does not hold, in words; nothing where all is in its place. */
export function misplaced(): readonly string[] {
  const CONTROLS =
    'button, a[href], input, select, textarea, [role="button"], [role="tab"], [role="combobox"], [role="menuitem"]';
  const found: string[] = [];
  const nameOf = (one: Element): string =>
    `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 40)}"`;
  const scrollsAside = (one: Element | null): boolean =>
    one !== null &&
    (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth
      ? true
      : scrollsAside(one.parentElement));

  for (const place of [
    document.documentElement,
    ...document.querySelectorAll('#isi, [role="dialog"], form'),
  ]) {
    const over = place.scrollWidth - place.clientWidth;
    if (over > 1) found.push(`${place.id || place.tagName} scrolls sideways by ${over}px`);
  }

  const opened = document.querySelector('[role="dialog"]');
  const seen = [...(opened ?? document).querySelectorAll(CONTROLS)].filter((one) =>
    one.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  const shown = seen.flatMap((one) => {
    const box = one.getBoundingClientRect();
    const isHidden = box.width < 4 || box.height < 4 || one.closest('[aria-hidden="true"]') !== null;
    return isHidden ? [] : [{ one, box, pane: paneOf(one) }];
  });
  for (const { one, box } of shown) {
    const isOut = box.left < -1 || box.right > window.innerWidth + 1;
    if (isOut && !scrollsAside(one.parentElement)) found.push(`${nameOf(one)} is cut off by the window`);
    const { overflowX, textOverflow } = getComputedStyle(one);
    const isCut = one.matches('button, a') && one.scrollWidth > one.clientWidth + 2;
    if (isCut && overflowX !== 'visible' && textOverflow !== 'ellipsis')
      found.push(`${nameOf(one)} is cut off`);
  }
  for (const [at, a] of shown.entries()) {
    for (const b of shown.slice(at + 1)) {
      if (a.pane !== b.pane || a.one.contains(b.one) || b.one.contains(a.one)) continue;
      if (a.one.closest('label') !== null && a.one.closest('label') === b.one.closest('label')) continue;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 3 && high > 3) found.push(`${nameOf(a.one)} and ${nameOf(b.one)} overlap`);
    }
  }
  return found;

  /** What an element moves with: the pane that scrolls it, or the bar that stays in place over it. */
  function paneOf(one: Element): Element | null {
    for (let parent: Element | null = one; parent !== null; parent = parent.parentElement) {
      const { position, overflowY } = getComputedStyle(parent);
      if (['sticky', 'fixed'].includes(position) || ['auto', 'scroll', 'hidden'].includes(overflowY))
        return parent;
    }
    return null;
  }
}
