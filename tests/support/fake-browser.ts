import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a browser of these tests does when it is started. */
export type FakeBrowser = {
  /** Uses the link of the page it is given, and stays for a while. */
  readonly visits: boolean;
  readonly code: number;
};

const SCRIPT = `
import { appendFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
const argv = process.argv.slice(2);
appendFileSync(LOG, JSON.stringify(argv) + '\\n');
if (VISITS) {
  const app = argv.find((word) => word.startsWith('--app='))?.slice(6) ?? argv[0];
  const link = app.startsWith('file:') ? /"(http:[^"]+)"/.exec(readFileSync(fileURLToPath(app), 'utf8'))[1] : app;
  const { origin, hash } = new URL(link);
  const entered = await fetch(origin + '/masuk', {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = entered.headers.getSetCookie()[0].split(';')[0];
  await fetch(origin + '/hadir', { method: 'HEAD', headers: { cookie } });
  await new Promise((done) => setTimeout(done, 1_000));
}
process.exit(CODE);
`;

/** Puts a program of this name into the folder, to be found by PATH; answers what it was started with so far. */
export async function putBrowser(
  folder: string,
  name: string,
  { visits, code }: FakeBrowser,
): Promise<() => Promise<readonly (readonly string[])[]>> {
  const log = join(folder, `${name}.log`);
  await mkdir(folder, { recursive: true });
  await writeFile(log, '');
  const script = join(folder, `${name}.mjs`);
  const constants = `const [LOG, VISITS, CODE] = ${JSON.stringify([log, visits, code])};`;
  await writeFile(script, `${SCRIPT.replace('\nconst argv', `\n${constants}\nconst argv`)}`);
  await writeFile(join(folder, name), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
  await chmod(join(folder, name), 0o755);
  return async () =>
    (await readFile(log, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
}
