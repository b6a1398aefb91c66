import { compile } from 'html-to-text';
import { cleanText } from '#main/lapor/clean-text.ts';

/** Tags that mean that a cell was written by an HTML editor; `<nama>` or `umur <17` in plain words are none of them. */
const HTML_TAG =
  /<(?:!--|\/?(?:a|abbr|b|big|blockquote|body|br|button|center|code|dd|del|div|dl|dt|em|embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|ins|li|link|meta|object|ol|p|pre|s|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video)(?:[\s/][^<>]*)?>)/iu;
const BLOCK_TAG = /<\/?(?:blockquote|br|center|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|table|td|th|tr|ul)\b/iu;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;

/** Nesting that a person writes stays far below; beyond it a cell is an attack on the stack. */
const DEEPEST = 60;

const SKIPPED = ['iframe', 'object', 'embed', 'svg', 'title', 'head', 'img'] as const;

const withOptions = (preserveNewlines: boolean): ((html: string) => string) =>
  compile({
    wordwrap: false,
    preserveNewlines,
    limits: { maxDepth: DEEPEST, ellipsis: ' …' },
    selectors: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'a', options: { pathRewrite: webAddress, hideLinkHrefIfSameAsText: true } },
      ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
    ],
  });

const fromMarkup = withOptions(false);
const fromLines = withOptions(true);

/**
 * The words of a cell: entities decoded, tags dropped, the contents of scripts and styles dropped with them, a link to
 * the web kept in brackets after its words. Nothing is executed or fetched. A text without HTML is only cleaned.
 */
export function plainText(text: string): string {
  const marked = text.includes('<') && HTML_TAG.test(text);
  if (!marked && !(text.includes('&') && ENTITY.test(text))) return cleanText(text);
  return cleanText(marked && BLOCK_TAG.test(text) ? fromMarkup(text) : fromLines(text));
}

/** The words of a piece of HTML, whether or not it has tags: line breaks of the source are only blanks. */
export function htmlWords(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return cleanText(html.replace(/\s+/gu, ' '));
  return cleanText(fromMarkup(html));
}

function webAddress(address: string): string {
  return /^https?:\/\//iu.test(address) ? address : '';
}
