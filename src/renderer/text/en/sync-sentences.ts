import type { SyncErrorCode } from '#contract/errors.ts';

export const SYNC_SENTENCES = {
  'kepala-tertinggal':
    'Others wrote on this report first. Your step is safe and is tried again once theirs have come.',
  'bukan-hak-anda':
    'The centre refused this step: that person has no right to it on this device. It is kept; ask somebody who has.',
  'hak-berakhir':
    'The right of whoever wrote this step has ended. The step is safe and waits for the coordinator.',
  'menunggu-koordinator':
    'This report is not your office’s yet. The step is safe and waits for the coordinator.',
  'hub-terlalu-lama':
    'The program at the centre is older than this one and does not know this step. It waits; ask for an update there.',
  'lampiran-belum-sampai':
    'An attachment of the answer has not reached the centre. The record of sending waits for it.',
  'langkah-rusak':
    'The centre did not take this step, since it does not fit its command. What it says is kept here.',
  'ditolak-koordinator': 'The coordinator did not take this step: {reason}. What it says is kept here.',
  'laporan-ditarik':
    'This report is not your office’s any more. What you wrote and did not send yet is kept here.',
  'hub-tak-terjangkau':
    'The centre cannot be reached. Everything that was written is safe on this PC and is sent once there is a line.',
  'hub-lain':
    'Who answered is not the centre that this desk joined (another certificate). Nothing was sent. Ask the coordinator.',
  'perangkat-tidak-dikenal':
    'The centre does not know this device. What was written is safe on this PC. Ask the coordinator for an invitation.',
  'perangkat-dicabut':
    'The coordinator revoked this device. The reports on this PC were destroyed and cannot be opened any more.',
  'perangkat-pergi':
    'This device is leaving: what was not sent was handed to the coordinator, and nothing more comes.',
  'protokol-lain':
    'This program and the one at the centre differ too much to talk. What was written is safe; update the older one.',
  'hub-sibuk': 'The centre is busy. What was written is safe on this PC and is sent shortly.',
  'hub-gagal':
    'The centre answered with a fault. What was written is safe on this PC; it is tried again shortly.',
  'sudah-bergabung': 'This desk has joined a centre already.',
  'belum-bergabung': 'This desk has not joined a centre. Ask the coordinator for an invitation.',
  'undangan-tidak-berlaku':
    'The hub does not know this invitation. Nothing on this PC changed. Check the code, or ask the coordinator for a new one.',
  'undangan-terpakai':
    'This invitation was used by one device, and one invitation is for one device. Nothing on this PC changed. Ask the coordinator for a new one.',
  'undangan-lewat':
    'This invitation has run out. Nothing on this PC changed. Ask the coordinator for a new one.',
  'undangan-tidak-sah':
    'That text is not an invitation of Meja Aduan, or not all of it. Nothing changed. Copy the whole code, or choose the invitation file.',
  'undangan-tanpa-alamat':
    'A code alone does not say where the hub is. Nothing changed. Fill in the address too, or use the invitation file or its QR.',
  'undangan-pusat-lain':
    'What answers at {address} is not the hub that made this invitation (another certificate). Nothing was sent. Check the address and ask the coordinator.',
  'undangan-belum-dibaca': 'No invitation was read yet. Enter the invitation first.',
  'alamat-pusat-tidak-sah':
    'The address {address} cannot be read. Write it like 192.168.1.5:8443 or https://hub.example.go.id.',
  'pusat-tak-terjangkau':
    'The hub at {address} does not answer. The invitation is unused and nothing changed. Check that the hub is on and in the same network as this PC, then try again.',
  'gambar-tanpa-undangan':
    'No invitation QR could be read in that picture. Use a sharper, whole picture, or enter the code.',
  'orang-belum-di-pusat':
    'The hub does not know that person yet. Wait until your changes were sent, then make the invitation again.',
  'jam-pc-berbeda':
    'The clock of this PC is {minutes} minutes off the clock of the hub. Set date and time first: deadlines are counted from them.',
  'keputusan-tidak-ada': 'That step does not wait for a decision any more.',
  'bukan-titipan': 'This is no bundle of Meja Aduan. Nothing changed.',
  'titipan-lebih-baru':
    'This bundle was made by a newer program. Nothing changed; update this program and try again.',
  'titipan-arah-lain':
    'This bundle goes the other way: what a desk made is applied at the centre, the centre’s answer at the desk. Nothing changed.',
  'titipan-untuk-lain':
    'This bundle is for another device or centre and cannot be opened here. Nothing changed; hand it to whom it is for.',
  'titipan-terpotong':
    'This bundle is not whole: its end is missing. Nothing changed; copy or send it again.',
  'titipan-rusak':
    'This bundle was changed since it was made. Nothing changed here; copy it again, or make a new one.',
  'titipan-pengirim-lain':
    'This bundle is not signed by the sender it names. Nothing changed; ask where it came from.',
  'titipan-melebihi-batas': 'A part of this bundle is larger than its limit. Nothing changed.',
  'titipan-lama':
    'This bundle answers how things stood before. Nothing changed; if something is still awaited, make a new bundle for the centre.',
  'titipan-masa-lain':
    'This bundle is of another life of the centre, which was restored or set up anew in between. Nothing changed; make a new bundle for the centre.',
  'titipan-pusat-dipulihkan':
    'The centre was restored from a backup and has not taken what was in your file. All of it is safe on this PC; make a new bundle, which offers what the centre lost.',
  'titipan-belum-siap':
    'This desk does not know the centre’s keys for bundles yet. Connect to the centre once over the network, then try again.',
} satisfies Readonly<Record<SyncErrorCode, string>>;
