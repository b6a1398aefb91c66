import type { QueueCase } from '#domain/complaint/queue-case.ts';
import { VIEWS, type View } from '#domain/complaint/views.ts';
import { nameOf, officeAlias, readersFor } from '#domain/institution/institution.ts';
import { momentIn } from '#domain/kernel/zone.ts';
import { type CliCommand, type CliContext, DONE, textOf, UsageError, writeJson } from '#main/cli/command.ts';
import { textTable } from '#main/cli/text-table.ts';
import type { Desk } from '#main/desk/open-desk.ts';

/** `list`: the queue, or one of its views, most urgent first. */
export const listCommand: CliCommand = {
  name: 'list',
  usage: `[--view ${VIEWS.join('|')}] [--cari KATA]`,
  summary: 'daftar laporan',
  options: { view: { type: 'string' }, cari: { type: 'string' } },
  positionals: [0, 0],
  onMissingFolder: (context) => {
    viewOf(context.values.view);
    if (context.json) writeJson(context, []);
    return DONE;
  },
  run: async (context) => {
    const { desk, json, output } = context;
    const view = viewOf(context.values.view);
    const actor = await context.reader();
    const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
    const reader = { actor, readers: readersFor(desk.settings.state(), actor) };
    const query = textOf(context.values, 'cari');
    const hits = query === undefined ? null : await desk.search(query);
    const { items } = desk.picture.queue.query({ view, hits }, reader, settings);
    tellUncertainYears(context, items);
    const listed = items.map((item) => listItem(desk, item));
    if (json) writeJson(context, listed);
    else output.out(textTable(COLUMNS, listed.map(rowOf)));
    return DONE;
  },
};

/** A case as `list` answers it; the names are the command line's contract. */
export function listItem(desk: Desk, { row, stage, laporStatusKnown, closedInLapor, due }: QueueCase) {
  const state = desk.settings.state();
  const officeName = row.officeId === null ? null : officeAlias(state, row.officeId);
  return {
    id: row.id,
    trackingId: row.laporId ?? row.id,
    title: row.title,
    status: stage,
    laporStatus: row.laporStatus,
    laporStatusKnown,
    closedInLapor,
    class: row.class,
    opd: officeName ?? row.officeName ?? row.officeId,
    officer: row.officerId === null ? null : nameOf(state, row.officerId),
    receivedAt: row.receivedAt === null ? null : momentIn(row.receivedAt, state.zone),
    dueOn: due?.dueOn ?? null,
    dueRule: due?.ruleId ?? null,
    provisional: due?.provisional ?? false,
    daysLeft: due?.daysLeft ?? null,
    late: due?.late ?? false,
    confidential: row.confidentiality === 'rahasia',
  };
}

const COLUMNS = [
  'Nomor',
  'Judul',
  'Tahap',
  'Status LAPOR',
  'Klasifikasi',
  'OPD',
  'Diterima',
  'Batas',
  'Sisa',
];

function rowOf(item: ReturnType<typeof listItem>): readonly string[] {
  return [
    item.trackingId,
    item.title ?? (item.status === 'arsip' ? '(dihapus)' : '-'),
    item.status,
    `${item.laporStatus ?? '-'}${item.laporStatusKnown ? '' : ' (tidak dikenal)'}`,
    item.class ?? '-',
    item.opd ?? '-',
    item.receivedAt?.slice(0, 10) ?? '-',
    `${item.dueOn ?? '-'}${item.provisional ? ' (sementara)' : ''}`,
    item.dueRule === 'tanggapan-pelapor' && (item.daysLeft ?? 0) < 0
      ? 'dapat ditutup'
      : daysInWords(item.daysLeft),
  ];
}

/** Working days left, in words. */
export function daysInWords(daysLeft: number | null): string {
  if (daysLeft === null) return '-';
  if (daysLeft < 0) return `lewat ${-daysLeft} hari kerja`;
  return daysLeft === 0 ? 'hari ini' : `${daysLeft} hari kerja lagi`;
}

function viewOf(view: unknown): View {
  const wanted = view ?? 'semua';
  const found = VIEWS.find((known) => known === wanted);
  if (found === undefined)
    throw new UsageError(`tampilan "${String(wanted)}" tidak ada; pilih: ${VIEWS.join(', ')}`);
  return found;
}

function tellUncertainYears({ output }: CliContext, items: readonly QueueCase[]): void {
  const years = [...new Set(items.flatMap((item) => item.uncertainYears))].sort();
  if (years.length === 0) return;
  output.err(
    `Perhatian: hari libur tahun ${years.join(', ')} belum ada dalam kalender; batas waktu yang menyentuh tahun itu hanya memperhitungkan akhir pekan.\n`,
  );
}
