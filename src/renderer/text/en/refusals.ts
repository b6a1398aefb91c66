import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';

/** Why an act was refused, in English; the Indonesian sentences stand in `contract/sentences.ts`. */
export const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  'tidak-ditemukan': 'Report {id} is not in this queue. Check its number.',
  'tidak-berwenang': 'The role {role} may not do “{command}”. Ask somebody who may, or switch person.',
  'bukan-kantor-anda':
    'This report is handled by another office ({office}). Only that office and the coordinator can change it.',
  'perlu-program-baru':
    'Report {id} holds records of a newer program. Update the program to change it; it is safe.',
  'sudah-dihapus':
    'The personal data of this report was erased. It is still counted but cannot be changed any more.',
  'kunci-laporan-hilang':
    'The key of report {id} is missing, so it can only be read. Restore the keys folder from a backup.',
  'rahasia-terkunci':
    'Confidential report {id} is locked: only the PIN of somebody entitled opens it. Sign in with your PIN; if it was just reset, meet the hub first or have the coordinator sign in on this PC.',
  'putusan-berubah': 'The verdict on this report changed since you read it. Read it again and repeat.',
  'kantor-berubah': 'The office of this report changed since you read it. Read it again and repeat.',
  'sudah-terdaftar':
    'Report {id} is registered already. Open that report; there is no need to register it again.',
  'nomor-lapor-lain': 'This report has the LAPOR number {laporId} already. The number cannot be changed.',
  'nomor-lapor-dipakai':
    'LAPOR number {laporId} is used by report {id}. Link them as duplicates if they are the same.',
  'tahap-tidak-cocok':
    '“{command}” cannot be done at the stage {stage}. Choose what is offered for this stage.',
  'tanggal-masa-depan': '{on} has not come yet (today is {today}). Give today or an earlier day.',
  'tanggal-sebelum-diterima': '{on} is before the report was received ({received}). Check the day.',
  'alasan-tanggal-mundur': '{on} is before today ({today}) and needs a reason. Give it and repeat.',
  'alasan-diperlukan': 'The reason is missing. Write it and repeat.',
  'tidak-ada-perubahan': 'This is what is recorded already. There is nothing to save.',
  'kantor-sama': 'The report is at the office {office} already.',
  'kantor-belum-ada': 'The report has no office yet. Dispose it first.',
  'orang-tidak-dikenal': '“{person}” is not among the people. Choose somebody who still works here.',
  'duplikat-diri-sendiri': 'A report cannot be a duplicate of itself.',
  'duplikat-berantai': 'Report {id} is itself a duplicate of {parent}. Link to report {parent}.',
  'tidak-ada-duplikat': 'This report is not linked as a duplicate.',
  'lampiran-tidak-ada': 'Attachment {hash} is not on this report. Attach the file first.',
  'jawaban-tidak-ada': 'That answer is not on this report. Write its draft first.',
  'jawaban-tahap-lain': 'The answer is “{state}”; “{command}” cannot be done with it.',
  'jawaban-lain-terbuka': 'Another answer was not sent yet. Finish that one first.',
  'draf-berubah':
    'The text of the answer changed since you read it. Read it again and repeat. Both texts are in the history.',
  'belum-disetujui': 'The answer is not approved for this text. Submit it and wait for the supervisor.',
  'setujui-sendiri': 'Who wrote an answer cannot approve it. Ask another supervisor.',
  'belum-dijawab':
    'The report was not answered yet. Send an answer, or record that it was answered in LAPOR.',
  'tidak-ada-putusan': 'There is no verdict on this report that can be taken back.',
  'sudah-ada-jawaban':
    'An answer was sent already; the verdict cannot be taken back. Correct the record of sending first.',
  'lapor-tidak-bersuara': 'LAPOR says nothing on “{field}”; there is nothing to follow.',
  'urutan-tanggal': 'The days are in the wrong order: {after} before {before}. Check them.',
  'nama-dipakai': 'The name “{name}” is used by somebody else. Choose another name.',
  'orang-terakhir': '{person} is the last one who can manage people. Add somebody in their place first.',
  'pin-wajib': 'The role {role} must have a PIN. Set one and repeat.',
  'status-tidak-dikenal': 'The LAPOR status “{status}” stands for no stage yet. Map it first.',
  'hitungan-tidak-berjalan': 'Deadline "{rule}" is not running on this complaint, so it cannot be extended.',
  'sudah-diperpanjang': 'Deadline "{rule}" was extended already; that is possible once.',
  'perpanjangan-tidak-diatur':
    'Rule "{rule}" allows no extension. The coordinator can set one under Settings, Rules.',
  'perpanjangan-terlalu-lama': 'An extension of {days} days is more than the rule allows: {most} days.',
  'tunda-terlalu-lama':
    'A hold for this cause may last {days} calendar days, until {last}. Choose an earlier day.',
  'aturan-sudah-ada':
    'Rule "{rule}" has a version that is valid from {validFrom} already. Choose another day; nothing changed.',
  'aturan-tidak-ada':
    'Rule "{rule}" of {validFrom} was not made by this institution and cannot be removed. Make a new version to replace it.',
  'aturan-keliru': 'Rule "{rule}" is not right in "{field}": {detail}. Nothing changed.',
  'kalender-sudah-ada': 'Calendar {version} is in use already. Nothing changed.',
  'kalender-keliru':
    'The calendar cannot be used: see {place} (a day named twice, outside its years, or a year without its decree). Nothing changed.',
  'tanggal-libur-sudah-ada': '{date} is a holiday in the calendar already.',
  'tanggal-libur-tidak-ada': '{date} is not recorded as a holiday.',
  'nama-templat-dipakai': 'Another template is called “{name}”. Choose another name.',
  'delegasi-tidak-ada': 'There is no such delegation. Check the list; nothing changed.',
  'pengganti-tanpa-pin':
    'The substitute, {person}, has no PIN yet, and the role {role} needs one. Give them a PIN first, then try again.',
  'templat-tidak-ada': 'This template is gone already. The list of templates has not changed.',
};
