import { expect, test } from 'vitest';
import type { SessionApi } from '#main/hosts/electron/electron-api.ts';
import { servePage } from '#main/hosts/electron/serve-page.ts';

type Serve = (asked: { readonly url: string }) => Promise<Response> | Response;

/** What the scheme answers from these files. */
function served(files: Readonly<Record<string, string>>): Serve {
  let serve: Serve = () => new Response(null);
  const protocol = {
    handle: (_: string, handler: Serve) => {
      serve = handler;
    },
  };
  const type = (name: string): string => (name.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/css');
  const page = Object.entries(files).map(
    ([name, text]) => [name, { bytes: Buffer.from(text), type: type(name), open: true }] as const,
  );
  servePage({ protocol } as unknown as SessionApi, new Map(page));
  return serve;
}

test('[EL-12] every page has a policy with a nonce of its own, also one that the window never opens by itself', async () => {
  const serve = served({ '/index.html': '__MEJA_NONCE__', '/masuk.html': '__MEJA_NONCE__', '/a.css': 'a' });
  const nonces = new Set<string>();
  for (const name of ['index.html', 'masuk.html', 'index.html?x', 'masuk.html#x']) {
    const answer = await serve({ url: `meja://desk/${name}` });
    const nonce = await answer.text();
    expect(answer.headers.get('content-security-policy'), name).toContain(`'nonce-${nonce}'`);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(4);
  expect((await serve({ url: 'meja://desk/a.css' })).status).toBe(200);
  for (const url of [
    'meja://other/index.html',
    'meja://desk/%69ndex.html',
    'meja://desk/',
    'https://desk/index.html',
  ]) {
    expect((await serve({ url })).status, url).toBe(404);
  }
});
