import { crc32, deflateSync } from 'node:zlib';
import { encodeQR } from 'qr';

/** Light modules around a QR, without which readers do not find it. */
const BORDER = 4;
/** Pixels of a module: a page's width when printed, and sharp on a telephone. */
const PIXELS = 8;

/** A text as a QR that a terminal shows. */
export function qrText(text: string): string {
  return encodeQR(text, 'ascii', { border: 2 });
}

/** A text as a QR in SVG, for printing in any size. */
export function qrSvg(text: string): string {
  return encodeQR(text, 'svg', { border: BORDER });
}

/** A text as a QR in a PNG of one bit per pixel. */
export function qrPng(text: string): Uint8Array {
  const modules = encodeQR(text, 'raw', { border: BORDER, scale: PIXELS });
  const size = modules.length;
  const lines = modules.flatMap((line) => [0, ...packed(line)]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // One bit per pixel, grey, nothing else special.
  head[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Uint8Array.from(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Eight pixels in a byte, from the left; a dark module is 0. */
function packed(line: readonly boolean[]): readonly number[] {
  return Array.from({ length: Math.ceil(line.length / 8) }, (_, at) =>
    Array.from({ length: 8 }, (_bit, bit) => (line[at * 8 + bit] === true ? 0 : 1)).reduce<number>(
      (byte, light) => byte * 2 + light,
      0,
    ),
  );
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
