/** Where the keyboard is: what has it, and what is wrong with that; null once it left the page. */
export type Stop = { readonly name: string; readonly faults: readonly string[] } | null;

/** Runs in the page after each press of Tab. */
export function focusStop(): Stop {
  const now = document.activeElement;
  if (now === null || now === document.body) return null;
  now.setAttribute('data-walked', '');
  const name = `${now.tagName.toLowerCase()} "${(now.getAttribute('aria-label') ?? now.textContent ?? '').slice(0, 40)}"`;
  const box = now.getBoundingClientRect();
  const places = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y] as const));
  const isInSight = places.some(([x, y]) => {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return (
      hit !== null && (now.contains(hit) || hit.contains(now) || hit.closest('label')?.contains(now) === true)
    );
  });
  const around = [now, now.parentElement, now.parentElement?.parentElement];
  const hasRing =
    now.closest('.Mui-focused') !== null ||
    around.some((one) => {
      if (one === null || one === undefined) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || (one === now && boxShadow !== 'none');
    });
  return {
    name,
    faults: [...(isInSight ? [] : ['not in sight']), ...(hasRing ? [] : ['no ring around it'])],
  };
}

/** Runs in the page at the end: what can be used by mouse and was not come by. Of radio buttons one is enough. */
export function passedBy(): readonly string[] {
  const all = 'a[href], button, input:not([type="radio"]), select, textarea, summary, [tabindex="0"]';
  return [...document.querySelectorAll<HTMLElement>(all)]
    .filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(':disabled, [data-walked], [aria-hidden="true"], [aria-hidden="true"] *') &&
        one.checkVisibility({ visibilityProperty: true }),
    )
    .map(
      (one) =>
        `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 40)}"`,
    );
}
