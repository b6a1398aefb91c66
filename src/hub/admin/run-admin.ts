import { parseArgs } from 'node:util';
import { sentenceOf } from '#contract/sentences.ts';
import { type AdminCommand, type AdminContext, AdminRefusal, AdminUsage } from '#hub/admin/admin-command.ts';
import { BACKUP_COMMANDS } from '#hub/admin/backup-commands.ts';
import { BUNDLE_COMMANDS } from '#hub/admin/bundle-commands.ts';
import { DEVICE_COMMANDS } from '#hub/admin/device-commands.ts';
import { PEOPLE_COMMANDS } from '#hub/admin/people-commands.ts';

const COMMANDS: Readonly<Record<string, AdminCommand>> = {
  ...PEOPLE_COMMANDS,
  ...DEVICE_COMMANDS,
  ...BACKUP_COMMANDS,
  ...BUNDLE_COMMANDS,
};

/** Codes of this command line alone. */
const SENTENCES: Readonly<Record<string, string>> = {
  'perangkat-tidak-ada': 'Perangkat {device} tidak ada. Lihat daftarnya dengan "admin devices".',
  'hub-belum-pernah-berjalan':
    'Pusat belum pernah berjalan pada folder ini, jadi alamatnya belum diketahui. Jalankan dahulu "npm run hub".',
  'hub-tidak-kosong': 'Pusat ini sudah berisi. Pulihkan ke folder baru; tidak ada yang diubah.',
  'hub-kunci-lain':
    'Kunci pusat ini ({path}) bukan kunci cadangan itu. Buat folder baru, letakkan kunci lama di dalamnya sebagai hub.key, lalu ulangi. Tidak ada yang diubah.',
  'bukan-cadangan-hub': 'Berkas itu bukan cadangan hub, atau terpotong ({detail}). Tidak ada yang diubah.',
  'cadangan-lebih-baru':
    'Cadangan dibuat program yang lebih baru ({detail}). Perbarui program dahulu; tidak ada yang diubah.',
  'berkas-sudah-ada': 'Berkas {path} sudah ada. Pilih nama lain.',
  'titipan-perangkat-asing':
    'Pusat ini tidak mengenal perangkat pengirim berkas titipan itu. Tidak ada yang berubah; minta mejanya bergabung kembali.',
  'titipan-protokol-lain':
    'Program pengirim berkas titipan itu dan program pusat terlalu berbeda. Tidak ada yang berubah; perbarui yang lebih lama.',
  'titipan-masa-lain-hub':
    'Berkas titipan itu dibuat untuk masa pusat sebelum dipulihkan. Tidak ada isinya yang diterapkan. Serahkan balasannya ({out}) ke meja itu; berkas berikutnya menawarkan kembali apa yang hilang.',
  'titipan-dicabut':
    'Perangkat {device} sudah dicabut. Tidak ada isi berkas titipannya yang diterapkan. Balasannya ({out}) memuat pencabutan: meja itu mengosongkan diri begitu menerapkannya.',
};

/** What one command came to: what to print where, and the exit code (0 done, 1 refused, 2 mistyped). */
export type AdminOutcome = { readonly out: string; readonly err: string; readonly exit: 0 | 1 | 2 };

type Opened = Omit<AdminContext, 'args' | 'flags' | 'pin'>;

/** Reads a command of the hub's operator and runs it; the hub's data is opened only for one that was typed right. */
export async function runAdmin(
  argv: readonly string[],
  pin: string | null,
  withHub: <T>(work: (opened: Opened) => Promise<T>) => Promise<T>,
): Promise<AdminOutcome> {
  const json = argv.includes('--json');
  try {
    const { command, args, flags } = read(argv.filter((word) => word !== '--json'));
    const { data, lines } = await withHub((opened) => command.run({ ...opened, args, flags, pin }));
    const out = json ? JSON.stringify(data) : lines.join('\n');
    return { out: out === '' ? '' : `${out}\n`, err: '', exit: 0 };
  } catch (error) {
    if (error instanceof AdminUsage) return { out: '', err: `${error.message}\n\n${help()}`, exit: 2 };
    if (!(error instanceof AdminRefusal)) throw error;
    const { code, params } = error;
    const message = wordsOf(code, params);
    return { out: '', err: `${json ? JSON.stringify({ code, params, message }) : message}\n`, exit: 1 };
  }
}

function wordsOf(code: string, params: AdminRefusal['params']): string {
  const own = SENTENCES[code];
  return own === undefined
    ? sentenceOf(code, params)
    : own.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '-'));
}

function read(argv: readonly string[]) {
  const two = argv.slice(0, 2).join(' ');
  const name = Object.hasOwn(COMMANDS, two) ? two : (argv[0] ?? '');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new AdminUsage('Perintah tidak dikenal.');
  const options = Object.fromEntries(
    command.flags.map((flag) => [flag, { type: flag === 'qr' ? ('boolean' as const) : ('string' as const) }]),
  );
  const parsed = parsedArgs(argv.slice(name.split(' ').length), options);
  const [least, most] = command.arguments;
  if (parsed.positionals.length < least || parsed.positionals.length > most)
    throw new AdminUsage(`Tulis: admin ${name} ${command.usage}`);
  const flags = Object.fromEntries(
    Object.entries(parsed.values).map(([flag, value]) => [flag, value === undefined ? value : String(value)]),
  );
  return { command, args: parsed.positionals, flags };
}

function parsedArgs(
  args: readonly string[],
  options: Readonly<Record<string, { type: 'string' | 'boolean' }>>,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new AdminUsage(error instanceof Error ? error.message : String(error));
  }
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(
    ([name, { usage, about }]) => `  admin ${`${name} ${usage}`.trimEnd()}\n      ${about}`,
  );
  return `${lines.join('\n')}\n\nTambahkan --json untuk keluaran yang dibaca program, --data FOLDER untuk folder hub.\n`;
}
