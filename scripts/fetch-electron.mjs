// Fetches Electron's binary as its package would at the first launch, and tells the process that started this one about
// every piece that arrives. Exit 0: it is there.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const packageFile = require.resolve('electron/package.json');
const fromElectron = createRequire(packageFile);
const { downloadArtifact } = await import(pathToFileURL(fromElectron.resolve('@electron/get')).href);

// Into the cache, with the checksums that came with the package; its own script then takes it from there.
await downloadArtifact({
  version: fromElectron('./package.json').version,
  artifactName: 'electron',
  platform: process.env.npm_config_platform ?? process.platform,
  arch: process.env.npm_config_arch ?? process.arch,
  cacheRoot: process.env.electron_config_cache,
  checksums: fromElectron('./checksums.json'),
  downloadOptions: {
    quiet: true,
    getProgressCallback: async ({ transferred }) => {
      process.send?.({ transferred });
    },
  },
});
const { status } = spawnSync(process.execPath, [join(dirname(packageFile), 'install.js')], {
  stdio: 'inherit',
});
process.disconnect?.();
process.exitCode = status ?? 1;
