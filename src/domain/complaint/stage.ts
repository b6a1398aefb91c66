/**
 * The stages of a complaint, in the order of the work:
 * baru → terverifikasi → proses → ditanggapi → selesai; beside them ditunda, bukan-wewenang and arsip.
 * This is our stage; what LAPOR says of the case stays its own field.
 */
export const STAGES = [
  'baru',
  'terverifikasi',
  'proses',
  'ditanggapi',
  'selesai',
  'ditunda',
  'bukan-wewenang',
  'arsip',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages in which the work on a case is over. */
export const ENDED_STAGES: readonly Stage[] = ['selesai', 'bukan-wewenang', 'arsip'];
