import type { ErrorCode } from '#contract/errors.ts';

/** What the folder fails with, and what the program found in it, in English; the Indonesian ones stand in `contract/sentences.ts`. */
export const FOLDER_SENTENCES = {
  'disk-penuh':
    'The disk is full: the last change is not kept yet, everything before it is safe. Make room, then try again.',
  'folder-baca-saja':
    'The data folder can only be read: the last change is not kept yet, everything before it is safe. Check the rights of the folder.',
  'berkas-terkunci':
    'A file is held by another program (an antivirus, for example): the last change is not kept yet. Wait a moment, then try again.',
  'disk-gagal':
    'The disk fails to write or read: the last change may not be kept, everything before it is safe. Check the disk and make a backup.',
  'jurnal-rusak':
    'The records are damaged in {path} ({detail}). Nothing was deleted; a copy is in the folder quarantine. Restore from a backup.',
  'folder-lebih-baru':
    'This folder was written by a newer program. Nothing was changed; update this program.',
  'segel-rusak':
    'A sealed part cannot be opened: its key is another, or it was altered. Restore from a backup.',
  'kunci-folder-hilang':
    'The key of the folder is missing, so it cannot be opened. Restore the keys folder from a backup.',
  'kunci-folder-rusak':
    'The key of the folder is damaged, so it cannot be opened. Restore the keys folder from a backup.',
  'kunci-folder-sudah-ada':
    'The folder has a key already; no new one was made, so that it can still be opened.',
  'pelindung-lain':
    'The key of the folder is protected in another way. Open it the way that was used when the folder was set up.',
  'frasa-sandi-salah': 'The passphrase is wrong. Nothing changed.',
  'gantungan-kunci-menolak':
    'The keychain of the system does not give out the key of this folder (another user, another PC, or the keychain was reset). The folder is unchanged; sign in to the PC as the user from before, then open it again.',
  'lampiran-hilang': 'The attachment is not in the data folder. Restore it from a backup.',
  'lampiran-rusak': 'The attachment is damaged. Restore it from a backup.',
  'lampiran-terlalu-besar': 'The attachment is too large. Make the file smaller, then attach it again.',
  'bukan-cadangan': 'Folder {path} is not a backup of this program, or not whole. Nothing was restored.',
  'tujuan-tidak-kosong': 'Folder {path} is not empty. Choose a new folder, so that nothing is overwritten.',
  'pemilik-tak-dikenal': 'The folder is in use by an unknown program. Close it, then try again.',
  'sambungan-putus':
    'The desk that has this folder open closed while it worked. What was kept is safe; open it again, look at what was done, and repeat if needed.',
  'folder-dipakai':
    'This folder is in use by another command, an import for example. It is safe; wait until that is done, then open it again.',
  'pesan-rusak': 'What the desk that has this folder open answered cannot be read. Close it, then try again.',
  'pesan-terlalu-besar': 'The command is too long to be sent to the desk that is open.',

  'tahun-tanpa-kalender':
    'Note: the holidays of {year} are not in the calendar yet; only weekends are left out.',
  'tulisan-terpotong':
    'The last thing written was cut off (by a power cut, or the program ended) and was never said to be kept. A copy is in {copy}.',
  'batch-dibuang': 'An import that was interrupted was dropped as a whole ({file}). Import again.',
  'hanya-baca': 'The data folder can only be read; changes will not be kept.',
  'gambaran-dibuat-ulang':
    'The picture of the queue was made anew from the history ({reason}). No record is lost.',
  'gambaran-tidak-tersimpan':
    'The picture of the queue could not be kept yet; all records are safe, and it will be tried again.',
  'folder-salinan': 'This folder is a copy or was moved; it got a new mark of its own.',
  'kunci-laporan-rusak':
    'Some keys of reports cannot be read ({lines} lines), so their personal data cannot be opened. Restore the keys folder from a backup.',
  'laporan-tersegel':
    'There are reports whose personal part cannot be opened, because its key is missing or damaged; they can only be read. Restore the keys folder from a backup.',
  'folder-awan':
    'The data folder is in {service}. That service can damage the records; move it to a folder on this PC.',
  'folder-jaringan':
    'The data folder is on the network. Two PCs could open it at once; move it to a folder on this PC.',
} satisfies Readonly<Partial<Record<ErrorCode, string>>>;
