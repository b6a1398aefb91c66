/** `daerah`: a local day off by circular of the region; `kantor`: one of this office only. */
export const HOLIDAY_TYPES = ['libur_nasional', 'cuti_bersama', 'daerah', 'kantor'] as const;
