import type { Step, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { openOrBare } from '#main/desk/open-or-bare.ts';
import { placed } from '#main/desk/sync/parked-steps.ts';
import { asideName } from '#main/store/key-moves.ts';
import type { Place, StoreRecord, SyncRecord } from '#main/store/step-store.ts';
import { keyIdOf } from '#sealed/cipher.ts';
import { openStep, sealStep } from '#sealed/seal.ts';

/** Under this stream's key lie the steps of cases that are not this desk's any more. */
const KEPT_ASIDE: StreamId = 'office/disisihkan';
const WITHDRAWN = { code: 'laporan-ditarik', params: {} } as const;

/**
 * Lets go of cases that are not this desk's any more. First the keys in the kept backups: while the cases are here, somebody who was
 * cut off begins again.
 */
export async function withdraw(parts: DeskParts, streams: readonly StreamId[]): Promise<void> {
  const here = streams.filter(parts.picture.has);
  if (here.length === 0) return;
  await parts.dropInBackups(here);
  for (const stream of here) await letGoOf(parts, stream);
}

/**
 * What its people wrote and never sent is kept aside under another key, then the case leaves lists and search, and its
 * key, drafts and attachments are destroyed.
 */
async function letGoOf(parts: DeskParts, stream: StreamId): Promise<void> {
  const { picture, keys, store, attachments, changes, now } = parts;
  const { state, places, acked } = await picture.entry(stream);
  const kept = await keptAside(parts, stream, places.slice(acked), acked);
  const records: StoreRecord[] = [...kept, { t: 'withdrawn', stream, at: now() }];
  const written = await store.write(records);
  kept.forEach((record, index) => {
    parts.parked.put(placed(record, written[index] ?? record.place));
  });
  picture.withdraw(stream);
  parts.recorded(records.length);
  changes.tell({ ids: [caseIdOf(stream)], settings: false, everything: false });
  for (const { hash } of state.attachments) await attachments.remove(hash);
  await parts.forgetTyped(stream);
  // Copies of a guarded case stay under its persons' keys.
  if (kept.length > 0) await keys.setAside(stream);
  await keys.drop(stream);
}

type ParkedRecord = Extract<SyncRecord, { t: 'parked' }>;

/** This desk's unsent steps of the case and those that already wait for a decision, each as a copy that stays readable. */
async function keptAside(
  parts: DeskParts,
  stream: StreamId,
  unsent: readonly Place[],
  after: number,
): Promise<readonly ParkedRecord[]> {
  const { keys, store, now } = parts;
  const waiting = parts.parked.of(stream);
  const places = [...waiting.map(({ place }) => place), ...unsent];
  if (places.length === 0) return [];
  const guarded = keys.isGuarded(stream);
  await keys.ensure([KEPT_ASIDE]);
  const aside = keys.keyOf(KEPT_ASIDE);
  if (aside === null) throw new Error('a key that was made is not there');
  const kept: ParkedRecord[] = [];
  for (const place of places) {
    const sealed = await store.readStep(place);
    const { stepId } = sealed;
    const copy = guarded ? sealed : sealStep(openParked(parts, sealed), aside);
    const { code, params } = waiting.find((one) => one.stepId === stepId) ?? WITHDRAWN;
    kept.push({
      t: 'parked',
      stream,
      stepId,
      after,
      place,
      copy,
      code,
      params,
      at: now(),
    });
  }
  return kept;
}

/** A step that was kept aside, or stands in its case's history, opened with the key it is sealed under. */
export function openParked({ keys }: Pick<DeskParts, 'keys'>, sealed: SealedStep): Step {
  const guarded = keys.keyOf(asideName(sealed.key ?? ''));
  if (guarded !== null) return openStep(sealed, guarded);
  const aside = keys.keyOf(KEPT_ASIDE);
  return aside !== null && sealed.key === keyIdOf(aside)
    ? openStep(sealed, aside)
    : openOrBare(keys, sealed).step;
}
