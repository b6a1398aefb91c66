import type { ErrorCode } from '#contract/errors.ts';
import { REFUSALS } from '#renderer/text/en/refusals.ts';

/** English sentences by code; a code that is missing is told in Indonesian. */
const SENTENCES: Readonly<Partial<Record<ErrorCode, string>>> = {
  ...REFUSALS,
  'meja-tak-terjangkau':
    'The desk does not answer; the program may be closed. What was kept is safe. Wait a moment, or open the program again.',
  'belum-masuk': 'Nobody has signed in, or the desk is locked. What was kept is safe; sign in first.',
  'kesalahan-program':
    'A fault of the program (number {id}). What was recorded is safe; try again, and report the number if it comes back.',
  'disk-penuh':
    'The disk is full: the last change is not kept yet, everything before it is safe. Make room, then try again.',
  'folder-baca-saja':
    'The data folder can only be read: the last change is not kept yet, everything before it is safe. Check the rights of the folder.',
  'berkas-terkunci':
    'A file is held by another program (an antivirus, for example): the last change is not kept yet. Wait a moment, then try again.',
  'disk-gagal':
    'The disk fails to write or read: the last change may not be kept, everything before it is safe. Check the disk and make a backup.',
  'pratinjau-tidak-ada':
    'This preview was replaced, closed or taken in already. The queue did not change because of it; choose the file again.',
  'tujuan-di-folder-data':
    'The folder {path} lies inside the data folder. Nothing was written; choose a new folder elsewhere.',
  'perlu-tautan':
    'The desk does not know this window, or was started again. What was kept is safe. Start Meja Aduan again (npm start) to open a new window.',
  'tautan-tidak-berlaku':
    'This link was used before, or is too old. Each link is good once, so that nobody else can come in. Start Meja Aduan again (npm start) for a new one.',
  'alamat-ditolak':
    'This is not the address of the desk. Nothing was opened. Use the link that is shown when Meja Aduan starts.',
  'asal-ditolak': 'This request came from another page, not from the desk. Nothing was done.',
  'halaman-tidak-ada': 'There is no such page. Close this window and open Meja Aduan again.',
  'cara-ditolak': 'Requests of this kind are not answered. Nothing changed.',
  'isi-ditolak': 'The request was not in a form that the desk knows. Nothing changed.',
  'isi-terlalu-besar': 'What was sent is larger than {megabytes} MB. Nothing changed.',
  'meja-menutup': 'The desk is closing. What was recorded is safe; open Meja Aduan again to go on.',
  'pilihan-tidak-dikenal': 'Unknown option: {detail}. Run "npm start -- --help" for the list.',
  'port-terpakai':
    'Port {port} is in use by another program. The data was not touched. Choose another with --port, or start without it.',
  'meja-sudah-terbuka': 'The desk of folder {path} is open already.',
  'bukan-folder-latihan':
    'Folder {path} holds something and is not for practice, so it was not touched. Move it away, or choose another data folder.',
};

/** The English sentence with its facts filled in; null when there is none. */
export function englishSentence(
  code: string,
  params: Readonly<Record<string, string | number>>,
): string | null {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code as ErrorCode] : undefined;
  if (sentence === undefined) return null;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '-'));
}
