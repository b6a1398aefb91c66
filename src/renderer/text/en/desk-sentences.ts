import type { ErrorCode } from '#contract/errors.ts';

/** What the desk, its window and its doors say, in English; the Indonesian sentences stand in `contract/sentences.ts`. */
export const DESK_SENTENCES = {
  'masukan-tidak-sah': 'What was given for “{command}” is not valid: {detail}. Nothing changed.',
  'perintah-tidak-dikenal': 'There is no command “{command}”, or it cannot be typed here. Nothing changed.',
  'profil-tidak-dikenal': 'Nobody here is called “{profile}”. Choose one of the people listed.',
  'profil-perlu-dipilih': 'More than one person works here. Choose first who you are.',
  'pin-diperlukan': '{profile} has a PIN. Enter it.',
  'pin-salah': 'The PIN of {profile} is wrong. Nothing changed.',
  'pin-terkunci': 'The PIN was wrong too often. Wait {seconds} seconds, then try again.',
  'delegasi-selesai': 'This lent role has ended; nothing changed. Choose your own role and sign in.',
  'pin-terlalu-lemah': 'A PIN has at least {least} characters.',
  'berkas-tidak-terbaca': 'The file {path} cannot be read. Check its name and its rights.',
  'tujuan-tidak-tertulis':
    'The file {path} cannot be written. Close the program that holds it, or choose another place; the data of the desk is safe.',
  'impor-berubah':
    'The queue changed after the preview ({rows} rows). Nothing was written; import again to see a new preview.',
  'impor-dibatalkan': 'The import was stopped. No row was written.',
  'pratinjau-tidak-ada':
    'This preview was replaced, closed or taken in already. The queue did not change because of it; choose the file again.',
  'tidak-ada-baris': 'This file has no rows with reports. Make sure that it is an export of LAPOR.',
  'folder-tidak-kosong':
    'This folder holds reports already. A sample can only be made in an empty folder; use another one.',
  'bukan-folder-desk':
    'There is no data folder yet, so there is nothing to read. Import a LAPOR export first.',
  'tujuan-di-folder-data':
    'The folder {path} lies inside the data folder. Nothing was written; choose a new folder elsewhere.',
  'alamat-di-jaringan':
    'This address is not on this PC but on the network. Nothing was opened or written; copy it to this PC first, then choose it here.',
  'kalender-tidak-terbaca':
    'File "{file}" is no calendar of holidays that is known here ({detail}). Choose a calendar pack (.json) or an iCalendar file (.ics); nothing changed.',
  'kalender-berulang':
    'File "{file}" holds a repeating event ({name}). Holidays must be written one by one with their dates; nothing changed.',
  'tanda-tangan-kalender-salah':
    'The signature of calendar "{file}" does not fit its content: it is damaged, or somebody changed it. Ask for the original; nothing changed.',
  'bukan-folder-latihan':
    'Folder {path} holds something and is not for practice, so it was not touched. Move it away, or choose another data folder.',

  'belum-masuk': 'Nobody has signed in, or the desk is locked. What was kept is safe; sign in first.',
  'kesalahan-program':
    'A fault of the program (number {id}). What was recorded is safe; try again, and report the number if it comes back.',
  'meja-tak-terjangkau':
    'The desk does not answer; the program may be closed. What was kept is safe. Wait a moment, or open the program again.',
  'sudah-diatur': 'This folder is set up already. Sign in as one of its people.',
  'preferensi-rusak':
    'The display settings of this PC could not be read and are back to what they were at first. Reports and records are not affected.',
  'berkas-kalender-rusak':
    'The settings of the calendar file could not be read, so the file is not kept up to date any more. Reports and records are not affected; set it up again on the screen Deadlines.',
  'pengingat-rusak':
    'What this PC knew of reminders could not be read and begins anew; a reminder may come once more. Reports and records are not affected.',
  'tunda-pengingat-tidak-sah': 'Reminders can be put off for at most {days} days. Choose a date after today.',

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
} satisfies Readonly<Partial<Record<ErrorCode, string>>>;
