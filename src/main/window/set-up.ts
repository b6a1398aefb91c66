import type { InferContractRouterInputs } from '@orpc/contract';
import type { windowContract } from '#contract/window.ts';
import { NOBODY_YET } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { pinProofOf } from '#main/desk/people.ts';
import type { InstitutionOutcome } from '#main/desk/recorder.ts';
import { refusedWith } from '#main/window/base.ts';

export type SetUpInput = InferContractRouterInputs<typeof windowContract>['app']['setUp'];

/** Whether somebody works here. */
export function isSetUp(desk: Desk): boolean {
  return desk.settings.state().people.some((person) => !person.ended);
}

/**
 * The first person of a folder, and the name of their office. Both are acts of whoever sets the folder up; the person first,
 * so that one who is refused leaves nothing behind.
 * @throws refusals (`sudah-diatur`, `pin-wajib`...), DeskError `pin-terlalu-lemah`
 */
export async function setUp(desk: Desk, { office, name, role, pin }: SetUpInput): Promise<Actor> {
  const proof = pin === null ? null : await pinProofOf(pin);
  if (isSetUp(desk)) throw refusedWith('sudah-diatur');
  const person: Actor = { personId: desk.newId(), role, officeId: office?.id ?? null };
  const personal = { name, pin: proof };
  accepted(await desk.actOnInstitution(NOBODY_YET, { kind: 'add-person', ...person, personal }));
  if (office !== null) {
    const { id: officeId } = office;
    accepted(
      await desk.actOnInstitution(NOBODY_YET, {
        kind: 'name-office',
        officeId,
        personal: { name: office.name },
      }),
    );
  }
  return person;
}

function accepted(outcome: InstitutionOutcome): void {
  if (!outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
}
