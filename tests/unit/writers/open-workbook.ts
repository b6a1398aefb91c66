import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Table } from '#domain/report/table.ts';
import { writeXlsx } from '#main/writers/xlsx.ts';

type Part = { readonly content: Uint8Array };
type Opened = { readonly book: WorkBook; readonly part: (path: string) => string };

/** The tables written and read back. */
export async function opened(...tables: readonly Table[]): Promise<Opened> {
  const book = read(await writeXlsx(tables), { type: 'array', bookFiles: true, cellNF: true });
  const { files } = book as WorkBook & { readonly files: Readonly<Record<string, Part>> };
  return { book, part: (path) => new TextDecoder().decode(Uint8Array.from(files[path]?.content ?? [])) };
}

export function sheetOf({ book }: Opened, name = 'Uji'): WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Type, value and number format of a cell; undefined where the file has no value. */
export function cell(sheet: WorkSheet, address: string): unknown {
  const found = sheet[address];
  return found === undefined || found.t === 'z' ? undefined : [found.t, found.v, found.z];
}

/** The first body row of a table without notes. */
export const BODY = 3;
