import { civilDateOf } from '#domain/kernel/zone.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { putAside } from '#hub/core/push-case.ts';
import {
  type PushContext,
  type PushInput,
  type PushOutcome,
  refused,
  settledBefore,
} from '#hub/core/push-context.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';

/** The last push of a device that leaves: whatever the hub does not have yet waits for the coordinator. */
export async function putAllAside(
  parts: HubParts,
  device: Device,
  input: PushInput,
): Promise<readonly PushOutcome[]> {
  const streams = [...new Set(input.steps.map(({ stream }) => stream))];
  const stepIds = input.steps.map(({ stepId }) => stepId);
  const institution = await institutionOf(parts);
  return parts.log.transact(streams, stepIds, async (view) => {
    const now = parts.now();
    const context: PushContext = {
      parts,
      device,
      input,
      view,
      institution,
      blobs: new Set(),
      now,
      today: civilDateOf(now, institution.state.zone),
    };
    const fresh = input.steps.filter((step) => settledBefore(context, step) === null);
    const held = fresh.map((step) => putAside(context, step, 'menunggu-koordinator'));
    const value = input.steps.map(
      (step) =>
        settledBefore(context, step) ?? refused(step.stepId, { code: 'menunggu-koordinator', params: {} }),
    );
    return { writes: { steps: [], streams: [], entries: [], held, released: [] }, value };
  });
}
