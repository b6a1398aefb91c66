import { describe, expect, test } from 'vitest';
import { mediaTypeOf } from '#main/window/media-type.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { asAdmin, failureOf, refusalOf, type WindowClient, withWindow } from '#tests/support/window-world.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
);
const LARGEST = 25 * 1024 * 1024;

async function aCase(calls: WindowClient): Promise<string> {
  const input = { origin: 'surat', title: 'Jalan rusak', text: 'Berlubang.' };
  return (await calls.complaint.act({ id: 'baru', command: 'register', input })).id;
}

describe('files of a case', () => {
  test('[WI-22] come back byte for byte, with a name without a path and the type of their content', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const id = await aCase(calls);
      const sent = new File([PNG], '..\\..\\C:/rumah/bukti\u202e.png', { type: 'text/html' });
      const { hash } = await calls.complaint.attach({ id, file: sent });
      const { complaint } = await calls.complaint.open({ id });
      expect(complaint.attachments).toEqual([
        { hash, size: PNG.length, mediaType: 'image/png', fileName: 'bukti.png' },
      ]);
      const file = await calls.complaint.attachment({ id, hash });
      expect(file.name).toBe('bukti.png');
      expect(file.type).toBe('image/png');
      expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    });
  });

  test('[WI-22] a page or a script is only bytes, whatever it says it is', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const id = await aCase(calls);
      const pages = [
        new File(['<!doctype html><script>alert(1)</script>'], 'a.html', { type: 'text/html' }),
        new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'a.svg', {
          type: 'image/svg+xml',
        }),
        new File(['%PDF'], 'a.pdf', { type: 'application/pdf' }),
        new File([''], ' ', { type: 'image/png' }),
      ];
      for (const page of pages) {
        const { hash } = await calls.complaint.attach({ id, file: page });
        const file = await calls.complaint.attachment({ id, hash });
        expect(file.type, page.name).toBe('application/octet-stream');
      }
      expect((await calls.complaint.open({ id })).complaint.attachments.at(-1)?.fileName).toBe('lampiran');
    });
  });

  test.each([
    [`${'a'.repeat(199) + '😀'.repeat(9)}.pdf`, `${'a'.repeat(196)}.pdf`],
    [`${'😀'.repeat(150)}.jpeg`, `${'😀'.repeat(150)}.jpeg`],
    ['b'.repeat(300), 'b'.repeat(200)],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['com1 .txt', '_com1 .txt'],
    ['console.txt', 'console.txt'],
    ['surat.exe. . ', 'surat.exe'],
    ['surat\n\u202efdp.exe', 'suratfdp.exe'],
    ['bukti.txt:jahat.exe', 'bukti.txt-jahat.exe'],
    ['..', 'lampiran'],
    ['\u0007', 'lampiran'],
  ])('[WI-55] %s is called what every system can save', async (sent, kept) => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const id = await aCase(calls);
      const { hash } = await calls.complaint.attach({ id, file: new File([PNG], sent) });
      expect((await calls.complaint.attachment({ id, hash })).name).toBe(kept);
    });
  });

  test('[WI-22] one that is too large, or that the case does not have, is refused', async () => {
    await withWindow(await temporaryFolder(), async (app) => {
      const calls = await asAdmin(app);
      const [id, other] = [await aCase(calls), await aCase(calls)];
      const file = new File([new Uint8Array(LARGEST + 1)], 'besar.bin');
      expect(await failureOf(calls.complaint.attach({ id, file }))).toMatchObject({
        data: { code: 'lampiran-terlalu-besar' },
      });
      const { hash } = await calls.complaint.attach({
        id,
        file: new File([new Uint8Array(LARGEST)], 'pas.bin'),
      });
      expect(await refusalOf(calls.complaint.attachment({ id: other, hash }))).toBe('lampiran-tidak-ada');
      expect((await calls.complaint.attachment({ id, hash })).size).toBe(LARGEST);
    });
  });

  test.each([
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['image/png', PNG],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a')],
    ['image/gif', Buffer.from('GIF87a')],
    ['image/webp', Buffer.from('RIFF\u0001\u0002\u0003\u0004WEBPVP8 ')],
    ['application/octet-stream', Buffer.from('RIFF\u0001\u0002\u0003\u0004WAVEfmt ')],
    ['application/octet-stream', Buffer.from(' %PDF-1.7')],
    ['application/octet-stream', Buffer.from('')],
  ])('[WI-22] %s by its first bytes', (type, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(type);
    const inside = Buffer.concat([Buffer.from('####'), bytes]).subarray(4);
    expect(mediaTypeOf(inside)).toBe(type);
  });
});
