import type { Instant } from '#domain/kernel/instant.ts';

/** The classes of a complaint; `pengaduan` is one whose supervisory content ("kadar pengawasan") is not yet decided. */
export const COMPLAINT_CLASSES = [
  'permintaan-informasi',
  'aspirasi',
  'pengaduan',
  'tidak-berkadar-pengawasan',
  'berkadar-pengawasan',
] as const;
export type ComplaintClass = (typeof COMPLAINT_CLASSES)[number];

/** `anonim`: identity hidden from the reported party and the public; `rahasia`: the whole report is hidden. */
export const CONFIDENTIALITIES = ['biasa', 'anonim', 'rahasia'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/**
 * What one row of a LAPOR export says, without words that may name or describe a person.
 * A column that the file does not have is absent; a column that is empty in the file is null.
 */
export type LaporFields = {
  /** `Tanggal Laporan Masuk` with `Waktu Laporan Masuk`; midnight WIB when the file gives no time. */
  readonly receivedAt: Instant;
  readonly receivedHasTime: boolean;
  /** Only in the 2015 open data. */
  readonly disposedAt?: Instant | null | undefined;
  readonly closedAt?: Instant | null | undefined;
  readonly lastActivityAt?: Instant | null | undefined;
  /** `Status Laporan` as written, trimmed; never interpreted here. */
  readonly status: string | null;
  /** From `Klasifikasi Laporan`; null when empty or not one of the known classes (the words stay in the personal part). */
  readonly class?: ComplaintClass | null | undefined;
  readonly confidentiality?: Confidentiality | null | undefined;
  /** `ID Instansi Terdisposisi`, digits. */
  readonly officeId?: string | null | undefined;
  /** `ID Kategori`, digits. */
  readonly categoryId?: string | null | undefined;
  readonly rating?: number | null | undefined;
};

/** The personal part of the same row: text a person wrote, names, places, links, and columns not known to us. */
export type LaporPersonal = {
  readonly title: string;
  /** `Isi Laporan Awal`: the reporter's words. */
  readonly originalText: string;
  /** `Isi Laporan Akhir`: the words after an admin edited them. */
  readonly finalText?: string | null | undefined;
  readonly reporterName?: string | null | undefined;
  readonly officeName?: string | null | undefined;
  readonly parentOffice?: string | null | undefined;
  readonly categoryName?: string | null | undefined;
  readonly classText?: string | null | undefined;
  readonly confidentialityText?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly province?: string | null | undefined;
  readonly regency?: string | null | undefined;
  readonly district?: string | null | undefined;
  readonly village?: string | null | undefined;
  readonly area?: string | null | undefined;
  readonly decreeNumber?: string | null | undefined;
  readonly decreeUrl?: string | null | undefined;
  readonly annualReportUrl?: string | null | undefined;
  readonly setwapres?: string | null | undefined;
  readonly ratingText?: string | null | undefined;
  /** Columns whose heading we do not know: heading → text. */
  readonly extra?: Readonly<Record<string, string>> | undefined;
};
