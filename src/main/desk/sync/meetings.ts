import { COMPLAINT_COMMANDS, type ComplaintCommand } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { INSTITUTION_COMMANDS, type InstitutionCommand } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import type { Institution } from '#domain/institution/institution.ts';
import { refuse } from '#domain/kernel/decision.ts';
import type { Actor, Refusal, Step, StreamId } from '#domain/kernel/step.ts';
import { COMPLAINT_FOLDING } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { emptyLedger, type Ledger } from '#main/desk/ledger.ts';
import { circumstancesOf, decideOn } from '#main/desk/recorder.ts';
import { INSTITUTION_FOLDING } from '#main/desk/shared-settings.ts';
import { type Met, meetStream, type Pulled } from '#main/desk/sync/meet-stream.ts';

/** What the hub gave of one stream, and what it said to this desk's own steps of it. */
export type Meeting = {
  readonly stream: StreamId;
  readonly incoming: readonly Pulled[];
  readonly refused: ReadonlyMap<string, Refusal>;
  /** Who signs this desk's own steps from now on; absent: who wrote them. */
  readonly actorOf?: (actor: Actor) => Actor;
};

type MeetingParts = Pick<DeskParts, 'store' | 'keys' | 'picture' | 'settings' | 'now'>;

/** The meeting of one complaint: this desk's own steps are decided again by today's shared settings. */
export async function meetCase(parts: MeetingParts, meeting: Meeting): Promise<Met<Complaint>> {
  const { keys, picture, settings } = parts;
  const ledger = await picture.entry(meeting.stream);
  return meetStream<Complaint>({
    reader: parts,
    folding: COMPLAINT_FOLDING,
    ledger,
    incoming: meeting.incoming,
    refused: meeting.refused,
    ...(meeting.actorOf === undefined ? {} : { actorOf: meeting.actorOf }),
    decide: (state, step) =>
      isKnown(COMPLAINT_COMMANDS, step)
        ? decideOn(
            keys,
            { ...ledger, state },
            step.command as ComplaintCommand,
            circumstancesOf(settings, step.actor, step.at),
          )
        : refuse('perlu-program-baru', { id: state.id }),
    key: keyFor(parts, meeting.stream),
    now: parts.now(),
  });
}

/** The meeting of the shared settings. */
export async function meetInstitution(parts: MeetingParts, meeting: Meeting): Promise<Met<Institution>> {
  const { settings } = parts;
  const known = settings.ledger();
  const ledger: Ledger<Institution> =
    known?.stream === meeting.stream ? known : emptyLedger(INSTITUTION_FOLDING, meeting.stream);
  return meetStream<Institution>({
    reader: parts,
    folding: INSTITUTION_FOLDING,
    ledger,
    incoming: meeting.incoming,
    refused: meeting.refused,
    decide: (state, { actor, command, ...step }) =>
      isKnown(INSTITUTION_COMMANDS, { command })
        ? decideInstitution(state, command as InstitutionCommand, { actor, ...settings.shipped })
        : refuse('perlu-program-baru', { id: step.stream }),
    key: keyFor(parts, meeting.stream),
    now: parts.now(),
  });
}

/** A newer program may have written what a hub that was restored has no more, and this one has to hold on to. */
function isKnown(commands: object, { command }: Pick<Step, 'command'>): boolean {
  return Object.hasOwn(commands, command.kind);
}

/** Zeros where there is none: nothing is sealed then, since no step of ours can be there. */
function keyFor({ keys }: MeetingParts, stream: StreamId): Uint8Array {
  return keys.keyOf(stream) ?? new Uint8Array(32);
}
