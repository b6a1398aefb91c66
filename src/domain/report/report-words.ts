import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import { dayNumberOf, partsOfDay } from '#domain/deadline/civil-date.ts';
import { MONTH_NAMES } from '#domain/deadline/civil-date-words.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import { momentIn, type Zone } from '#domain/kernel/zone.ts';
import type { Punctuality } from '#domain/report/report-case.ts';

/** The words of the summary, as the office writes them. */
export const CLASS_WORDS = {
  'permintaan-informasi': 'Permintaan informasi',
  aspirasi: 'Aspirasi',
  pengaduan: 'Pengaduan (kadar pengawasan belum ditetapkan)',
  'tidak-berkadar-pengawasan': 'Pengaduan tidak berkadar pengawasan',
  'berkadar-pengawasan': 'Pengaduan berkadar pengawasan',
} as const satisfies Record<ComplaintClass, string>;

export const STAGE_WORDS = {
  baru: 'Baru',
  terverifikasi: 'Terverifikasi',
  proses: 'Proses',
  ditanggapi: 'Ditanggapi, menunggu pelapor',
  selesai: 'Selesai',
  ditunda: 'Ditunda',
  'bukan-wewenang': 'Bukan wewenang',
  arsip: 'Arsip',
} as const satisfies Record<Stage, string>;

export const PUNCTUALITY_WORDS = {
  tepat: 'Tepat waktu',
  terlambat: 'Terlambat',
  'belum-jatuh-tempo': 'Belum jatuh tempo',
  'tidak-diketahui': 'Tidak diketahui',
} as const satisfies Record<Punctuality, string>;

export const UNCLASSIFIED = 'Belum diklasifikasikan';
export const UNCATEGORISED = 'Tanpa kategori';
export const UNROUTED = 'Belum didisposisikan';
export const NOT_DETAILED = 'Rahasia (tidak dirinci)';
export const ALL_OFFICES = 'Semua OPD';

/** `13 Maret 2026`. */
export function dateInWords(date: CivilDate): string {
  return `${partsOfDay(dayNumberOf(date)).day} ${monthInWords(date)}`;
}

/** `Maret 2026`, the month a date lies in. */
export function monthInWords(date: CivilDate): string {
  const { year, month } = partsOfDay(dayNumberOf(date));
  return `${MONTH_NAMES[month - 1]} ${year}`;
}

/** `13 Maret 2026 pukul 09.12 WIB`, in the institution's zone. */
export function momentInWords(moment: Instant, zone: Zone): string {
  const there = momentIn(moment, zone);
  return `${dateInWords(there.slice(0, 10))} pukul ${there.slice(11, 16).replace(':', '.')} ${zone}`;
}
