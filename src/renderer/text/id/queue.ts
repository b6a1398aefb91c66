/** The words of the queue. */
export const queue = {
  search: 'Cari laporan',
  searchHint: 'Cari nomor, judul, isi',
} as const;
