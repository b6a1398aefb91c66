import { createBatchRecorder } from '#main/desk/batch-recorder.ts';
import { breathe } from '#main/desk/breathe.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { pinProofOf } from '#main/desk/people.ts';
import { circumstancesOf } from '#main/desk/recorder.ts';
import { sampleInstitutionActs } from '#main/desk/sample/institution-acts.ts';
import type { SampleAct } from '#main/desk/sample/play.ts';
import { sampleActs } from '#main/desk/sample/sample-acts.ts';

/** The PIN of everybody in the sample who must have one. It protects nothing: the queue is made up. */
const SAMPLE_PIN = '123456';
/** Acts written between two breaths. */
const ACTS_AT_ONCE = 100;

/**
 * Fills an empty folder with the sample queue of a seed, as one batch: all of it or nothing.
 * @throws DeskError `folder-tidak-kosong`
 */
export async function fillWithSample(
  parts: DeskParts,
  { complaints, seed }: { readonly complaints: number; readonly seed: string },
): Promise<{ complaints: number; events: number }> {
  const { picture, settings, recorder, inTurn, now, keys, attachments } = parts;
  return inTurn(async () => {
    if (picture.size() > 0 || settings.state().people.length > 0)
      throw new DeskError('folder-tidak-kosong', {});
    const today = settings.dayOf(now());
    const proof = await pinProofOf(SAMPLE_PIN);
    for (const { actor, at, command } of sampleInstitutionActs(today, proof)) {
      const outcome = await recorder.institution(actor, at, command);
      if (!outcome.ok) throw new Error(`the sample's own settings were refused: ${outcome.refusal.code}`);
    }
    const batch = await createBatchRecorder(parts);
    let events = 0;
    const write = async (acts: readonly SampleAct[]): Promise<void> => {
      for (const outcome of await batch.record(acts)) {
        if (!outcome.ok) throw new Error(`an act of the sample was refused: ${outcome.refusal.code}`);
        events += outcome.events.length;
      }
      await breathe();
    };
    try {
      let some: SampleAct[] = [];
      const acts = sampleActs({
        complaints,
        seed,
        today,
        circumstancesOf: (actor, at) => circumstancesOf(settings, actor, at),
        putFile: async (stream, file) => {
          await keys.ensure([stream]);
          const key = keys.keyOf(stream);
          if (key === null) throw new Error(`no key for ${stream}`);
          return (await attachments.put(file.bytes, key)).hash;
        },
      });
      for await (const act of acts) {
        some.push(act);
        if (some.length < ACTS_AT_ONCE) continue;
        await write(some);
        some = [];
      }
      await write(some);
    } catch (error) {
      await batch.cancel();
      throw error;
    }
    await batch.admit(breathe);
    return { complaints: picture.size(), events };
  });
}
