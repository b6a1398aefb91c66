import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { sentenceOf } from '#contract/sentences.ts';
import type { JoinPreview } from '#contract/window/joining.ts';
import type { SyncState } from '#contract/window/sync.ts';
import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  REFUSED,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { report } from '#main/cli/commands/act.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { askToJoin, cancelJoin, confirmJoin, joinHub } from '#main/desk/sync/join-and-meet.ts';
import type { JoinAsk } from '#main/desk/sync/join-hub.ts';
import { outbox } from '#main/desk/sync/outbox.ts';
import { parkedStep, settleDecision, wordsOf } from '#main/desk/sync/settle-decision.ts';

const ACTIONS = {
  status: async (context) => tellState(context, context.desk.sync.state()),
  preview,
  join,
  cancel: async (context) => {
    await cancelJoin(context.desk);
    return tellState(context, context.desk.sync.state());
  },
  now: async (context) => tellState(context, await context.desk.sync.meet()),
  outbox: tellOutbox,
  decisions: tellDecisions,
  settle,
} as const satisfies Record<string, (context: CliContext) => Promise<CliEnd>>;

/** `sync`: joining a hub, meeting it, what waits to be sent and what waits for a decision. */
export const syncCommand: CliCommand = {
  name: 'sync',
  usage:
    'status | preview|join UNDANGAN|@BERKAS [--address URL] [--device NAMA] | join | cancel | now | outbox | decisions | settle ID --how diterapkan|catatan|dibuang [--reason ALASAN]',
  summary: 'bergabung dengan pusat dan menyinkronkan; yang menunggu dikirim dan yang perlu keputusan',
  options: {
    address: { type: 'string' },
    device: { type: 'string' },
    how: { type: 'string' },
    reason: { type: 'string' },
  },
  positionals: [1, 2],
  run: async (context) => {
    const [name = ''] = context.positionals;
    if (!Object.hasOwn(ACTIONS, name)) throw new UsageError(`sync: ${Object.keys(ACTIONS).join(' | ')}`);
    return ACTIONS[name as keyof typeof ACTIONS](context);
  },
};

/** Without an invitation: the yes to the one whose preview was seen. */
async function join(context: CliContext): Promise<CliEnd> {
  const { desk, positionals } = context;
  const state = positionals[1] === undefined ? confirmJoin(desk) : joinHub(desk, await askOf(context));
  return tellState(context, await state);
}

async function preview(context: CliContext): Promise<CliEnd> {
  const told = await askToJoin(context.desk, await askOf(context));
  if (context.json) writeJson(context, told);
  else context.output.out(`${previewLines(told).join('\n')}\n`);
  return DONE;
}

async function askOf({ positionals, values, request }: CliContext): Promise<JoinAsk> {
  const [, given] = positionals;
  if (given === undefined) throw new UsageError('sync: undangan wajib diisi');
  const invitation = given.startsWith('@') ? await textAt(request.cwd, given.slice(1)) : given;
  const address = textOf(values, 'address') ?? null;
  return { invitation, address, deviceName: textOf(values, 'device') ?? hostname() };
}

function previewLines({ institution, address, persons, cases, steps, clock }: JoinPreview) {
  return [
    `Pusat ${institution} (${address}), sebagai ${persons.map(({ name, role }) => `${name} (${role})`).join(', ')}`,
    `Laporan: ${cases.here} di sini, ${cases.shared} di antaranya juga di pusat dan digabung; ${cases.coming} datang dari pusat`,
    `Langkah: ${steps.kept} diserahkan, ${steps.already} sudah ada, ${steps.noted} menjadi catatan riwayat, ${steps.asked} perlu keputusan`,
    ...(clock === null ? [] : [sentenceOf(clock.code, clock.params)]),
    'Belum ada yang ditulis. "sync join" untuk bergabung, "sync cancel" untuk batal.',
  ];
}

async function textAt(cwd: string, path: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (error) {
    throw new DeskError('berkas-tidak-terbaca', { path }, error);
  }
}

function tellState(context: CliContext, state: SyncState): CliEnd {
  if (context.json) writeJson(context, state);
  else {
    const { kind, institution, waiting, decisions, lastAt, trouble } = state;
    const lines = [
      institution === null ? WORDS[kind] : `${WORDS[kind]}: ${institution}`,
      `${waiting} menunggu dikirim, ${decisions} perlu keputusan, terakhir sinkron ${lastAt?.slice(0, 16).replace('T', ' ') ?? '-'}`,
      ...(trouble === null ? [] : [sentenceOf(trouble.code, trouble.params)]),
    ];
    context.output.out(`${lines.join('\n')}\n`);
  }
  return state.trouble === null ? DONE : REFUSED;
}

const WORDS: Readonly<Record<SyncState['kind'], string>> = {
  sendiri: 'Meja ini bekerja sendiri, belum bergabung dengan pusat',
  terhubung: 'Terhubung',
  menyinkronkan: 'Menyinkronkan',
  luring: 'Luring',
  tertolak: 'Pusat menolak',
  dicabut: 'Perangkat ini dicabut',
};

async function tellOutbox(context: CliContext): Promise<CliEnd> {
  const items = await outbox(context.desk);
  if (context.json) writeJson(context, items);
  else {
    for (const { id, command, at, by, stuck } of items) {
      const why = stuck === null ? 'di PC ini' : sentenceOf(stuck.code, stuck.params);
      context.output.out(`${id ?? 'setelan bersama'}  ${command}  ${at.slice(0, 16)}  ${by}  ${why}\n`);
    }
  }
  return DONE;
}

async function tellDecisions(context: CliContext): Promise<CliEnd> {
  const { desk } = context;
  // Whoever reads the words of cases has signed in.
  await context.actor();
  const items = await Promise.all(
    desk.parked.list().map(async (parked) => {
      const step = await parkedStep(desk, parked);
      const { stepId, code, params } = parked;
      return {
        stepId,
        id: caseIdOf(parked.stream),
        command: step.command.kind,
        at: step.at,
        words: wordsOf(step),
        code,
        why: sentenceOf(code, params),
      };
    }),
  );
  if (context.json) writeJson(context, items);
  else
    for (const { stepId, id, command, words, why } of items)
      context.output.out(`${stepId}  ${id}  ${command}: ${words ?? '-'}\n    ${why}\n`);
  return DONE;
}

async function settle(context: CliContext): Promise<CliEnd> {
  const { positionals, values, desk } = context;
  const [, stepId] = positionals;
  const how = textOf(values, 'how');
  if (stepId === undefined || (how !== 'diterapkan' && how !== 'catatan' && how !== 'dibuang'))
    throw new UsageError('sync settle ID --how diterapkan|catatan|dibuang');
  const actor = await context.actor();
  const outcome = await settleDecision(desk, actor, stepId, {
    how,
    reason: textOf(values, 'reason') ?? null,
  });
  if (outcome !== null) return report(context, stepId, outcome);
  return tellState(context, desk.sync.state());
}
