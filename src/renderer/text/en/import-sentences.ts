import type { ErrorCode } from '#contract/errors.ts';

/** Why an export, a row of it, a date or a rule is not taken, in English; the Indonesian ones stand in `contract/sentences.ts`. */
export const IMPORT_SENTENCES = {
  'berkas-tidak-ada': 'The file is not there or cannot be read. Check its name and its rights.',
  'berkas-kosong': 'The file is empty. Download the export from LAPOR again.',
  'berkas-terlalu-besar': 'The file is too large (limit {limit} MB). Export a shorter period.',
  'berkas-rusak':
    'The file is damaged or cut off. Nothing was written; download the export from LAPOR again.',
  'berkas-terenkripsi': 'The file has a password. Save it without one, then import it again.',
  'bukan-ekspor-lapor':
    'This file is not an export of LAPOR: it has no column “{column}”. Nothing was written.',
  'baris-terlalu-banyak': 'There are too many rows (limit {limit}). Export a shorter period.',
  'kolom-terlalu-banyak':
    'There are too many columns (limit {limit}). Make sure that it is an export of LAPOR.',
  'akhir-baris-berbeda':
    'The lines of this CSV do not all end in the same way, so that it is not certain where a report ends. Nothing was written; download the export again as Excel.',
  'rasio-kembang':
    'The file swells beyond reason when opened and was refused to be safe. Download the export from LAPOR again.',
  'waktu-habis':
    'Reading the file took too long and was stopped. Nothing was written; export a shorter period.',
  'memori-habis': 'The file needs too much memory. Nothing was written; export a shorter period.',

  'tracking-id-tidak-sah': 'The Tracking ID is not a number.',
  'tanggal-tidak-terbaca': 'The date cannot be read.',
  'waktu-tidak-terbaca': 'The time cannot be read.',
  'sel-terlalu-panjang': 'The cell is too long.',
  'baris-ganda': 'This Tracking ID stands in an earlier row already; the first one is used.',
  'disposisi-ganda': 'This Tracking ID was disposed to more than one office; the first row is used.',
  'baris-tidak-terbaca': 'The row cannot be read.',

  'tanggal-tidak-sah': '“{date}” is not in the calendar. Write it like 2026-03-13.',
  'jeda-tidak-sah': 'The pause “{pause}” is not valid. Write two days in order, like 2026-03-10..2026-03-12.',
  'batas-tidak-sah': 'A limit is a whole number from 1 on.',
  'kalender-tidak-sah': 'The calendar cannot be used ({place}: {detail}). The one before still holds.',
  'aturan-tidak-sah': 'The rule “{rule}” cannot be used ({field}: {detail}). The one before still holds.',
  'aturan-ganda': 'The rule “{rule}” stands twice for the day {validFrom}. The one before still holds.',
} satisfies Readonly<Partial<Record<ErrorCode, string>>>;
