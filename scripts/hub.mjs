// `npm run hub -- …`: builds on demand, then runs the hub in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const { hub } = await buildIfNeeded('hub');
await import(pathToFileURL(join(hub, 'hub.js')).href);
