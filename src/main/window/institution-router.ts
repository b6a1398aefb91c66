import type { ForeseeStep } from '#contract/window/institution.ts';
import { LARGEST_CALENDAR_BYTES, readCalendarFile } from '#main/desk/calendar-file.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { foresee } from '#main/desk/foresee.ts';
import { addPerson, changePin } from '#main/desk/people.ts';
import { prepareInstitutionCommand } from '#main/desk/prepare-institution-command.ts';
import type { InstitutionOutcome } from '#main/desk/recorder.ts';
import { refusedWith } from '#main/window/base.ts';
import { calendarToTake } from '#main/window/calendar-to-take.ts';
import { institutionView } from '#main/window/institution-view.ts';
import type { WindowParts } from '#main/window/window-parts.ts';
import { workSteps } from '#main/window/work-steps.ts';

/** What all offices share: looked at and changed by whom the authority table names. */
export function institutionRouter({ desk, calls, closing, faults }: WindowParts) {
  const { institution: call } = calls.signedIn;
  return call.router({
    view: call.view.handler(({ context: { actor } }) => institutionView(desk, actor)),
    act: call.act.handler(async ({ input: { command, input }, context: { actor } }) => {
      const prepared = prepareInstitutionCommand(command, input, desk.newId);
      return { events: kindsIn(await desk.actOnInstitution(actor, prepared)) };
    }),
    foresee: call.foresee.handler(({ input: { command, input }, context: { actor } }) => {
      const prepared = prepareInstitutionCommand(command, input, desk.newId);
      return workSteps<Extract<ForeseeStep, { kind: 'selesai' }>>(
        async (tell, signal) => {
          const outcome = await foresee(desk, actor, prepared, { tell, signal });
          if (!outcome.ok) throw refusedWith(outcome.refusal.code, outcome.refusal.params);
          return { kind: 'selesai', foresight: outcome.foresight };
        },
        { signals: [closing], onLateError: faults.fault },
      );
    }),
    readCalendar: call.readCalendar.handler(async ({ input: { file, officeId } }) => {
      if (file.size > LARGEST_CALENDAR_BYTES) {
        throw new DeskError('kalender-tidak-terbaca', { file: file.name, detail: '> 1 MB' });
      }
      const read = await readCalendarFile(file.name, new Uint8Array(await file.arrayBuffer()));
      return calendarToTake(desk, read, officeId);
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
