import type { Dice } from '#main/desk/sample/dice.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

export type Place = { readonly district: string; readonly village: string; readonly street: string };

/** Somebody who cannot exist: a numbered or nonsense name, an identity number of no region, a phone of no network. */
export type Reporter = { readonly name: string; readonly identityNumber: string; readonly phone: string };

const SYLLABLES = ['za', 'xu', 'qi', 'wex', 'vo', 'zum', 'pex', 'qua', 'jix', 'vel', 'xan', 'zor'];

/** A public district; village and street are invented. */
export function drawPlace(dice: Dice): Place {
  const street = `${dice.pick(PHRASES.streets)} RT 0${dice.between(10, 48)}`;
  return {
    district: dice.pick(PHRASES.districts),
    village: dice.pick(PHRASES.villages),
    street: street.replace('{n}', String(dice.between(1, 40))),
  };
}

export function drawReporter(dice: Dice): Reporter {
  return {
    name: dice.chance(0.6) ? `Pelapor ${digits(4, dice)}` : `${nonsense(dice)} ${nonsense(dice)}`,
    identityNumber: `0000${digits(12, dice)}`,
    phone: `0800-0000-${digits(4, dice)}`,
  };
}

function nonsense(dice: Dice): string {
  const word = dice.pick(SYLLABLES) + dice.pick(SYLLABLES);
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function digits(count: number, dice: Dice): string {
  return String(dice.between(0, 10 ** count - 1)).padStart(count, '0');
}
