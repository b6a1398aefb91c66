import type { Table } from '#domain/report/table.ts';

/** A small table; tests name only what they are about. */
export function aTable(fields: Partial<Table> = {}): Table {
  return {
    name: 'Uji',
    title: 'Judul',
    notes: [],
    columns: [
      { heading: 'Teks', kind: 'text', width: 20 },
      { heading: 'Angka', kind: 'integer', width: 10 },
    ],
    keyColumns: 0,
    rows: [],
    footnotes: [],
    ...fields,
  };
}
