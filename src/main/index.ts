import { join } from 'node:path';
import { realElectron } from '#main/hosts/electron/real-electron.ts';
import { startElectron } from '#main/hosts/electron/start-electron.ts';
import about from '#package.json' with { type: 'json' };

const out = join(import.meta.dirname, '..');

await startElectron(realElectron, {
  argv: process.argv,
  env: process.env,
  platform: process.platform,
  cwd: process.cwd(),
  bundles: import.meta.dirname,
  page: join(out, 'renderer'),
  preload: join(out, 'preload', 'preload.cjs'),
  version: about.version,
});
