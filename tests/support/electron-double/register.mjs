// Makes `import … from 'electron'` of the built bundles answer with the double (`node --import` this file).
import { register } from 'node:module';

register('./resolve-electron.mjs', import.meta.url);
