// A picture of a screen has few colours that matter: 128 of them in a palette take a third of the bytes.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 128;
/** Colours nearer than this (sum of the squares of the differences) are one. */
const SAME = 160;

/** The same picture with at most 128 colours. Reads what Chromium writes: 8 bits, RGB or RGBA, not interlaced. */
export function smallPng(png) {
  const { width, height, channels, pixels } = readPng(png);
  const colours = coloursOf(pixels, channels);
  const palette = paletteOf(colours);
  const index = nearestIn(palette);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows[y * (width + 1) + 1 + x] = index(colourAt(pixels, (y * width + x) * channels));
    }
  }
  return writePng(width, height, palette, rows);
}

function readPng(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR').data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0)
    throw new Error('not a PNG as Chromium writes it');
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(packed), width * channels, height, channels),
  };
}

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({
      type: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the filter of each line (PNG, section 9). */
function unfilter(raw, stride, height, channels) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const left = x < channels ? 0 : out[y * stride + x - channels];
      const up = y === 0 ? 0 : out[(y - 1) * stride + x];
      const corner = y === 0 || x < channels ? 0 : out[(y - 1) * stride + x - channels];
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + guess(filter, left, up, corner);
    }
  }
  return out;
}

function guess(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const base = left + up - corner;
  const [a, b, c] = [Math.abs(base - left), Math.abs(base - up), Math.abs(base - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function colourAt(pixels, at) {
  return (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
}

/** Colours by how often they occur, the most frequent first. */
function coloursOf(pixels, channels) {
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
}

/** The most frequent ones that differ from one another. */
function paletteOf(colours) {
  const palette = [];
  for (const colour of colours) {
    if (palette.length === PALETTE) break;
    if (palette.every((other) => distance(colour, other) > SAME)) palette.push(colour);
  }
  return palette;
}

function nearestIn(palette) {
  const known = new Map();
  return (colour) => {
    const before = known.get(colour);
    if (before !== undefined) return before;
    let best = 0;
    for (let one = 1; one < palette.length; one += 1) {
      if (distance(colour, palette[one]) < distance(colour, palette[best])) best = one;
    }
    known.set(colour, best);
    return best;
  };
}

function distance(a, b) {
  const part = (shift) => ((a >> shift) & 255) - ((b >> shift) & 255);
  return part(16) ** 2 + part(8) ** 2 + part(0) ** 2;
}

function writePng(width, height, palette, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
