import { randomBytes } from 'node:crypto';
import type { PageFile } from '#main/hosts/browser/page-files.ts';
import type { SessionApi } from '#main/hosts/electron/electron-api.ts';
import { isOurs, SCHEME } from '#main/hosts/electron/scheme.ts';
import { contentSecurityPolicy, pageWithNonce } from '#main/policy/csp.ts';

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** Answers for our scheme from the built page's files, by their exact names; each page gets a nonce and its policy. */
export function servePage({ protocol }: SessionApi, files: ReadonlyMap<string, PageFile>): void {
  protocol.handle(SCHEME, ({ url }) => {
    const file = isOurs(url) ? files.get(new URL(url).pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: HEADERS });
    return file.type.startsWith('text/html') ? pageAnswer(file) : answer(file.bytes, file.type);
  });
}

function pageAnswer({ bytes, type }: PageFile): Response {
  const nonce = randomBytes(18).toString('base64url');
  const text = pageWithNonce(bytes.toString('utf8'), nonce);
  return answer(Buffer.from(text), type, { 'content-security-policy': contentSecurityPolicy(nonce) });
}

function answer(bytes: Buffer, type: string, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(new Uint8Array(bytes), { headers: { ...HEADERS, ...more, 'content-type': type } });
}
