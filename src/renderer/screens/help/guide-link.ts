/** A link of the guide as the program follows it: to a place of the guide, or nowhere. */
const TO_PAGE = /^(?:([a-z-]+)\.md)?(?:#(.+))?$/;

/**
 * The place (`impor`, `impor/pratinjau`) to which a link on a page of the guide leads, written as in `docs/panduan`:
 * `impor.md`, `impor.md#pratinjau`, `#pratinjau`. null: it leads out of the guide, and the program opens nothing outside.
 */
export function guideLink(href: string, ownPage: string): string | null {
  const [whole, page = ownPage, anchor] = TO_PAGE.exec(href) ?? [];
  if (whole === undefined || whole === '') return null;
  return anchor === undefined ? page : `${page}/${anchor}`;
}
