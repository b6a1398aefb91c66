import { needsPin } from '#domain/institution/needs-pin.ts';
import { ROLES, type Role } from '#domain/kernel/step.ts';
import {
  type CliCommand,
  type CliContext,
  type CliEnd,
  DONE,
  textOf,
  UsageError,
  writeJson,
} from '#main/cli/command.ts';
import { report } from '#main/cli/commands/act.ts';
import { tellRefusal } from '#main/cli/tell-refusal.ts';
import { addPerson, findPerson, setPin } from '#main/desk/people.ts';

/** `profile`: who works in this folder, and adding one. */
export const profileCommand: CliCommand = {
  name: 'profile',
  usage: `list | pin NAMA | add NAMA --role ${ROLES.join('|')} [--office ID]`,
  summary: 'orang yang bekerja di folder ini; PIN dari pertanyaan atau MEJA_NEW_PIN / MEJA_PIN',
  options: { role: { type: 'string' }, office: { type: 'string' } },
  positionals: [1, 2],
  onMissingFolder: (context) => {
    if (context.positionals[0] === 'list') {
      if (context.json) writeJson(context, []);
      else context.output.out('Belum ada profil.\n');
      return DONE;
    }
    return 'make-folder';
  },
  run: async (context) => {
    const [what] = context.positionals;
    if (what === 'list') return list(context);
    if (what === 'add') return add(context);
    if (what === 'pin') return givePin(context);
    throw new UsageError('profile list, profile pin NAMA, atau profile add NAMA --role PERAN');
  },
};

function list(context: CliContext): CliEnd {
  const people = context.desk.settings
    .state()
    .people.filter((person) => !person.ended)
    .map(({ personId, name, role, officeId, pin }) => ({
      personId,
      name,
      role,
      office: officeId,
      pin: pin !== null,
    }));
  if (context.json) writeJson(context, people);
  else if (people.length === 0) context.output.out('Belum ada profil.\n');
  else
    for (const { name, role, office, personId } of people)
      context.output.out(`${name ?? personId}  ${role}  ${office ?? '-'}  ${personId}\n`);
  return DONE;
}

async function add(context: CliContext): Promise<CliEnd> {
  const { desk, request, values } = context;
  const name = context.positionals[1];
  if (name === undefined) throw new UsageError('nama profil belum diisi');
  const role = roleOf(textOf(values, 'role'));
  const actor = await context.actor();
  const pin = request.newPin ?? (needsPin(desk.settings.state(), role) ? request.pin : null);
  if (pin === null && needsPin(desk.settings.state(), role)) {
    return { ...tellRefusal(context, { code: 'pin-wajib', params: { role } }), ask: 'new-pin' };
  }
  const officeId = textOf(values, 'office') ?? null;
  const { personId, outcome } = await addPerson(desk, actor, { name, role, officeId, pin });
  return report(context, personId, outcome);
}

/** Gives a person a new PIN: one's own, or another's where the role allows it. */
async function givePin(context: CliContext): Promise<CliEnd> {
  const { desk, request } = context;
  const name = context.positionals[1] ?? '';
  const actor = await context.actor();
  const person = findPerson(desk.settings.state(), name);
  if (person === null)
    return tellRefusal(context, { code: 'profil-tidak-dikenal', params: { profile: name } });
  if (request.newPin === null) {
    return { ...tellRefusal(context, { code: 'pin-wajib', params: { role: person.role } }), ask: 'new-pin' };
  }
  const { personId } = person;
  return report(context, personId, await setPin(desk, actor, personId, request.newPin));
}

function roleOf(text: string | undefined): Role {
  const role = ROLES.find((known) => known === text);
  if (role === undefined) throw new UsageError(`--role harus salah satu dari: ${ROLES.join(', ')}`);
  return role;
}
