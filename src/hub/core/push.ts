import type { StreamId } from '#domain/kernel/step.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { LockedView, StoredStep, Writes } from '#hub/core/event-log.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { pushToCase } from '#hub/core/push-case.ts';
import {
  type PushContext,
  type PushInput,
  type PushOutcome,
  refused,
  type StreamPush,
} from '#hub/core/push-context.ts';
import { pushToInstitution } from '#hub/core/push-institution.ts';
import { rerouteConfidential } from '#hub/core/reroute.ts';

/**
 * Takes a desk's steps, stream by stream, each answered for itself: taken, or not with its reason. Everything that is
 * taken stands in one transaction; a step that came before is answered as it was answered then.
 */
export async function push(
  parts: HubParts,
  device: Device,
  input: PushInput,
): Promise<readonly PushOutcome[]> {
  const byStream = grouped(input.steps);
  const streams = [...byStream.keys()];
  const { stream } = parts.institution;
  const settings = (await parts.log.streams([stream])).get(stream) ?? null;
  const institution = await parts.institution.at(settings);
  const stepIds = input.steps.map(({ stepId }) => stepId);
  const done = await parts.log.transact(streams, stepIds, async (view) => {
    const blobs = await parts.blobs.whole(attachmentsMeant(view, input.steps));
    const now = parts.now();
    const today = civilDateOf(now, institution.state.zone);
    const context: PushContext = { parts, device, input, view, institution, blobs, now, today };
    const pushes: StreamPush[] = [];
    for (const [name, steps] of byStream) {
      const push =
        name === stream ? await pushToInstitution(context, steps) : pushToCase(context, name, steps);
      pushes.push(push);
    }
    return { writes: writesOf(pushes), value: pushes };
  });
  const readersChanged = done.some(({ steps }) => steps.some(changesReaders));
  if (readersChanged) await rerouteConfidential(parts);
  const results = new Map(done.flatMap((one) => one.results.map((result) => [result.stepId, result])));
  return input.steps.map(
    ({ stepId }) => results.get(stepId) ?? refused(stepId, { code: 'langkah-rusak', params: {} }),
  );
}

function grouped(steps: readonly SealedStep[]): ReadonlyMap<StreamId, readonly SealedStep[]> {
  const groups = new Map<StreamId, SealedStep[]>();
  for (const step of steps) {
    const group = groups.get(step.stream);
    if (group === undefined) groups.set(step.stream, [step]);
    else group.push(step);
  }
  return groups;
}

function writesOf(pushes: readonly StreamPush[]): Writes {
  return {
    steps: pushes.flatMap(({ steps }) => steps),
    streams: pushes.flatMap(({ stored }) => (stored === null ? [] : [stored])),
    entries: pushes.flatMap(({ entries }) => entries),
    held: pushes.flatMap(({ held }) => held),
    released: [],
  };
}

function changesReaders({ step }: StoredStep): boolean {
  return step.events.some(({ kind }) => kind === 'v1.ConfidentialReadersSet');
}

/** Attachments of answers that this push may say were sent. */
function attachmentsMeant(view: LockedView, steps: readonly SealedStep[]): readonly string[] {
  const streams = new Set(
    steps.filter(({ command }) => command.kind === 'mark-sent').map(({ stream }) => stream),
  );
  const known = [...streams].flatMap((stream) => view.stream(stream)?.state?.answers ?? []);
  const drafted = steps.filter(
    ({ stream, command }) => streams.has(stream) && command.kind === 'draft-answer',
  );
  return [
    ...known.flatMap(({ attachments }) => attachments),
    ...drafted.flatMap(({ command }) =>
      Array.isArray(command.attachments) ? command.attachments.map(String) : [],
    ),
  ];
}
