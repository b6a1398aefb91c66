/** Stands in `index.html` where each answer puts its own nonce. */
const NONCE_PLACE = '__MEJA_NONCE__';

/**
 * What the page may load, one directive per reason. Scripts come from our own files alone: nothing inline, nothing
 * evaluated, and no text becomes markup (trusted types without any policy). Styles that the page makes while it runs carry
 * the nonce of its answer. `blob:` is what the page itself made from an attachment: a picture, or a PDF in a frame, which
 * inherits this policy and so runs no script either.
 */
export function contentSecurityPolicy(nonce: string): string {
  if (!/^[A-Za-z0-9+/_-]{22,}={0,2}$/.test(nonce)) throw new Error('a nonce is at least 16 random bytes');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    'frame-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** The page with the nonce of its answer in place. */
export function pageWithNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACE, nonce);
}
