import { type HtmlTag, htmlTags } from '#main/lapor/html-tags.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';
import { htmlWords } from '#main/lapor/plain-text.ts';
import type { Table, TableRow } from '#main/lapor/table-row.ts';

type Spanning = { readonly text: string; readonly rowsLeft: number };

/**
 * The rows of all tables of an HTML page, one after the other, as Excel shows a page that is named `.xls`; a table within a
 * cell is words of that cell. Merged cells have their text in the first place only, in every row they reach down to.
 *
 * Throws `berkas-rusak` when the page ends within a table, `kolom-terlalu-banyak`.
 */
export function readHtmlTable(html: string, limits: Pick<Limits, 'columns'>): Table {
  return { rows: htmlRows(html, limits.columns), total: html.length, date1904: false, strictWidth: false };
}

function* htmlRows(html: string, columns: number): Iterable<TableRow> {
  const page = tableReader(html, columns);
  let row = 0;
  for (const tag of htmlTags(html)) {
    const cells = page.take(tag);
    if (cells !== null) yield { row: ++row, cells, done: tag.end };
  }
  if (page.isOpen()) throw new LaporFileError('berkas-rusak');
}

/** Follows the tags; `take` returns a row when the tag ended one. */
function tableReader(html: string, columns: number) {
  let depth = 0;
  let row: RowBuilder | null = null;
  let cell: { readonly tag: HtmlTag } | null = null;
  let spanning = new Map<number, Spanning>();

  const endCell = (at: number): void => {
    if (cell !== null && row !== null) row.add(htmlWords(html.slice(cell.tag.end, at)), cell.tag);
    cell = null;
  };
  const endRow = (at: number): readonly string[] | null => {
    endCell(at);
    const ended = row;
    row = null;
    if (ended === null) return null;
    const { cells, below } = ended.end();
    spanning = below;
    return cells;
  };
  const startRow = (): RowBuilder => rowBuilder(spanning, columns);

  return {
    isOpen: () => depth > 0,
    take: (tag: HtmlTag): readonly string[] | null => {
      if (tag.name === 'table') {
        if (!tag.closing) {
          depth += 1;
          return null;
        }
        depth = Math.max(0, depth - 1);
        if (depth > 0) return null;
        const last = endRow(tag.start);
        spanning = new Map();
        return last;
      }
      if (depth !== 1) return null;
      if (tag.name === 'tr') {
        const last = endRow(tag.start);
        if (!tag.closing) row = startRow();
        return last;
      }
      endCell(tag.start);
      if (!tag.closing) {
        row ??= startRow();
        cell = { tag };
      }
      return null;
    },
  };
}

type RowBuilder = ReturnType<typeof rowBuilder>;

function rowBuilder(above: ReadonlyMap<number, Spanning>, columns: number) {
  const cells: string[] = [];
  const below = new Map<number, Spanning>();
  const push = (text: string, rowsLeft: number): void => {
    if (cells.length === columns) throw new LaporFileError('kolom-terlalu-banyak', { limit: columns });
    if (rowsLeft > 0) below.set(cells.length, { text, rowsLeft });
    cells.push(text);
  };
  const pushSpanning = (): void => {
    for (let span = above.get(cells.length); span !== undefined; span = above.get(cells.length)) {
      push(span.text, span.rowsLeft - 1);
    }
  };
  return {
    add: (text: string, tag: HtmlTag): void => {
      pushSpanning();
      const rowsLeft = tag.span('rowspan') - 1;
      const width = Math.min(tag.span('colspan'), columns + 1);
      for (let place = 0; place < width; place += 1) push(place === 0 ? text : '', rowsLeft);
    },
    end: () => {
      pushSpanning();
      return { cells, below };
    },
  };
}
