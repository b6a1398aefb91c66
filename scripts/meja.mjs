// `npm run -s meja -- <command>`: builds on demand, then runs the command line in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

const { node } = await buildIfNeeded('node');
await import(pathToFileURL(join(node, 'cli.js')).href);
