/** The letters of the whole workbook; without them every program takes its own. */
export const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const;

/** How many characters fit across a landscape A4 page at a size that can still be read. */
const CHARACTERS_PER_PAGE = 190;
const FIRST_LETTER = 65;

/** What of a sheet the page depends on; the library hands it back for each sheet. */
type SheetOptions = {
  readonly sheet?: string;
  readonly columns?: readonly { readonly width?: number }[];
  readonly stickyRowsCount?: number;
  readonly stickyColumnsCount?: number;
};

type Attributes = Record<string, string | number>;

/**
 * What the XLSX library does not write itself, so that a sheet looks the same everywhere and comes out of a printer whole:
 * the default letters, A4, as many pages across as the columns need, lines between the cells, and the head rows and key
 * columns on every page.
 */
export const PAGE = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml: string): string => xml.replace(DEFAULT_FONT, FONT_XML),
      },
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string): string =>
          xml
            .replace('<sheetViews', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews')
            .replace('<cols', '<sheetFormatPr defaultRowHeight="15"/><cols')
            .replace('<pageMargins', '<printOptions gridLines="1"/><pageMargins'),
        transformElementAttributes: (
          tag: string,
          attributes: Attributes,
          _: number | undefined,
          sheet: SheetOptions,
        ): Attributes =>
          tag === 'pageSetup'
            ? { ...attributes, fitToWidth: pagesAcross(sheet), fitToHeight: 0 }
            : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml: string, sheets: readonly SheetOptions[]): string =>
          xml.replace(
            '<definedNames/>',
            () => `<definedNames>${sheets.map(printTitles).join('')}</definedNames>`,
          ),
      },
    },
  },
};

/** As the library writes the font of cells without one. */
const DEFAULT_FONT = '<font><family val="2"/><scheme val="minor"/><color theme="1"/></font>';
const FONT_XML = `<font><name val="${FONT.fontFamily}"/><sz val="${FONT.fontSize}"/><family val="2"/></font>`;

function pagesAcross({ columns = [] }: SheetOptions): number {
  const width = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  return Math.max(1, Math.ceil(width / CHARACTERS_PER_PAGE));
}

/** The sheet's name is safe in XML and in a reference: see `sheetNames`. */
function printTitles(
  { sheet = '', stickyRowsCount = 1, stickyColumnsCount = 0 }: SheetOptions,
  index: number,
): string {
  const rows = `'${sheet}'!$1:$${stickyRowsCount}`;
  const lastColumn = String.fromCharCode(FIRST_LETTER + stickyColumnsCount - 1);
  const titles = stickyColumnsCount === 0 ? rows : `'${sheet}'!$A:$${lastColumn},${rows}`;
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`;
}
