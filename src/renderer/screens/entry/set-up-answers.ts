import type { Role } from '#domain/kernel/step.ts';

/** What the set-up form holds, as typed. */
export type SetUpAnswers = {
  readonly name: string;
  readonly role: Role;
  readonly officeName: string;
  readonly officeId: string;
  readonly pin: string;
  readonly pinAgain: string;
};

type SetUpField = Exclude<keyof SetUpAnswers, 'role'>;
type SetUpProblem = 'needed' | 'officeIdWrong' | 'pinNeeded' | 'pinShort' | 'pinDiffers';
export type SetUpProblems = Readonly<Partial<Record<SetUpField, SetUpProblem>>>;

export const NO_ANSWERS: SetUpAnswers = {
  name: '',
  role: 'admin',
  officeName: '',
  officeId: '',
  pin: '',
  pinAgain: '',
};

/** An id of an office stands in the clear, so it has no room for a name (`domain/kernel/schema.ts`). */
const OFFICE_ID = /^[A-Za-z0-9._:-]{1,40}$/;
const SHORTEST_PIN = 4;

/** The coordinator belongs to no office. */
export function belongsToOffice(role: Role): boolean {
  return role !== 'koordinator';
}

/** Who approves, disposes or reads rahasia has a PIN on a new folder. */
export function needsPin(role: Role): boolean {
  return role === 'atasan' || role === 'koordinator';
}

/** What keeps the form from being sent, by field, in the order of the fields; empty when nothing does. */
export function problemsOf(answers: SetUpAnswers): SetUpProblems {
  const { name, role, pin, pinAgain } = answers;
  const pinProblem = problemOfPin(role, pin);
  return {
    ...(name.trim() === '' ? { name: 'needed' as const } : {}),
    ...(belongsToOffice(role) ? officeProblems(answers) : {}),
    ...(pinProblem === null ? {} : { pin: pinProblem }),
    ...(pinProblem === null && pin !== pinAgain ? { pinAgain: 'pinDiffers' as const } : {}),
  };
}

function officeProblems({ officeName, officeId }: SetUpAnswers): SetUpProblems {
  const id = officeId.trim();
  const idProblem = id === '' ? 'needed' : 'officeIdWrong';
  return {
    ...(officeName.trim() === '' ? { officeName: 'needed' as const } : {}),
    ...(OFFICE_ID.test(id) ? {} : { officeId: idProblem }),
  };
}

function problemOfPin(role: Role, pin: string): SetUpProblem | null {
  if (pin === '') return needsPin(role) ? 'pinNeeded' : null;
  return pin.length < SHORTEST_PIN ? 'pinShort' : null;
}

/** The answers as the desk takes them. */
export function requestOf({ officeName, officeId, name, role, pin }: SetUpAnswers) {
  const office = belongsToOffice(role) ? { id: officeId.trim(), name: officeName.trim() } : null;
  return { office, name: name.trim(), role, pin: pin === '' ? null : pin };
}
