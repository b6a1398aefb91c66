import { randomBytes } from 'node:crypto';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import { type Actor, GENESIS, type Message, type Refusal } from '#domain/kernel/step.ts';
import type { StoredStream, Writes } from '#hub/core/event-log.ts';
import type { HubParts } from '#hub/core/hub-parts.ts';
import { SHIPPED } from '#hub/core/shared-institution.ts';
import { storedStep } from '#hub/core/stored-step.ts';
import { sealStep } from '#sealed/seal.ts';

const NOTHING: Writes = { steps: [], streams: [], entries: [], held: [], released: [] };

/** Whoever runs the hub: sets up institution, offices and people on its command line, with a coordinator's rights. */
const OPERATOR: Actor = { personId: 'pengelola-hub', role: 'koordinator', officeId: null };

/**
 * Records a command on the shared settings as the hub's operator; the first one founds the institution and makes its key.
 * Null when it was recorded.
 */
export async function operate(
  parts: HubParts,
  newId: () => string,
  command: InstitutionCommand,
): Promise<Refusal<RefusalCode> | null> {
  const { stream } = parts.institution;
  return parts.log.transact([stream], [], async (view) => {
    const before = view.stream(stream);
    const { state } = await parts.institution.at(before);
    const decision = decideInstitution(state, command, {
      actor: OPERATOR,
      ...SHIPPED,
    });
    return decision.ok
      ? { writes: writesOf(parts, before, command, decision.events, newId()), value: null }
      : { writes: NOTHING, value: decision.refusal };
  });
}

function writesOf(
  parts: HubParts,
  before: StoredStream | null,
  command: Message,
  events: readonly Message[],
  stepId: string,
): Writes {
  const { stream } = parts.institution;
  const key = before?.key ?? parts.secrets.wrapKey(stream, randomBytes(32).toString('base64'));
  const base = before?.head ?? GENESIS;
  const at = parts.now();
  const facts = { stepId, stream, replica: 'hub', actor: OPERATOR, at, base };
  const step = sealStep(
    { ...facts, command, events },
    Buffer.from(parts.secrets.openKey(stream, key), 'base64'),
  );
  const one = storedStep(parts, step, at);
  const { head } = one;
  const kind = before === null ? 'masuk' : 'langkah';
  return {
    ...NOTHING,
    steps: [one],
    streams: [{ stream, head, state: null, audience: ['bersama'], lingering: [], key }],
    entries: [{ feed: 'bersama', kind, stream, after: base.version }],
  };
}
