import type { Person } from '#domain/institution/people.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { civilDateOf, type Zone } from '#domain/kernel/zone.ts';
import { type AdminCommand, type AdminContext, AdminRefusal } from '#hub/admin/admin-command.ts';
import { tell } from '#hub/admin/tell.ts';
import { newPinProof, SHORTEST_PIN } from '#sealed/pin-proof.ts';

/** Offices, people, their roles and what they lend each other. */
export const PEOPLE_COMMANDS: Readonly<Record<string, AdminCommand>> = {
  institution: {
    usage: 'NAMA',
    about: 'Menamai instansi',
    flags: [],
    arguments: [1, 1],
    run: async (context) => {
      const [name] = context.args;
      await tell(context, 'name-institution', { name });
      return { data: { name }, lines: [`Instansi bernama ${name}.`] };
    },
  },
  'office add': {
    usage: 'ID NAMA',
    about: 'Menamai OPD menurut ID Instansi di LAPOR',
    flags: [],
    arguments: [2, 2],
    run: async (context) => {
      const [officeId, name] = context.args;
      await tell(context, 'name-office', { officeId, name });
      return { data: { officeId, name }, lines: [`OPD ${officeId}: ${name}.`] };
    },
  },
  'office list': {
    usage: '',
    about: 'Daftar OPD',
    flags: [],
    arguments: [0, 0],
    run: async ({ state }) => {
      const offices = Object.entries(state.offices).map(([officeId, name]) => ({ officeId, name }));
      return { data: offices, lines: offices.map(({ officeId, name }) => `${officeId}\t${name}`) };
    },
  },
  'person add': {
    usage: 'NAMA --role PERAN [--office ID] [--id ID]',
    about: 'Menambah orang; PIN dari MEJA_PIN (wajib bagi atasan dan koordinator)',
    flags: ['role', 'office', 'id'],
    arguments: [1, 1],
    run: async (context) => {
      const { args, flags, parts } = context;
      const personId = flags.id ?? parts.newId();
      const pin = await pinOf(context);
      const role = { role: flags.role, officeId: flags.office ?? null };
      await tell(context, 'add-person', { personId, ...role, name: args[0], pin });
      return { data: { personId }, lines: [`${args[0]} ditambahkan: ${personId}`] };
    },
  },
  'person list': {
    usage: '',
    about: 'Daftar orang, peran, dan delegasinya',
    flags: [],
    arguments: [0, 0],
    run: async ({ state }) => ({
      data: state.people.map(({ personId, name, role, officeId, ended, rights }) => ({
        ...{ personId, name, role, officeId, ended, rights },
      })),
      lines: state.people.map((person) => lineOf(person, state.zone)),
    }),
  },
  'person end': {
    usage: 'ID [--reason ALASAN]',
    about: 'Mengakhiri orang yang tidak lagi bekerja di sini',
    flags: ['reason'],
    arguments: [1, 1],
    run: async (context) => {
      const [personId] = context.args;
      await tell(context, 'end-person', { personId, reason: context.flags.reason });
      return { data: { personId }, lines: [`${personId} diakhiri.`] };
    },
  },
  'person role': {
    usage: 'ID --role PERAN [--office ID] [--reason ALASAN]',
    about: 'Mengganti peran; yang lama berakhir saat ini juga',
    flags: ['role', 'office', 'reason'],
    arguments: [1, 1],
    run: async (context) => {
      const [personId] = context.args;
      const { role, office, reason } = context.flags;
      await tell(context, 'change-role', { personId, role, officeId: office ?? null, reason });
      return { data: { personId, role }, lines: [`${personId} kini ${role}.`] };
    },
  },
  delegate: {
    usage: 'DARI KEPADA --from TANGGAL --to TANGGAL [--reason ALASAN]',
    about: 'Meminjamkan peran seseorang selama beberapa hari',
    flags: ['from', 'to', 'reason'],
    arguments: [2, 2],
    run: async (context) => {
      const [personId, toPersonId] = context.args;
      const delegationId = context.parts.newId();
      const { from, to, reason } = context.flags;
      await tell(context, 'delegate', { delegationId, personId, toPersonId, from, to, reason });
      return {
        data: { delegationId },
        lines: [`${toPersonId} memegang peran ${personId} ${from} s.d. ${to}: ${delegationId}`],
      };
    },
  },
  'delegate end': {
    usage: 'ID [--reason ALASAN]',
    about: 'Mengakhiri delegasi',
    flags: ['reason'],
    arguments: [1, 1],
    run: async (context) => {
      const [delegationId] = context.args;
      await tell(context, 'end-delegation', { delegationId, reason: context.flags.reason });
      return { data: { delegationId }, lines: [`Delegasi ${delegationId} diakhiri.`] };
    },
  },
};

async function pinOf({ pin }: AdminContext) {
  if (pin === null) return null;
  if (pin.length < SHORTEST_PIN) throw new AdminRefusal('pin-terlalu-lemah', { least: SHORTEST_PIN });
  return newPinProof(pin);
}

function lineOf({ personId, name, role, officeId, ended, rights }: Person, zone: Zone): string {
  const endOf = (until: Instant | null): string => (until === null ? '-' : civilDateOf(until, zone));
  const lent = rights
    .filter(({ delegation }) => delegation !== null)
    .map((right) => `${right.role} s.d. ${endOf(right.until)} (${right.delegation?.delegationId})`);
  const state = ended ? 'berakhir' : 'bekerja';
  return [personId, name ?? '-', role, officeId ?? '-', state, ...lent].join('\t');
}
