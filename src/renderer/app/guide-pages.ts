import type { Route, SyncPart } from '#renderer/app/route.ts';

/**
 * The pages of the guide (`docs/panduan/<name>.md`) in the order in which they are offered: as the work goes, then what is
 * looked up.
 */
export const GUIDE_PAGES = [
  'mulai',
  'antrean',
  'impor',
  'laporan',
  'jawaban',
  'batas-waktu',
  'tenggat',
  'pengingat',
  'ringkasan',
  'sinkronisasi',
  'pengaturan',
  'pusat',
  'latihan',
  'keamanan',
  'masalah',
  'tombol',
  'aturan',
  'baris-perintah',
] as const;

export type GuidePageName = (typeof GUIDE_PAGES)[number];

/** A page, or a heading of one. */
export type GuidePlace = GuidePageName | `${GuidePageName}/${string}`;

/** Where the guide speaks of each part of the settings; an unknown part is shown as the first one. */
const OF_SETTINGS: Readonly<Record<string, GuidePlace>> = {
  kantor: 'pengaturan/kantor',
  orang: 'pengaturan/orang-dan-pin',
  kalender: 'pengaturan/kalender-kerja',
  aturan: 'pengaturan/aturan-batas-waktu',
  padanan: 'pengaturan/padanan-kata-lapor',
  templat: 'pengaturan/templat-jawaban',
  rahasia: 'pengaturan/pembaca-rahasia',
  pusat: 'pusat',
  pengingat: 'pengingat/mengatur-pengingat',
  tampilan: 'pengaturan/tampilan-pc-ini',
  data: 'pengaturan/data-dan-cadangan',
};

const OF_SYNC: Readonly<Record<SyncPart, GuidePlace>> = {
  keputusan: 'sinkronisasi/perlu-keputusan',
  keluar: 'sinkronisasi/kotak-keluar',
  berubah: 'sinkronisasi/apa-yang-berubah',
};

/** Where the guide speaks of a screen; null on the guide itself. */
export function guideOf(route: Route): GuidePlace | null {
  switch (route.screen) {
    case 'antrean':
    case 'laporan':
    case 'impor':
    case 'tenggat':
    case 'ringkasan':
    case 'pengingat':
      return route.screen;
    case 'baru':
      return 'laporan/mencatat-laporan-baru';
    case 'pengaturan':
      return OF_SETTINGS[route.tab] ?? 'pengaturan';
    case 'sinkron':
      return OF_SYNC[route.part];
    case 'bantuan':
      return null;
  }
}
