const HYPERLINK = 0x01b8;
const HYPERLINK_TIP = 0x0800;
/** Where a record's range (first row, last row, first column, last column) begins. */
const RANGE_AT: ReadonlyMap<number, number> = new Map([
  [HYPERLINK, 0],
  [HYPERLINK_TIP, 2],
]);
const HEADER_BYTES = 4;
const RANGE_BYTES = 8;

/**
 * A copy of a BIFF stream whose links cover no cells. Links are of no use here, and one that claims all four billion cells
 * keeps the workbook library busy for minutes. Records of any other kind stay as they are.
 */
export function withoutLinks(stream: Uint8Array): Buffer {
  const bytes = Buffer.from(stream);
  let at = 0;
  while (at + HEADER_BYTES <= bytes.length) {
    const range = RANGE_AT.get(bytes.readUInt16LE(at));
    const start = at + HEADER_BYTES + (range ?? 0);
    if (range !== undefined && start + RANGE_BYTES <= bytes.length) emptyRange(bytes, start);
    at += HEADER_BYTES + bytes.readUInt16LE(at + 2);
  }
  return bytes;
}

/** From row 1 to row 0: nothing. */
function emptyRange(bytes: Buffer, start: number): void {
  bytes.writeUInt16LE(1, start);
  bytes.writeUInt16LE(0, start + 2);
}
