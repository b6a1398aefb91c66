// The directions of the house, one rule each; the number is the one in docs/decisions/0001-the-house.md.
const only = (from, allowed) => ({ from: { path: from }, to: { pathNot: allowed } });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'direction-1-domain-is-pure',
      comment: '1. domain imports only domain (and zod for schemas).',
      severity: 'error',
      ...only('^src/domain', ['^src/domain', '^node_modules/zod']),
    },
    {
      name: 'direction-2-contract-imports-domain',
      comment: '2. contract imports domain types and zod/oRPC contract only.',
      severity: 'error',
      ...only('^src/contract', ['^src/contract', '^src/domain', '^node_modules/(zod|@orpc/contract)']),
    },
    {
      name: 'direction-3-desk-through-ports',
      comment: '3. main/desk reaches the world through ports: never electron, hosts, renderer, preload.',
      severity: 'error',
      from: { path: '^src/main/desk' },
      to: {
        path: ['^electron$', 'node_modules/electron', '^src/main/hosts', '^src/renderer', '^src/preload'],
      },
    },
    {
      name: 'direction-4-electron-in-one-folder',
      comment: '4. electron is imported only in main/hosts/electron and preload.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/main/hosts/electron', '^src/preload'] },
      to: { path: ['^electron$', 'node_modules/electron/'] },
    },
    {
      name: 'direction-5-renderer-stays-in-the-page',
      comment: '5. renderer imports contract and domain; never node:, electron, main.',
      severity: 'error',
      from: { path: '^src/renderer' },
      to: {
        path: ['^src/main', '^src/hub', '^src/sealed', '^electron$'],
        dependencyTypes: ['core', 'local'],
      },
    },
    {
      name: 'direction-6-hub-apart',
      comment: '6. hub imports contract and domain; nothing in main or renderer imports hub, nor it them.',
      severity: 'error',
      from: { path: '^src/(main|renderer|preload|domain|contract|sealed)' },
      to: { path: '^src/hub' },
    },
    {
      name: 'direction-6-hub-imports-no-desk',
      comment: '6. hub imports contract, domain and sealed; never the desk, a door or the page.',
      severity: 'error',
      from: { path: '^src/hub' },
      to: { path: '^src/(main|renderer|preload)' },
    },
    {
      name: 'direction-9-sealed-apart',
      comment:
        '9. sealed (keys, hashes, sealed parts of steps) imports only domain and Node; main and hub share it.',
      severity: 'error',
      ...only('^src/sealed', ['^src/sealed', '^src/domain', '^(node:)?(crypto)$']),
    },
    {
      name: 'direction-7-xlsx-reader-behind-one-file',
      comment: '7. A file format library lives behind one file: @e965/xlsx.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/lapor/read-workbook\\.ts$' },
      to: { path: 'node_modules/@e965/xlsx' },
    },
    {
      name: 'direction-7-zip-behind-one-file',
      comment: '7. A file format library lives behind one file: yauzl.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/lapor/inspect-zip\\.ts$' },
      to: { path: 'node_modules/yauzl' },
    },
    {
      name: 'direction-7-csv-reader-behind-one-file',
      comment: '7. A file format library lives behind one file per direction: papaparse.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/(lapor/read-csv|writers/csv)\\.ts$' },
      to: { path: 'node_modules/papaparse' },
    },
    {
      name: 'direction-7-html-behind-one-file',
      comment: '7. A file format library lives behind one file: html-to-text.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/lapor/plain-text\\.ts$' },
      to: { path: 'node_modules/html-to-text' },
    },
    {
      name: 'direction-7-xlsx-writer-behind-one-file',
      comment: '7. A file format library lives behind one file: write-excel-file.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/writers/xlsx\\.ts$' },
      to: { path: 'node_modules/write-excel-file' },
    },
    {
      name: 'direction-7-lowdb-behind-one-file',
      comment: '7. lowdb lives behind main/store/low-file.ts.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/main/store/low-file\\.ts$' },
      to: { path: 'node_modules/lowdb' },
    },
    {
      name: 'direction-7-postgresql-behind-one-folder',
      comment: '7. pg lives in hub: pg speaks SQL, the others hand its pool on.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/hub/(pg|embedded|door|admin)/' },
      to: { path: 'node_modules/(pg|@types/pg)/' },
    },
    {
      name: 'direction-7-argon2-behind-one-file',
      comment: '7. Passwords are hashed in one file: @node-rs/argon2.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/hub/devices/password\\.ts$' },
      to: { path: 'node_modules/@node-rs/argon2' },
    },
    {
      name: 'direction-7-certificates-behind-one-file',
      comment: '7. Certificates are made in one file: @peculiar/x509.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/hub/door/self-signed\\.ts$' },
      to: { path: 'node_modules/(@peculiar/x509|reflect-metadata)/' },
    },
    {
      name: 'direction-7-log-behind-one-file',
      comment: '7. The log of the hub is written in one file: pino.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/hub/door/hub-journal\\.ts$' },
      to: { path: 'node_modules/pino/' },
    },
    {
      name: 'direction-7-http-server-behind-the-door',
      comment: '7. fastify and the OpenAPI handler live in hub/door.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/hub/door/' },
      to: { path: 'node_modules/(fastify|@orpc/(openapi|zod))/' },
    },
    {
      name: 'direction-8-no-cycles',
      comment: '8. No cycles.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'product-never-imports-tests',
      comment: 'The product does not import its tests.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(tests|scripts|bench)' },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import resolves.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
