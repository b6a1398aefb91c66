import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BUNDLE_SUFFIX } from '#contract/hub/bundle-wire.ts';
import { type AdminAnswer, type AdminCommand, AdminRefusal } from '#hub/admin/admin-command.ts';
import { type Accepted, acceptBundle } from '#hub/bundle/accept-bundle.ts';
import { bundlePortsOf } from '#hub/bundle/bundle-ports.ts';
import { syncFolder } from '#hub/embedded/hub-folder.ts';
import { BundleError } from '#sealed/bundle/bundle-error.ts';
import type { BundleSource } from '#sealed/bundle/read-bundle.ts';
import type { BundleSink } from '#sealed/bundle/write-bundle.ts';

/** What somebody brought from a desk that has no line. */
export const BUNDLE_COMMANDS: Readonly<Record<string, AdminCommand>> = {
  bundle: {
    usage: 'BERKAS [--out BALASAN]',
    about: 'Menerapkan berkas titipan sebuah meja dan menulis balasannya, tanpa jaringan',
    flags: ['out'],
    arguments: [1, 1],
    run: async ({ parts, args, flags }) => {
      const path = args[0] ?? '';
      const out = flags.out ?? replyTo(path);
      const ports = bundlePortsOf(parts);
      const done = await withFiles(path, out, (source, sink) => acceptBundle(ports, source, sink));
      return answered(done, out);
    },
  },
};

function replyTo(path: string): string {
  const stem = path.endsWith(BUNDLE_SUFFIX) ? path.slice(0, -BUNDLE_SUFFIX.length) : path;
  return `${stem}.balasan${BUNDLE_SUFFIX}`;
}

/** What was not taken is refused by its own words; the answer to it, where there is one, stands in its file. */
function answered(done: Accepted, out: string): AdminAnswer {
  switch (done.outcome) {
    case 'perangkat-asing':
    case 'protokol-lain':
      throw new AdminRefusal(`titipan-${done.outcome}`);
    case 'masa-lain':
      throw new AdminRefusal('titipan-masa-lain-hub', { out });
    case 'dicabut':
      throw new AdminRefusal('titipan-dicabut', { out, device: done.deviceId });
    case 'dijawab': {
      const { taken, repeated, waiting, blobs, streams, complete } = done;
      const isNew = taken + waiting + blobs > 0;
      return {
        data: { out, ...done },
        lines: [
          isNew
            ? `Diterapkan: ${taken} langkah diterima, ${waiting} menunggu atau ditolak, ${repeated} sudah ada, ${blobs} lampiran.`
            : `Tidak ada yang baru dari meja itu (${repeated} langkah sudah ada); tidak ada yang berubah.`,
          `Balasan: ${out} (${streams} riwayat). Serahkan kembali ke meja itu; perangkat lain tidak dapat membukanya.`,
          ...(complete
            ? []
            : ['Belum semuanya muat; berkas titipan berikutnya dari meja itu mengambil sisanya.']),
        ],
      };
    }
  }
}

async function withFiles(
  path: string,
  out: string,
  work: (source: BundleSource, sink: BundleSink) => Promise<Accepted>,
): Promise<Accepted> {
  const from = await opened(path, 'r', 'berkas-tidak-terbaca');
  try {
    if ((await exists(out)) || (await exists(`${out}.tmp`)))
      throw new AdminRefusal('berkas-sudah-ada', { path: out });
    const to = await opened(`${out}.tmp`, 'wx', 'tujuan-tidak-tertulis');
    try {
      const done = await work(await sourceIn(from), async (bytes) => {
        await to.write(bytes);
      });
      await to.sync();
      await to.close();
      if (hasReply(done)) {
        await rename(`${out}.tmp`, out);
        await syncFolder(dirname(out));
      }
      return done;
    } finally {
      await to.close();
      await rm(`${out}.tmp`, { force: true });
    }
  } catch (error) {
    throw error instanceof BundleError ? new AdminRefusal(error.code) : error;
  } finally {
    await from.close();
  }
}

function hasReply({ outcome }: Accepted): boolean {
  return outcome !== 'perangkat-asing' && outcome !== 'protokol-lain';
}

async function sourceIn(file: FileHandle): Promise<BundleSource> {
  const { size } = await file.stat();
  return {
    size,
    read: async (at, length) => {
      const wanted = Buffer.alloc(Math.max(0, Math.min(length, size - at)));
      const { bytesRead } = await file.read(wanted, 0, wanted.length, at);
      return wanted.subarray(0, bytesRead);
    },
  };
}

async function opened(path: string, how: 'r' | 'wx', code: string): Promise<FileHandle> {
  try {
    return await open(path, how, 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new AdminRefusal(code, { path });
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
