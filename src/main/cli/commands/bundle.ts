import { resolve, sep } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import type { BundleApplied } from '#contract/window/bundle.ts';
import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  neededText,
  REFUSED,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { bundleAt, writeBundleAt } from '#main/desk/sync/bundle/bundle-on-disk.ts';

const MEGABYTE = 1_000_000;

/** `bundle`: meeting the hub by files that somebody carries, where no line is. */
export const bundleCommand: CliCommand = {
  name: 'bundle',
  usage: 'make --out BERKAS.titipan [--at-most MB] [--reply-at-most MB] | apply BERKAS.titipan',
  summary: 'bertukar dengan pusat lewat berkas titipan (USB atau pesan), tanpa jaringan',
  options: {
    out: { type: 'string' },
    'at-most': { type: 'string' },
    'reply-at-most': { type: 'string' },
  },
  positionals: [1, 2],
  onMissingFolder: () => {
    throw new DeskError('bukan-folder-desk', {});
  },
  run: async (context) => {
    const [action, path] = context.positionals;
    if (action === 'make' && path === undefined) return make(context);
    if (action === 'apply' && path !== undefined) return apply(context, path);
    throw new UsageError('bundle make --out BERKAS | bundle apply BERKAS');
  },
};

async function make(context: CliContext): Promise<CliEnd> {
  const { desk, values, request } = context;
  const out = resolve(request.cwd, neededText(values, 'out'));
  if (out.startsWith(`${desk.folder}${sep}`)) throw new UsageError('--out tidak boleh di dalam folder data');
  const wish = { atMost: megabytes(values, 'at-most'), replyAtMost: megabytes(values, 'reply-at-most') };
  const made = await writeBundleAt(desk.files, out, (sink) => desk.bundles.make(sink, wish));
  if (context.json) writeJson(context, { out, ...made });
  else {
    const { steps, blobs, bytes, complete } = made;
    const size = (bytes / MEGABYTE).toFixed(1).replace('.', ',');
    const lines = [
      `Berkas titipan untuk pusat: ${out} (${size} MB, ${steps} langkah, ${blobs} lampiran)`,
      ...(complete ? [] : ['Belum semua lampiran muat; sisanya masuk berkas berikutnya.']),
      'Serahkan kepada pengelola pusat, lalu terapkan berkas balasannya di sini.',
    ];
    context.output.out(`${lines.join('\n')}\n`);
  }
  return DONE;
}

function megabytes(values: CliContext['values'], name: string): number | null {
  const text = textOf(values, name);
  if (text === undefined) return null;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > MEGABYTE)
    throw new UsageError(`--${name}: bilangan MB, paling sedikit 1`);
  return count * MEGABYTE;
}

async function apply(context: CliContext, path: string): Promise<CliEnd> {
  const { desk, request } = context;
  const applied = await desk.bundles.apply(await bundleAt(desk.files, resolve(request.cwd, path)));
  if (context.json) writeJson(context, applied);
  else context.output.out(`${linesOf(applied).join('\n')}\n`);
  return applied.kind === 'ditolak' || applied.kind === 'dicabut' ? REFUSED : DONE;
}

function linesOf(applied: BundleApplied): readonly string[] {
  switch (applied.kind) {
    case 'ditolak':
      return [sentenceOf(applied.trouble.code, applied.trouble.params)];
    case 'dicabut':
      return [sentenceOf('perangkat-dicabut', {})];
    case 'masa-lain':
      return [sentenceOf('titipan-pusat-dipulihkan', {})];
    case 'tidak-ada-baru':
      return ['Tidak ada yang baru dalam berkas ini; tidak ada yang berubah.', ...further(applied.more)];
    case 'diterapkan': {
      const { delivered, changed, withdrawn, decisions, blobs } = applied;
      return [
        `Diterapkan: ${delivered} langkah sudah sampai di pusat, ${changed} riwayat diperbarui, ${withdrawn} laporan ditarik, ${decisions} perlu keputusan, ${blobs} lampiran.`,
        ...further(applied.more),
      ];
    }
  }
}

function further(more: boolean): readonly string[] {
  return more ? ['Masih ada yang menyusul: buat berkas titipan sekali lagi.'] : [];
}
