import type { z } from 'zod';
import { type firstInput, MOST_CASES } from '#contract/hub/wire.ts';
import { type MadePack, makePack, type PackPlan, planPack } from '#hub/core/first-pack.ts';
import type { Device, HubParts } from '#hub/core/hub-parts.ts';
import { feedsOfDevice } from '#hub/core/pull.ts';

type FirstInput = z.infer<typeof firstInput>;
type Making = { readonly plan: PackPlan; readonly made: Promise<MadePack> };
type Ahead = { readonly asked: string; readonly cases: number; readonly making: Promise<Making | null> };

/** Devices for which a pack is made ahead: some megabytes each. */
const MOST_DEVICES = 8;
/** Who has not asked for it by then is on a slow line, or gone. */
const KEPT_MS = 10_000;

/**
 * Answers first readings: while a pack is made and on its way, the one that the device will ask for next is made. Such a pack is
 * given only where nothing came into any feed since, and the device reads the same feeds; otherwise it is made anew.
 */
export function packsMadeAhead(
  parts: HubParts,
): (device: Device, input: FirstInput) => Promise<MadePack['pack']> {
  const ahead = new Map<string, Ahead>();
  let unheard: (() => void) | null = null;

  const forget = (): void => {
    ahead.clear();
    unheard?.();
    unheard = null;
  };
  const begin = async (device: Device, input: FirstInput): Promise<Making> => {
    const plan = await planPack(parts, device, input);
    const made = makePack(parts, plan);
    // That it failed is told when somebody asks for it.
    made.catch(() => undefined);
    return { plan, made };
  };
  const beginNext = (device: Device, { epoch, cursors, more }: PackPlan, cases: number): void => {
    if (!more || ahead.size >= MOST_DEVICES) return;
    unheard ??= parts.log.listen(forget);
    const asked = { epoch, cursors: { ...cursors }, cases };
    // Whoever asks for it has it begun once more, and is told what is wrong.
    const making = begin(device, asked).catch(() => null);
    const mine: Ahead = { asked: JSON.stringify(cursors), cases, making };
    ahead.set(device.deviceId, mine);
    setTimeout(() => {
      if (ahead.get(device.deviceId) === mine) ahead.delete(device.deviceId);
      if (ahead.size === 0) forget();
    }, KEPT_MS).unref();
  };
  const begunAlready = async (device: Device, input: FirstInput): Promise<Making | null> => {
    const mine = ahead.get(device.deviceId);
    ahead.delete(device.deviceId);
    const most = input.cases ?? MOST_CASES;
    if (mine === undefined || mine.asked !== JSON.stringify(input.cursors) || mine.cases > most) return null;
    const making = await mine.making;
    if (making === null || making.plan.epoch !== (await parts.log.epoch())) return null;
    const feeds = await feedsOfDevice(parts, device);
    return making.plan.feeds.join('\n') === feeds.join('\n') ? making : null;
  };
  return async (device, input) => {
    const { plan, made } = (await begunAlready(device, input)) ?? (await begin(device, input));
    beginNext(device, plan, input.cases ?? MOST_CASES);
    return (await made).pack;
  };
}
