import type { LaporFields, LaporPersonal } from '#domain/complaint/lapor-fields.ts';
import { cleanText } from '#main/lapor/clean-text.ts';

/** Which personal field a column of words fills. */
type TextField = Exclude<keyof LaporPersonal, 'extra' | 'classText' | 'confidentialityText' | 'ratingText'>;
type MomentField = Extract<keyof LaporFields, 'disposedAt' | 'closedAt' | 'lastActivityAt'>;

/** What a column means for us; `kept` is known to LAPOR but has no field here: it is kept under its heading. */
export type Meaning =
  | { readonly kind: 'key' }
  | { readonly kind: 'received-date' }
  | { readonly kind: 'received-time' }
  | { readonly kind: 'moment'; readonly field: MomentField }
  | { readonly kind: 'number'; readonly field: 'officeId' | 'categoryId' }
  | { readonly kind: 'status' }
  | { readonly kind: 'class' }
  | { readonly kind: 'confidentiality' }
  | { readonly kind: 'rating' }
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'kept' };

type Heading = readonly [heading: string, meaning: Meaning];

const text = (field: TextField): Meaning => ({ kind: 'text', field });
const moment = (field: MomentField): Meaning => ({ kind: 'moment', field });

/** The headings of today's Excel export (domain facts, section 5). */
const EXPORT: readonly Heading[] = [
  ['Tracking ID', { kind: 'key' }],
  ['Tanggal Laporan Masuk', { kind: 'received-date' }],
  ['Waktu Laporan Masuk', { kind: 'received-time' }],
  ['Nama Pelapor', text('reporterName')],
  ['Klasifikasi Laporan', { kind: 'class' }],
  ['ID Kategori', { kind: 'number', field: 'categoryId' }],
  ['Kategori', text('categoryName')],
  ['Judul Laporan', text('title')],
  ['Isi Laporan Awal', text('originalText')],
  ['Isi Laporan Akhir', text('finalText')],
  ['Tipe Laporan (Anonim/Rahasia)', { kind: 'confidentiality' }],
  ['Sumber Laporan', text('source')],
  ['Instansi Induk', text('parentOffice')],
  ['ID Instansi Terdisposisi', { kind: 'number', field: 'officeId' }],
  ['Instansi Terdisposisi', text('officeName')],
  ['Status Laporan', { kind: 'status' }],
  ['Alasan Tunda/Arsip', text('reason')],
  ['Provinsi', text('province')],
  ['Kota/Kabupaten', text('regency')],
  ['Kecamatan', text('district')],
  ['Kelurahan', text('village')],
  ['Nomor SK', text('decreeNumber')],
  ['Url SK', text('decreeUrl')],
  ['Url Dokumen Laporan Tahunan', text('annualReportUrl')],
  ['Laporan yang Masuk melalui Kanal Aduan Setwapres', text('setwapres')],
  ['Rating', { kind: 'rating' }],
];

/** The headings of the 2015 open data. */
const OPEN_DATA: readonly Heading[] = [
  ['id', { kind: 'key' }],
  ['JudulLaporan', text('title')],
  ['IsiLaporan', text('originalText')],
  ['DisposisiInstansi', text('officeName')],
  ['DisposisiInstansiID', { kind: 'number', field: 'officeId' }],
  ['Kategori', text('categoryName')],
  ['KategoriID', { kind: 'number', field: 'categoryId' }],
  ['Status', { kind: 'status' }],
  ['Area', text('area')],
  ['AreaID', { kind: 'kept' }],
  ['TanggalLaporanMasuk', { kind: 'received-date' }],
  ['TanggalDisposisi', moment('disposedAt')],
  ['TanggalLaporanDitutup', moment('closedAt')],
  ['TanggalLaporanAktivitasTerakhir', moment('lastActivityAt')],
];

/** Seen in some files; nobody misses them elsewhere. */
const OCCASIONAL: readonly Heading[] = [
  ['Pelapor', text('reporterName')],
  ['Tipe Laporan', { kind: 'confidentiality' }],
];

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  [...OCCASIONAL, ...OPEN_DATA, ...EXPORT].map(([heading, meaning]) => [headingKey(heading), meaning]),
);

/** How headings are compared: letters and digits only, so that `Tracking ID`, `TrackingID` and `tracking_id` are one. */
export function headingKey(heading: string): string {
  return cleanText(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

export function meaningOf(heading: string): Meaning | null {
  return MEANINGS.get(headingKey(heading)) ?? null;
}

export type HeadingFacts = { readonly missing: readonly string[]; readonly unknown: readonly string[] };

/**
 * Which headings a file lacks and which it has beyond LAPOR's own. What it should have is the list, of the Excel export or
 * of the open data, that most of its headings belong to.
 */
export function headingFacts(headings: readonly string[]): HeadingFacts {
  const keys = new Set(headings.map(headingKey));
  const absent = (known: readonly Heading[]): readonly string[] =>
    known.map(([heading]) => heading).filter((heading) => !has(keys, headingKey(heading)));
  const [inExport, inOpenData] = [absent(EXPORT), absent(OPEN_DATA)];
  const isExport = EXPORT.length - inExport.length >= OPEN_DATA.length - inOpenData.length;
  return {
    missing: isExport ? inExport : inOpenData,
    unknown: headings.filter((heading) => heading !== '' && meaningOf(heading) === null),
  };
}

/** Either name of the number will do. */
function has(keys: ReadonlySet<string>, key: string): boolean {
  return keys.has(key) || (key === 'id' && keys.has('trackingid'));
}
