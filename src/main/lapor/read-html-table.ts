import { type HtmlTag, htmlTags } from '#main/lapor/html-tags.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import type { Limits } from '#main/lapor/limits.ts';
import { hasTooMuchMarkup } from '#main/lapor/markup-limit.ts';
import { htmlWords } from '#main/lapor/plain-text.ts';
import type { Table, TableRow } from '#main/lapor/table-row.ts';

type HtmlLimits = Pick<Limits, 'columns' | 'cellCharacters'>;
type Spanning = { readonly text: string; readonly rowsLeft: number };

const NO_SPANS: ReadonlyMap<number, Spanning> = new Map();

/**
 * The rows of all tables of an HTML page, one after the other, as Excel shows a page that is named `.xls`; a table within a
 * cell is words of that cell. A cell over several columns has its words in the first, one over several rows in each.
 *
 * Throws `berkas-rusak` when the page ends within a table, `kolom-terlalu-banyak`.
 */
export function readHtmlTable(html: string, limits: HtmlLimits): Table {
  return { rows: htmlRows(html, limits), total: html.length, date1904: false, strictWidth: false };
}

function* htmlRows(html: string, limits: HtmlLimits): Iterable<TableRow> {
  let count = 0;
  let above = NO_SPANS;
  let row: RowBuilder | null = null;
  let cell: HtmlTag | null = null;
  for (const tag of outerTags(html)) {
    if (cell !== null) row?.add(cellWords(html.slice(cell.end, tag.start), limits), cell);
    cell = null;
    if (tag.name === 'td' || tag.name === 'th') {
      if (tag.closing) continue;
      row ??= rowBuilder(above, limits.columns);
      cell = tag;
      continue;
    }
    if (row !== null) {
      const { cells, below }: ReturnType<RowBuilder['end']> = row.end();
      above = below;
      count += 1;
      yield { row: count, cells, done: tag.end };
    }
    if (tag.name === 'table') above = NO_SPANS;
    row = tag.name === 'tr' && !tag.closing ? rowBuilder(above, limits.columns) : null;
  }
}

/** The tags of tables that stand in no other table's cell. */
function* outerTags(html: string): Iterable<HtmlTag> {
  let depth = 0;
  for (const tag of htmlTags(html)) {
    if (tag.name !== 'table') {
      if (depth === 1) yield tag;
      continue;
    }
    depth = Math.max(0, depth + (tag.closing ? -1 : 1));
    if (depth === (tag.closing ? 0 : 1)) yield tag;
  }
  if (depth > 0) throw new LaporFileError('berkas-rusak');
}

/** What is too much to be read as HTML is left as it is: its row will be told to be too long. */
function cellWords(html: string, { cellCharacters }: HtmlLimits): string {
  return html.length > cellCharacters || hasTooMuchMarkup(html) ? html : htmlWords(html);
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
