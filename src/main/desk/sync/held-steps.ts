import type { HeldSteps } from '#contract/window/sync.ts';
import { shownTitle } from '#domain/complaint/complaint.ts';
import { nameOf } from '#domain/institution/institution.ts';
import type { Actor, Step } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { troubleOf } from '#main/desk/sync/hub-trouble.ts';
import type { HubClient } from '#main/desk/sync/reach-hub.ts';
import { wordsOf } from '#main/desk/sync/settle-decision.ts';
import { keyIdOf } from '#sealed/cipher.ts';
import { openStep } from '#sealed/seal.ts';

/** What the coordinator chose for a step that the hub put aside. */
export type HeldChoice = { readonly how: 'diterima' | 'ditolak'; readonly reason: string | null };
export type HeldOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, string | number>> };

/**
 * What waits at the hub for this coordinator, oldest first; empty for everybody else, and on a desk that works alone.
 * @throws DeskError what a meeting may end in, when the hub is not reached
 */
export async function heldSteps(desk: Desk, actor: Actor): Promise<HeldSteps> {
  const hub = hubFor(desk, actor);
  if (hub === null) return { steps: [], unseen: 0 };
  const by = actor.personId;
  const [{ held, unseen }, names] = await asked(() =>
    Promise.all([hub.held.list({ by }), deviceNames(hub, by)]),
  );
  const steps = await Promise.all(
    held.map(async ({ step, key, code, device, receivedAt }) => {
      const isCase = step.stream.startsWith('complaint/');
      const { state } = await desk.picture.entry(step.stream);
      return {
        stepId: step.stepId,
        id: isCase ? caseIdOf(step.stream) : null,
        title: isCase ? shownTitle(state) : null,
        here: desk.picture.has(step.stream),
        command: step.command.kind,
        words: wordsOf(openedWith(step, key)),
        writtenAt: step.at,
        writtenBy: nameOf(desk.settings.state(), step.actor.personId),
        device: names.get(device) ?? device,
        receivedAt,
        why: { code, params: {} },
      };
    }),
  );
  return { steps, unseen };
}

/**
 * Takes a step that was put aside into the history, or sends it back with a reason.
 * @throws DeskError `keputusan-tidak-ada`; what a meeting may end in
 */
export async function settleHeld(
  desk: Desk,
  actor: Actor,
  stepId: string,
  { how, reason }: HeldChoice,
): Promise<HeldOutcome> {
  const hub = hubFor(desk, actor);
  if (hub === null) throw new DeskError('keputusan-tidak-ada');
  if (how === 'ditolak' && reason === null) return { ok: false, code: 'alasan-diperlukan', params: {} };
  const by = actor.personId;
  return asked(async () => {
    if (how === 'ditolak') {
      await hub.held.drop({ by, stepId, reason: reason ?? '-' });
      return { ok: true };
    }
    const admitted = await hub.held.admit({ by, stepId });
    if (admitted.outcome === 'diterima') return { ok: true };
    return { ok: false, code: admitted.code, params: admitted.params };
  });
}

/** Without its words where the key is not the one it was sealed under. */
function openedWith(step: SealedStep, key: string | null): Step {
  const bytes = key === null ? null : Buffer.from(key, 'base64');
  return openStep(step, bytes !== null && step.key === keyIdOf(bytes) ? bytes : null);
}

function hubFor({ sync, reachHub }: Desk, { role }: Actor): HubClient | null {
  const membership = sync.membership();
  if (role !== 'koordinator' || membership === null || membership.revokedAt !== null) return null;
  return reachHub(membership);
}

/** Somebody else was faster, or it was never theirs: it waits no more. */
const GONE: ReadonlySet<string> = new Set(['TIDAK_ADA', 'BUKAN_HAK']);

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (GONE.has((error as { readonly code?: string }).code ?? ''))
      throw new DeskError('keputusan-tidak-ada');
    throw new DeskError(troubleOf(error).code, {}, error);
  }
}

async function deviceNames(hub: HubClient, by: string): Promise<ReadonlyMap<string, string>> {
  const { devices } = await hub.devices.list({ by });
  return new Map(devices.map(({ deviceId, name }) => [deviceId, name]));
}
