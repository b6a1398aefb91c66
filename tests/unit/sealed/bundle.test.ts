import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sealFrame } from '#sealed/bundle/bundle-frame.ts';
import { HEADER_BYTES } from '#sealed/bundle/bundle-header.ts';
import { bundleKey } from '#sealed/bundle/bundle-key.ts';
import { openBundle } from '#sealed/bundle/read-bundle.ts';
import { writeBundle } from '#sealed/bundle/write-bundle.ts';
import { privateKeyFrom, rawPublicKey } from '#sealed/raw-keys.ts';
import { bytesSink, bytesSource } from '#tests/support/bundle-bytes.ts';

const sender = generateKeyPairSync('ed25519');
const hub = generateKeyPairSync('x25519');
const SECRET = 'Bu Sari melapor tentang lampu jalan';

async function bundle(recipient: KeyObject = hub.publicKey): Promise<Buffer> {
  const { sink, bytes } = bytesSink();
  const direction = 'naik' as const;
  const writer = await writeBundle(sink, {
    direction,
    recipient: rawPublicKey(recipient),
    signingKey: sender.privateKey,
  });
  await writer.record({ signature: writer.signature, device: 'PC-01' });
  await writer.record({ words: SECRET });
  await writer.bytes(Buffer.from('isi lampiran'));
  await writer.end();
  expect(writer.size()).toBe(bytes().length);
  return bytes();
}

/** All that a bundle says; the check of its signature is the first thing asked. */
async function read(bytes: Uint8Array, key = hub.privateKey, direction: 'naik' | 'turun' = 'naik') {
  const open = await openBundle(bytesSource(bytes), { direction, privateKey: key });
  const said: unknown[] = [];
  for await (const frame of open.frames()) {
    if (said.length === 0) {
      const { signature } = (frame as unknown as { json: { signature: string } }).json;
      if (!open.isFrom(rawPublicKey(sender.publicKey), signature)) throw new Error('another sender');
    }
    said.push(frame.kind === 'isi' ? Buffer.from(frame.bytes).toString() : frame.json);
  }
  return said;
}

/** Where each frame begins, and how long it is with its length before it. */
function framesIn(bytes: Buffer): readonly { at: number; length: number }[] {
  const frames = [];
  for (let at = HEADER_BYTES; at < bytes.length; ) {
    const length = 4 + bytes.readUInt32BE(at);
    frames.push({ at, length });
    at += length;
  }
  return frames;
}

describe('a bundle', () => {
  test('[BD-1] is read by its recipient whole, in its order; a relay sees size, direction and recipient alone', async () => {
    const [one, other] = [await bundle(), await bundle()];
    expect((await read(one)).slice(1)).toEqual([{ words: SECRET }, 'isi lampiran']);
    const text = one.toString('latin1');
    for (const hidden of [SECRET, 'PC-01', 'lampiran', rawPublicKey(sender.publicKey).toString('latin1')])
      expect(text).not.toContain(hidden);
    // What two bundles have in common is what stands before the one-time key.
    expect(one.subarray(0, 26)).toEqual(other.subarray(0, 26));
    expect(one.subarray(26, HEADER_BYTES)).not.toEqual(other.subarray(26, HEADER_BYTES));
    const longest = 12;
    for (let at = HEADER_BYTES; at + longest <= one.length; at += 1)
      expect(other.includes(one.subarray(at, at + longest))).toBe(false);
  });

  test('[BD-2] opens for nobody else, and not in the other direction', async () => {
    const bytes = await bundle();
    const stranger = generateKeyPairSync('x25519').privateKey;
    await expect(read(bytes, stranger)).rejects.toMatchObject({ code: 'titipan-untuk-lain' });
    await expect(read(bytes, hub.privateKey, 'turun')).rejects.toMatchObject({ code: 'titipan-arah-lain' });
  });

  test('[BD-3] with any one bit changed is refused', async () => {
    const bytes = await bundle();
    const codes = new Set<string | undefined>();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const error = await read(changed).then(
        () => null,
        (failure: { readonly code?: string }) => failure,
      );
      expect(error?.code, `byte ${at}`).toMatch(/titipan/);
      codes.add(error?.code);
    }
    expect([...codes].sort()).toEqual([
      'bukan-titipan',
      'titipan-lebih-baru',
      'titipan-rusak',
      'titipan-terpotong',
      'titipan-untuk-lain',
    ]);
  });

  test('[BD-4] cut off anywhere is refused, also between two parts', async () => {
    const bytes = await bundle();
    for (let length = 0; length < bytes.length; length += 1) {
      const code = length === 0 ? 'bukan-titipan' : 'titipan-terpotong';
      await expect(read(bytes.subarray(0, length)), `${length} bytes`).rejects.toMatchObject({ code });
    }
    await expect(read(Buffer.concat([bytes, bytes]))).rejects.toMatchObject({ code: 'titipan-rusak' });
  });

  test('[BD-4] with a part left out, doubled, moved or taken from another bundle is refused', async () => {
    const [bytes, other] = [await bundle(), await bundle()];
    const [first, second, third, last] = framesIn(bytes).map(({ at, length }) =>
      bytes.subarray(at, at + length),
    );
    const [foreign] = framesIn(other).map(({ at, length }) => other.subarray(at, at + length));
    const header = bytes.subarray(0, HEADER_BYTES);
    const wrong = [
      [first, third, last],
      [first, second, second, third, last],
      [first, third, second, last],
      [foreign, second, third, last],
      [last],
      [first, second, third],
      [first, last, second, third],
    ];
    for (const frames of wrong) {
      const mixed = Buffer.concat([header, ...frames.flatMap((frame) => frame ?? [])]);
      await expect(read(mixed)).rejects.toMatchObject({ name: 'BundleError' });
    }
  });

  test('[BD-5] signed by somebody else is known as such, as is a signature taken from another bundle', async () => {
    const bytes = await bundle();
    const open = await openBundle(bytesSource(bytes), { direction: 'naik', privateKey: hub.privateKey });
    const other = await writeBundle(async () => undefined, {
      direction: 'naik',
      recipient: rawPublicKey(hub.publicKey),
      signingKey: sender.privateKey,
    });
    const first = (await open.frames().next()).value as unknown as { json: { signature: string } };
    const ours = rawPublicKey(sender.publicKey);
    expect(open.isFrom(ours, first.json.signature)).toBe(true);
    expect(open.isFrom(ours, other.signature)).toBe(false);
    expect(open.isFrom(rawPublicKey(generateKeyPairSync('ed25519').publicKey), first.json.signature)).toBe(
      false,
    );
  });

  test('[BD-6] with a part that unpacks to more than its limit, or claims to be longer, is refused', async () => {
    const oneTime = generateKeyPairSync('x25519');
    const honest = await bundle();
    const header = Buffer.concat([honest.subarray(0, 26), rawPublicKey(oneTime.publicKey)]);
    const recipient = rawPublicKey(hub.publicKey);
    const key = bundleKey(oneTime.privateKey, { theirs: recipient, header, recipient });
    const bomb = Buffer.concat([Buffer.from([0]), gzipSync(Buffer.alloc(65 * 1024 * 1024, 32))]);
    const bytes = Buffer.concat([header, sealFrame(key, bomb, { index: 0, last: false }), Buffer.alloc(40)]);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'titipan-melebihi-batas' });
    const long = Buffer.concat([header, Buffer.from([0x7f, 0xff, 0xff, 0xff]), randomBytes(64)]);
    await expect(read(long)).rejects.toMatchObject({ code: 'titipan-rusak' });
    for (const plain of [
      Buffer.from([7]),
      Buffer.from([0, 1, 2]),
      Buffer.concat([Buffer.from([0]), gzipSync('{')]),
    ]) {
      const odd = Buffer.concat([header, sealFrame(key, plain, { index: 0, last: false }), Buffer.alloc(40)]);
      await expect(read(odd)).rejects.toMatchObject({ code: 'titipan-rusak' });
    }
  });

  test('[BD-6] under a one-time key that agrees with everybody is refused', async () => {
    const bytes = await bundle();
    for (const point of [Buffer.alloc(32), Buffer.concat([Buffer.from([1]), Buffer.alloc(31)])]) {
      const weak = Buffer.concat([bytes.subarray(0, 26), point, bytes.subarray(HEADER_BYTES)]);
      await expect(read(weak)).rejects.toMatchObject({ code: 'titipan-rusak' });
    }
  });
});

test('[BD-7] keys made from the same bytes are the same keys; a hub’s stay as long as its master key', () => {
  const seed = Buffer.alloc(32, 5);
  for (const curve of ['ed25519', 'x25519'] as const) {
    const [one, other] = [privateKeyFrom(curve, seed), privateKeyFrom(curve, seed)];
    expect(one.asymmetricKeyType).toBe(curve);
    expect(rawPublicKey(one)).toEqual(rawPublicKey(other));
    expect(rawPublicKey(one)).not.toEqual(rawPublicKey(privateKeyFrom(curve, Buffer.alloc(32, 6))));
  }
});
