import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Certificate, makeCertificate } from '#hub/door/self-signed.ts';

const PEM = /-----BEGIN (CERTIFICATE|PRIVATE KEY)-----[\s\S]+?-----END \1-----\n/g;

/** The hub's own certificate with its key, both in one file of its folder; made where it is not there yet. */
export async function ownCertificate(folder: string, names: readonly string[]): Promise<Certificate> {
  const path = join(folder, 'hub-tls.pem');
  const kept = await textOf(path);
  if (kept !== null) return certificateIn(kept);
  const made = await makeCertificate(names, Date.now());
  await writeFile(path, made.cert.trimEnd().concat('\n', made.key), { mode: 0o600, flag: 'wx' });
  return certificateIn((await textOf(path)) ?? '');
}

/** Certificate and key out of one text in PEM. */
function certificateIn(text: string): Certificate {
  const parts = [...text.matchAll(PEM)];
  const part = (kind: string): string => parts.find(([, found]) => found === kind)?.[0] ?? '';
  return { cert: part('CERTIFICATE'), key: part('PRIVATE KEY') };
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
