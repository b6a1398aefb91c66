/** A record of a BIFF stream: its kind, its length and its content, of which numbers take two bytes. */
export function biffRecord(kind: number, ...content: readonly (number | Buffer)[]): Buffer {
  const parts = content.map((part) => (typeof part === 'number' ? uint16(part) : part));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([uint16(kind), uint16(length), ...parts]);
}

/** A sheet of Excel 97 without a container around it. */
export function biff8Sheet(...records: readonly Buffer[]): Buffer {
  const begin = biffRecord(0x0809, 0x0600, 0x0010, Buffer.alloc(12));
  return Buffer.concat([begin, ...records, biffRecord(0x000a)]);
}

/** A text in a cell. */
export function biff8Label(row: number, column: number, text: string): Buffer {
  return biffRecord(0x0204, row, column, 0, text.length, Buffer.from([0]), Buffer.from(text, 'latin1'));
}

/** A number in a cell, as the result of a formula of these tokens; `claimed` is the length that the tokens claim. */
export function biff8Formula(
  cell: { readonly row: number; readonly column: number; readonly value: number },
  tokens: Buffer,
  claimed: number = tokens.length,
): Buffer {
  const value = Buffer.alloc(8);
  value.writeDoubleLE(cell.value);
  return biffRecord(0x0006, cell.row, cell.column, 0, value, 0, Buffer.alloc(4), claimed, tokens);
}

/** What the well-known lines of PHP make of a table (`xlsBOF`, `xlsWriteLabel`): BIFF 2 under a name of version 5. */
export function phpXls(rows: readonly (readonly string[])[]): Buffer {
  const labels = rows.flatMap((cells, row) =>
    cells.map((text, column) => biffRecord(0x0204, row, column, 0, text.length, Buffer.from(text, 'latin1'))),
  );
  return Buffer.concat([biffRecord(0x0809, 0, 0x0010, 0, 0), ...labels, biffRecord(0x000a)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
