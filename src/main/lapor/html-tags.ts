/** A tag of a table: where it begins and where its content begins (or goes on). */
export type HtmlTag = {
  readonly name: 'table' | 'tr' | 'td' | 'th';
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
  /** `colspan` or `rowspan`, at least 1. */
  readonly span: (attribute: 'colspan' | 'rowspan') => number;
};

/** Attributes of interest stand within this much of a tag. */
const LONGEST_TAG = 2_000;
const NAME = /(\/?)([a-z][a-z0-9]{0,20})/iuy;
const SPANS = {
  colspan: /\bcolspan\s*=\s*["']?(\d{1,5})/iu,
  rowspan: /\browspan\s*=\s*["']?(\d{1,5})/iu,
} as const;
/** Whose content is no markup, whatever it looks like. */
const RAW_ENDS: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'textarea', 'title', 'xmp'].map((name) => [name, new RegExp(`</${name}`, 'giu')]),
);

/**
 * The table tags of a page in order; comments and the content of scripts and styles are passed over. Every place of the
 * text is looked at a fixed number of times, however broken the page is.
 */
export function* htmlTags(html: string): Iterable<HtmlTag> {
  const endOfTag = tagEnds(html);
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = after(html.indexOf('-->', at + 4), 3, html);
      continue;
    }
    NAME.lastIndex = at + 1;
    const found = NAME.exec(html);
    if (found === null) {
      at += 1;
      continue;
    }
    const start = at;
    const name = (found[2] ?? '').toLowerCase();
    at = endOfTag(NAME.lastIndex);
    if (isTableName(name)) yield tableTag(html, name, found[1] === '/', start, at);
    else if (found[1] !== '/') at = pastRawContent(html, name, at);
  }
}

function tableTag(
  html: string,
  name: HtmlTag['name'],
  closing: boolean,
  start: number,
  end: number,
): HtmlTag {
  return {
    name,
    closing,
    start,
    end,
    span: (attribute) =>
      Math.max(
        1,
        Number(SPANS[attribute].exec(html.slice(start, Math.min(end, start + LONGEST_TAG)))?.[1] ?? 1),
      ),
  };
}

function isTableName(name: string): name is HtmlTag['name'] {
  return name === 'table' || name === 'tr' || name === 'td' || name === 'th';
}

function pastRawContent(html: string, name: string, at: number): number {
  const end = RAW_ENDS.get(name);
  if (end === undefined) return at;
  end.lastIndex = at;
  return end.exec(html)?.index ?? html.length;
}

/**
 * Finds where a tag ends: at the first `>` that is not within quotes. A quote that is nowhere closed is an ordinary
 * character from there on, which also keeps the search from being made twice.
 */
function tagEnds(html: string): (from: number) => number {
  const lonely = { '"': false, "'": false };
  return (from) => {
    let at = from;
    for (; at < html.length; at += 1) {
      const sign = html[at];
      if (sign === '>') return at + 1;
      if ((sign !== '"' && sign !== "'") || lonely[sign]) continue;
      const close = html.indexOf(sign, at + 1);
      if (close < 0) lonely[sign] = true;
      else at = close;
    }
    return html.length;
  };
}

function after(found: number, length: number, html: string): number {
  return found < 0 ? html.length : found + length;
}
