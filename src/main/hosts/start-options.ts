import { parseArgs } from 'node:util';

/** What `npm start` was asked for; the same for both doors. */
export type StartOptions = {
  /** The page in a browser instead of Electron's window. */
  readonly browser: boolean;
  /** Opens no window and fetches nothing: the link is printed. Means `browser`. */
  readonly open: boolean;
  /** The data folder; null: the one of the operating system. */
  readonly data: string | null;
  /** Where browser mode listens on the loopback; 0: any free port. */
  readonly port: number;
  /** The practice desk that belongs to the data folder. */
  readonly training: boolean;
  readonly help: boolean;
};

export type ReadOptions =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly detail: string };

export const START_HELP = `npm start [-- PILIHAN]

  --browser      buka di peramban (Chrome, Edge, Chromium), bukan di jendela sendiri
  --no-open      jangan membuka apa-apa; tautannya ditampilkan (berarti juga --browser)
  --data DIR     folder data; tanpa ini folder data aplikasi dari sistem operasi
  --port N       port di 127.0.0.1 untuk mode peramban; tanpa ini port yang bebas
  --latihan      meja latihan dengan data karangan, dalam folder tersendiri
`;

/** Reads the words after `npm start --`. */
export function readStartOptions(argv: readonly string[]): ReadOptions {
  try {
    const { values } = parseArgs({
      args: [...argv],
      strict: true,
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        latihan: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
      return { ok: false, detail: `--port ${values.port}` };
    }
    if (values.data === '') return { ok: false, detail: '--data' };
    return {
      ok: true,
      options: {
        browser: values.browser || values['no-open'],
        open: !values['no-open'],
        data: values.data ?? null,
        port: Number(values.port),
        training: values.latihan,
        help: values.help,
      },
    };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return { ok: false, detail: argv.join(' ') };
    throw error;
  }
}
