import { encodeQR } from 'qr';

/** The longest side of a picture that is looked at; larger ones are made smaller first, in steps down to the last. */
const SIDES = [1600, 900, 2400];

/** The dark modules of a QR, line by line, with the light border that readers need. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { border: 4 });
}

/** The text of a QR in a picture (PNG, JPEG, WebP, a photo); null where none is found. The reader is fetched when it is first needed. */
export async function readQr(picture: Blob): Promise<string | null> {
  const [{ decodeQR }, image] = await Promise.all([import('qr/decode.js'), createImageBitmap(picture)]);
  try {
    for (const side of SIDES) {
      const pixels = pixelsOf(image, side);
      try {
        return decodeQR(pixels);
      } catch {
        // None found at this size: a photo is often clearer when it is smaller, a small print when it is larger.
      }
    }
    return null;
  } finally {
    image.close();
  }
}

function pixelsOf(image: ImageBitmap, side: number): ImageData {
  const scale = Math.min(side / Math.max(image.width, image.height), 2);
  const [width, height] = [image.width, image.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  );
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
