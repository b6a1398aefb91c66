import createCache from '@emotion/cache';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;

/** The page's one style sheet: Material UI's styles and ours. */
export const styleCache = createCache({
  key: 'meja',
  prepend: true,
  ...(nonce === undefined ? {} : { nonce }),
});
