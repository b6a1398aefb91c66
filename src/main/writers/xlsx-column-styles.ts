type Attributes = Record<string, string | number>;
type SheetOptions = { readonly stickyRowsCount?: number };
type SheetInfo = { readonly sheetId: string };

/**
 * Gives a cell without a style the style of the first body row in its column. The library works a style out anew for
 * every cell that names one; where 20,000 rows look alike that took most of the time. One per workbook.
 */
export function columnStyles() {
  const styles = new Map<string, string | number>();
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (
            tag: string,
            attributes: Attributes,
            column: number | undefined,
            { stickyRowsCount = 0 }: SheetOptions,
            { sheetId }: SheetInfo,
          ): Attributes => {
            if (tag !== 'c') return attributes;
            const key = `${sheetId} ${column}`;
            const { r: address = '', s: own } = attributes;
            if (own === undefined) return withStyle(attributes, styles.get(key));
            if (rowOf(`${address}`) === stickyRowsCount + 1) styles.set(key, own);
            return attributes;
          },
        },
      },
    },
  };
}

function withStyle(attributes: Attributes, style: string | number | undefined): Attributes {
  return style === undefined ? attributes : { ...attributes, s: style };
}

/** `C5` → 5. */
function rowOf(address: string): number {
  return Number(address.replace(/^[A-Z]+/, ''));
}
