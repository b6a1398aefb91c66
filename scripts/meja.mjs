// `npm run -s meja -- <command>`: builds on demand, then runs the command line in this process.
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';

await import(pathToFileURL(await buildIfNeeded()).href);
