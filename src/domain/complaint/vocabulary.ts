/** How a complaint reached the office. */
export const ORIGINS = ['lapor', 'surat', 'telepon', 'datang-langsung'] as const;
export type Origin = (typeof ORIGINS)[number];

export const PRIORITIES = ['biasa', 'penting', 'mendesak'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The ten types of maladministration counted by the Ombudsman (domain facts, section 3). */
export const MALADMINISTRATION_TYPES = [
  'penundaan-berlarut',
  'tidak-memberikan-pelayanan',
  'tidak-kompeten',
  'penyalahgunaan-wewenang',
  'penyimpangan-prosedur',
  'permintaan-imbalan',
  'tidak-patut',
  'berpihak',
  'diskriminasi',
  'konflik-kepentingan',
] as const;
export type MaladministrationType = (typeof MALADMINISTRATION_TYPES)[number];

/**
 * Why a report is archived. The first three are named in the LAPOR v3 manual, the rest are customary
 * (domain facts, section 4); `lainnya` needs words.
 */
export const ARCHIVE_REASONS = [
  'kesalahan-format',
  'terlalu-umum',
  'tidak-relevan',
  'tidak-jelas',
  'berulang',
  'tidak-sopan',
  'sudah-di-pengadilan',
  'bukan-pelayanan-publik',
  'data-tidak-dilengkapi',
  'lainnya',
] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];

/** What LAPOR says that the office may have set to something else, and can take back. */
export const ADOPTABLE_FIELDS = ['stage', 'class', 'category', 'confidentiality', 'office'] as const;
export type AdoptableField = (typeof ADOPTABLE_FIELDS)[number];

/** What a Tunda waits for: the reporter, another institution, or what is in nobody's hand. */
export const HOLD_CAUSES = ['pelapor', 'instansi-lain', 'keadaan-memaksa'] as const;
export type HoldCause = (typeof HOLD_CAUSES)[number];
