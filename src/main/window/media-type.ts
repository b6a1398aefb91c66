/** What is handed out as bytes to save, never to be shown. */
const UNKNOWN = 'application/octet-stream';

type Sign = { readonly type: string; readonly starts: readonly (readonly [offset: number, bytes: string])[] };

/** Types a browser shows without running anything of the page's own, by their first bytes (latin1). */
const SIGNS: readonly Sign[] = [
  { type: 'application/pdf', starts: [[0, '%PDF-']] },
  { type: 'image/png', starts: [[0, '\x89PNG\r\n\x1a\n']] },
  { type: 'image/jpeg', starts: [[0, '\xff\xd8\xff']] },
  { type: 'image/gif', starts: [[0, 'GIF87a']] },
  { type: 'image/gif', starts: [[0, 'GIF89a']] },
  {
    type: 'image/webp',
    starts: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
];

/** The type of a file by what is in it, whatever its name or sender says; anything unknown is only bytes. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 16)).toString('latin1');
  const sign = SIGNS.find(({ starts }) => starts.every(([offset, text]) => start.startsWith(text, offset)));
  return sign?.type ?? UNKNOWN;
}
