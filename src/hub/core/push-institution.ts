import type { Refusal, Step } from '#domain/kernel/step.ts';
import { refusalOfInstitutionStep } from '#domain/sync/admission-institution.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { StoredStep } from '#hub/core/event-log.ts';
import { openOrNull } from '#hub/core/open-or-null.ts';
import {
  continues,
  isOwnWord,
  type PushContext,
  type PushOutcome,
  refused,
  type StreamPush,
  settledBefore,
  taken,
} from '#hub/core/push-context.ts';
import { type InstitutionAt, SHIPPED } from '#hub/core/shared-institution.ts';
import { storedStep } from '#hub/core/stored-step.ts';

/** Takes steps of the shared settings. They are few and each is decided anew, on the state opened with the institution's key. */
export async function pushToInstitution(
  context: PushContext,
  steps: readonly SealedStep[],
): Promise<StreamPush> {
  const { parts, view } = context;
  const { stream } = parts.institution;
  const before = view.stream(stream);
  let at = await parts.institution.at(before);
  const wrapped = before?.key ?? null;
  const key = wrapped === null ? null : Buffer.from(parts.secrets.openKey(stream, wrapped), 'base64');
  const results: PushOutcome[] = [];
  const into: StoredStep[] = [];
  for (const sealed of steps) {
    const known = settledBefore(context, sealed);
    const step = openOrNull(sealed, key);
    const refusal = known === null && step !== null ? refusalOf(context, at, sealed, step) : null;
    if (known !== null) results.push(known);
    else if (step === null) results.push(refused(sealed.stepId, { code: 'langkah-rusak', params: {} }));
    else if (refusal !== null) results.push(refused(sealed.stepId, refusal));
    else {
      const one = storedStep(parts, sealed, context.now);
      into.push(one);
      at = parts.institution.after(at, step, one.head);
      results.push(taken(one));
    }
  }
  if (into.length === 0) return { results, steps: [], stored: null, entries: [], held: [] };
  const standing = {
    stream,
    head: at.head,
    state: null,
    audience: ['bersama'],
    lingering: [],
    key: wrapped,
  } as const;
  const entry = { feed: 'bersama', kind: 'langkah', stream, after: before?.head.version ?? 0 } as const;
  return { results, steps: into, stored: standing, entries: [entry], held: [] };
}

function refusalOf(
  { parts, device, input, now }: PushContext,
  { head, state }: InstitutionAt,
  sealed: SealedStep,
  step: Step,
): Refusal | null {
  if (isOwnWord(parts, sealed, input.acks?.[sealed.stepId]) && continues(sealed, head)) return null;
  const { persons } = device;
  return refusalOfInstitutionStep(state, step, { persons, now, head, ...SHIPPED });
}
