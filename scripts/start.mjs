// `npm start`: builds on demand, then opens the desk in Electron, or in a browser where Electron cannot be had.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build-if-needed.mjs';
import { openInElectron } from './electron-door.mjs';

const { node } = await buildIfNeeded('node', 'renderer', 'preload');
const script = (name) => pathToFileURL(join(node, name)).href;
const { readStartOptions } = await import(script('start-options.js'));

const argv = process.argv.slice(2);
const read = readStartOptions(argv);
// What is wrong with the words, and the help, are told by browser mode, which needs nothing.
const inBrowser = !read.ok || read.options.browser || read.options.help;
const status = inBrowser ? null : await openInElectron(join(node, 'electron.js'), argv);
if (status === null) await import(script('browser.js'));
else process.exitCode = status;
