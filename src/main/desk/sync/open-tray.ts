import type { PackHead } from '#contract/hub/wire.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { CheckedPack } from '#main/desk/sync/check-pack.ts';
import type { HubPort } from '#main/desk/sync/hub-port.ts';
import { headIn } from '#main/desk/sync/packs-ahead.ts';
import type { Taking } from '#main/desk/sync/pull-all.ts';
import { moveOn, type SyncPlaceFile } from '#main/desk/sync/sync-place.ts';
import { takePack } from '#main/desk/sync/take-pack.ts';
import type { PackChecker } from '#main/desk/workers.ts';
import { PackError, unpacked } from '#sealed/pack.ts';
import { SecretError } from '#sealed/secret-error.ts';

/** Opens what lies in the tray, piece by piece. */
export type TrayOpener = {
  /** Shows some cases, or takes the next pack; false when nothing is left to do. */
  readonly some: () => Promise<boolean>;
  readonly all: () => Promise<void>;
  readonly close: () => void;
};

type Opened = { readonly name: string; readonly head: PackHead; readonly pack: CheckedPack };

/**
 * Takes the packs of the tray one after the other; while the cases of one are shown, the next is checked in a thread beside.
 * A pack whose steps do not hold leaves the tray with all after it, and the desk stands again where it asked for it.
 * @throws PackError then
 */
export function openTray(parts: DeskParts, hub: HubPort, taking: Taking): TrayOpener {
  const { arrivals, tray, workers } = parts;
  let checker: PackChecker | null = null;
  let ahead: { readonly name: string; readonly opened: Promise<Opened> } | null = null;

  const open = async (name: string): Promise<Opened> => {
    checker ??= workers.packs();
    const { pack } = await tray.read(name);
    const { body } = unpacked(pack);
    return { name, head: headIn(pack), pack: await checker.check(body) };
  };
  const lookAhead = (): void => {
    const [name] = tray.names();
    if (name === undefined || ahead?.name === name) return;
    ahead = { name, opened: open(name) };
    // That it failed is told when it is its turn.
    ahead.opened.catch(() => undefined);
  };
  const takeNext = async ({ name, head, pack }: Opened): Promise<void> => {
    const met = await takePack(parts, hub, { head, pack }, taking);
    const isPlain = met.skipped.length === 0 && met.attached.length === 0;
    if (!isPlain) await moveOn(taking.placeFile, taking.placeFile.read(), met);
    await tray.remove(name);
  };
  const some = async (): Promise<boolean> => {
    if (arrivals.isLeft()) return false;
    if (await arrivals.foldSome()) return true;
    lookAhead();
    if (ahead === null || tray.names().length === 0) return false;
    try {
      await takeNext(await ahead.opened);
    } catch (error) {
      if (!(error instanceof PackError || error instanceof SecretError)) throw error;
      await askAgain(parts, taking.placeFile);
      if (error instanceof PackError) throw error;
    }
    lookAhead();
    return true;
  };
  return {
    some,
    all: async () => {
      while (await some()) await breathe();
    },
    close: () => checker?.close(),
  };
}

/** From where the oldest pack was asked for, or from the beginning where nobody can read that any more. */
async function askAgain({ tray }: DeskParts, placeFile: SyncPlaceFile): Promise<void> {
  const names = tray.names();
  const [oldest] = names;
  const cursors =
    oldest === undefined
      ? {}
      : await tray.read(oldest).then(
          (one) => one.cursors,
          () => ({}),
        );
  await placeFile.save({ ...placeFile.read(), cursors });
  for (const name of names) await tray.remove(name);
}
