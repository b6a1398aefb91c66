import { CFB } from '@e965/xlsx';
import { makeZip, type ZipEntry } from '#tests/support/make-zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of a workbook whose first sheet is this XML. */
export function workbookEntries(
  sheetXml: string | Buffer,
  sheet: Partial<ZipEntry> = {},
): readonly ZipEntry[] {
  const content = typeof sheetXml === 'string' ? Buffer.from(sheetXml) : sheetXml;
  return [
    part(
      '[Content_Types].xml',
      `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `${PROLOGUE}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Laporan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    { name: 'xl/worksheets/sheet1.xml', content, ...sheet },
  ];
}

/** A workbook whose first sheet is this XML. */
export function workbookOfSheetXml(sheetXml: string): Buffer {
  return makeZip(workbookEntries(sheetXml));
}

/** A sheet's XML: `cells` are rows of cell elements, `<c …>…</c>`, and what stands before and after its data. */
export function sheetXml(
  rows: readonly string[],
  around: { readonly before?: string; readonly after?: string } = {},
): string {
  const data = rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('');
  return `${PROLOGUE}<worksheet xmlns="${MAIN}">${around.before ?? ''}<sheetData>${data}</sheetData>${around.after ?? ''}</worksheet>`;
}

/** The least that is an export: two headings and one report. */
export const SMALL_EXPORT_ROWS: readonly string[] = [
  `${textCell('A1', 'Tracking ID')}${textCell('B1', 'Tanggal Laporan Masuk')}${textCell('C1', 'Judul Laporan')}`,
  `${textCell('A2', '5000001')}${textCell('B2', '3 Jan 2026')}${textCell('C2', 'Jalan rusak')}`,
];

export function textCell(place: string, text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${place}" t="inlineStr"><is><t>${safe}</t></is></c>`;
}

/** What Excel writes for a workbook with a password: the real file as ciphertext in an OLE2 container. */
export function encryptedXlsx(): Buffer {
  return oleFile({
    // Version 4.4 (agile), then the XML that names the ciphers.
    EncryptionInfo: Buffer.concat([
      Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]),
      Buffer.from(`${PROLOGUE}<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption"/>`),
    ]),
    EncryptedPackage: Buffer.alloc(8192, 0xa5),
  });
}

/** The same for a workbook of Excel 97: a FILEPASS record right at its start. */
export function encryptedXls(): Buffer {
  const begin = Buffer.from('0908100000060500d3100000c1c0000006030000', 'hex');
  const filePass = Buffer.concat([
    Buffer.from('2f0036000100010001000000', 'hex').subarray(0, 10),
    Buffer.alloc(48, 0x5a),
  ]);
  const end = Buffer.from('0a000000', 'hex');
  return oleFile({ Workbook: Buffer.concat([begin, filePass, end, Buffer.alloc(4096)]) });
}

/** An OLE2 compound file of these streams. */
export function oleFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container: unknown = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return CFB.write(container, { type: 'buffer' });
}

function part(name: string, text: string): ZipEntry {
  return { name, content: Buffer.from(text) };
}
