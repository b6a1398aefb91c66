/** What a hub answers to one pushed step besides taking it. The sentences stand in `contract/sentences.ts`. */
export const SYNC_CODES = [
  /** Others' steps came first: pull, decide again, push again. */
  'kepala-tertinggal',
  /** Never this person's right, on this device or at all. */
  'bukan-hak-anda',
  /** The right had ended before the step arrived: the coordinator decides. */
  'hak-berakhir',
  /** The case goes to somebody else, or to nobody yet; the same answer whether or not it exists. */
  'menunggu-koordinator',
  /** The hub does not know this kind of step and so cannot say who may: it waits for a newer hub. */
  'hub-terlalu-lama',
  /** An answer whose attachment has not reached the hub cannot be recorded as sent. */
  'lampiran-belum-sampai',
  /** Not a step: its events do not follow from its command, or it names another folder. */
  'langkah-rusak',
] as const;
export type SyncCode = (typeof SYNC_CODES)[number];

/** Kept by the hub for the coordinator's "Perlu keputusan"; neither in the history nor thrown away. */
export type HeldCode = Extract<SyncCode, 'hak-berakhir' | 'menunggu-koordinator'>;
