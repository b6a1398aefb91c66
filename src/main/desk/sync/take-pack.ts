import type { PackHead } from '#contract/hub/wire.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Arrived } from '#main/desk/arrivals.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { CheckedPack, CheckedStream } from '#main/desk/sync/check-pack.ts';
import type { HubPort, PullPage } from '#main/desk/sync/hub-port.ts';
import { type Taking, takeInTurn } from '#main/desk/sync/pull-all.ts';
import type { OnTheWay } from '#main/desk/sync/sync-place.ts';
import { linesAsPulled } from '#main/store/journal-record.ts';

type Pack = { readonly head: PackHead; readonly pack: CheckedPack };
/** A case of the pack and its lines. */
type Lined = CheckedStream & { readonly lines: readonly Buffer[] };
type PulledStream = PullPage['streams'][number];

/**
 * Takes a pack: cases that this desk knows nothing of are written as they came, and shown later; of those it holds something
 * of, and of the shared settings, the steps go the way of every other page. Answers what is to be asked for later.
 */
export function takePack(
  parts: DeskParts,
  hub: HubPort,
  { head, pack }: Pack,
  taking: Taking,
): Promise<OnTheWay> {
  const { arrivals, picture } = parts;
  return arrivals.past(async () => {
    const cases = linedOf(pack).filter(
      ({ stream, head: { hash } }) => arrivals.headOf(stream)?.hash !== hash,
    );
    const known = cases.filter((one) => !isNew(parts, one));
    const withdrawn = head.withdrawn.filter(
      (stream) => picture.has(stream) || arrivals.headOf(stream) !== null,
    );
    const meets = withdrawn.length > 0 || known.some(({ stream }) => stream.startsWith('complaint/'));
    if (meets) await arrivals.fold();
    const met =
      known.length > 0 || withdrawn.length > 0
        ? await takeInTurn(parts, hub, { streams: known.map(pulledOf), withdrawn }, taking)
        : { skipped: [], attached: [] };
    const fresh = cases.filter((one) => !known.includes(one));
    await write(parts, fresh, taking);
    const attached = fresh.filter((one) => one.attaches).map(({ stream }) => stream);
    return { skipped: met.skipped, attached: [...met.attached, ...attached] };
  });
}

/** Nothing of it is here: no step, no decision that waits, no erasure; and nothing in it asks for more than writing. */
function isNew(
  { picture, arrivals, keys, parked }: DeskParts,
  { stream, key, erases }: CheckedStream,
): boolean {
  return (
    stream.startsWith('complaint/') &&
    !picture.has(stream) &&
    arrivals.headOf(stream) === null &&
    !keys.erased().has(stream) &&
    !keys.isGuarded(stream) &&
    parked.of(stream).length === 0 &&
    !(erases && key !== null)
  );
}

/** Keys first, then all steps in one write. */
async function write(
  { keys, store, arrivals }: DeskParts,
  cases: readonly Lined[],
  { report, onNews }: Taking,
): Promise<void> {
  if (cases.length === 0) return;
  const given = cases.flatMap(({ stream, key }) =>
    key === null ? [] : [[stream, Buffer.from(key, 'base64')] as const],
  );
  if (given.length > 0) await keys.adopt(new Map(given));
  const places = await store.writeLines(cases.flatMap(({ lines }) => lines));
  const arrived: Arrived[] = [];
  let from = 0;
  for (const { stream, head, steps } of cases) {
    arrived.push({ stream, head, places: places.slice(from, from + steps) });
    from += steps;
    report.changed.add(stream);
  }
  arrivals.put(arrived);
  const before = new Map(cases.map(({ stream }): [StreamId, null] => [stream, null]));
  onNews({ before, withdrawn: [], settings: false });
}

function linedOf({ streams, bytes, lengths }: CheckedPack): readonly Lined[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [line, offset] = [0, 0];
  return streams
    .map((one) => {
      const lines: Buffer[] = [];
      for (const length of lengths.subarray(line, line + one.steps)) {
        lines.push(all.subarray(offset, offset + length));
        offset += length;
      }
      line += one.steps;
      return { ...one, lines };
    })
    .filter(({ steps }) => steps > 0);
}

function pulledOf({ stream, key, lines }: Lined): PulledStream {
  return { stream, key, steps: linesAsPulled(lines) };
}
