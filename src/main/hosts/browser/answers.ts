import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { sentenceOf } from '#contract/sentences.ts';
import type { DoorRefusal } from '#main/hosts/browser/door-refusal.ts';
import type { PageFile } from '#main/hosts/browser/page-files.ts';
import { contentSecurityPolicy, pageWithNonce } from '#main/policy/csp.ts';
import { PERMISSIONS_POLICY } from '#main/policy/permissions.ts';

/** On every answer. Nothing of a desk is kept by a browser, embedded by a page, or told to one. */
const HEADERS = {
  'cache-control': 'no-store',
  // What is not a page of ours (an answer of the desk, a file) shows and runs nothing, should it ever be opened.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': PERMISSIONS_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

/** A page of ours with a fresh nonce in its text and in its policy. */
export function sendPage(response: ServerResponse, html: string, status = 200): void {
  const nonce = randomBytes(18).toString('base64url');
  response.setHeader('content-security-policy', contentSecurityPolicy(nonce));
  send(response, status, 'text/html; charset=utf-8', Buffer.from(pageWithNonce(html, nonce)));
}

/** A file of the built page. Its names carry a hash of the content, but another build may be another day's. */
export function sendFile(response: ServerResponse, { type, bytes }: PageFile): void {
  send(response, 200, type, bytes);
}

/** In the shape in which the contract's client reads an error, so that the page shows the sentence of the code. */
export function sendRefusal(response: ServerResponse, { status, code, params }: DoorRefusal): void {
  const message = sentenceOf(code, params);
  const json = { defined: true, code: 'DITOLAK', status, message, data: { code, params } };
  send(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify({ json })));
}

/** For a person who sees the browser's window and nothing else. */
export function sendRefusalPage(response: ServerResponse, { status, code, params }: DoorRefusal): void {
  sendPage(response, refusalPage(sentenceOf(code, params), code), status);
}

function send(response: ServerResponse, status: number, type: string, bytes: Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length });
  response.end(response.req.method === 'HEAD' ? undefined : bytes);
}

/** The sentence is one of our own, with numbers of our own in it; the code is for whoever is asked for help. */
function refusalPage(sentence: string, code: string): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Meja Aduan</title>
<style nonce="__MEJA_NONCE__">
body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem }
h1 { font-size: 1.5rem }
</style>
</head>
<body>
<main>
<h1>Meja Aduan</h1>
<p>${sentence}</p>
<p><small>Kode: <code>${code}</code></small></p>
</main>
</body>
</html>
`;
}
