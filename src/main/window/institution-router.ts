import { addPerson, changePin } from '#main/desk/people.ts';
import { prepareInstitutionCommand } from '#main/desk/prepare-institution-command.ts';
import type { InstitutionOutcome } from '#main/desk/recorder.ts';
import { refusedWith } from '#main/window/base.ts';
import { institutionView } from '#main/window/institution-view.ts';
import type { WindowParts } from '#main/window/window-parts.ts';

/** What all offices share: looked at and changed by whom the authority table names. */
export function institutionRouter({ desk, calls }: WindowParts) {
  const { institution: call } = calls.signedIn;
  return call.router({
    view: call.view.handler(({ context: { actor } }) => institutionView(desk, actor)),
    act: call.act.handler(async ({ input: { command, input }, context: { actor } }) => {
      const prepared = prepareInstitutionCommand(command, input, desk.newId);
      return { events: kindsIn(await desk.actOnInstitution(actor, prepared)) };
    }),
    addPerson: call.addPerson.handler(async ({ input, context: { actor } }) => {
      const { personId, outcome } = await addPerson(desk, actor, input);
      kindsIn(outcome);
      return { personId };
    }),
    setPin: call.setPin.handler(async ({ input, context: { actor } }) => ({
      changed: kindsIn(await changePin(desk, actor, input)).length > 0,
    })),
  });
}

/** The kinds of the events; a refusal is thrown. */
function kindsIn(outcome: InstitutionOutcome): readonly string[] {
  if (!outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
  return outcome.events.map((event) => event.kind);
}
