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
    'This invitation is unknown, was used, or is too old. Nothing changed. Ask for a new one.',
  'keputusan-tidak-ada': 'That step does not wait for a decision any more.',
} satisfies Readonly<Record<SyncErrorCode, string>>;
