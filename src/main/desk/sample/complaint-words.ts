import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import { filled, PHRASES, type SampleCategory, type Slots } from '#main/desk/sample/phrases.ts';
import { shortened, shouted, VOICES, type Voice, withEmoji } from '#main/desk/sample/voices.ts';

/** What a report asks for, in LAPOR's three words. */
export type Topic = 'pengaduan' | 'aspirasi' | 'permintaan-informasi';

export type ComplaintWords = { readonly voice: Voice; readonly title: string; readonly text: string };

const LONG_LETTER = 4_200;

/** Title and text of one report: some parts in the order in which people write, in the reporter's own voice. */
export function complaintWords(
  topic: Topic,
  category: SampleCategory,
  slots: Slots,
  dice: Dice,
): ComplaintWords {
  const voice = dice.weighted(VOICES, ({ weight }) => weight).name;
  const say = (list: readonly string[]): string => filled(dice.pick(list), slots, dice);
  const parts = partsOf(topic, category, say, dice);
  const title = titleOf(topic, category, say, dice);
  return { voice, ...inVoice(voice, title, parts, category, say, dice) };
}

type Say = (list: readonly string[]) => string;

function partsOf(topic: Topic, category: SampleCategory, say: Say, dice: Dice): readonly string[] {
  const parts = dice.chance(0.6) ? [say(PHRASES.openings)] : [];
  parts.push(...middleOf(topic, category, say, dice));
  if (dice.chance(0.06)) parts.push(say(PHRASES.contacts));
  if (dice.chance(0.5)) parts.push(say(PHRASES.closings));
  return parts;
}

function middleOf(topic: Topic, category: SampleCategory, say: Say, dice: Dice): readonly string[] {
  switch (topic) {
    case 'permintaan-informasi':
      return [say(PHRASES.questions), ...(dice.chance(0.7) ? [say(PHRASES.questionReasons)] : [])];
    case 'aspirasi':
      return [say(PHRASES.aspirations), ...(dice.chance(0.7) ? [say(PHRASES.aspirationReasons)] : [])];
    case 'pengaduan': {
      const parts = [say(category.problems)];
      if (dice.chance(0.7)) parts.push(say(PHRASES.wheres));
      if (dice.chance(0.5)) parts.push(say(PHRASES.times));
      if (dice.chance(0.5)) parts.push(say(category.effects));
      if (dice.chance(0.3)) parts.push(say(PHRASES.backgrounds));
      parts.push(say(dice.chance(0.5) ? category.demands : PHRASES.demands));
      return parts;
    }
    default:
      return assertNever(topic);
  }
}

function titleOf(topic: Topic, category: SampleCategory, say: Say, dice: Dice): string {
  if (dice.chance(0.08)) return say(PHRASES.titles.rough);
  return say(topic === 'pengaduan' ? category.titles : PHRASES.titles[topic]);
}

function inVoice(
  voice: Voice,
  title: string,
  parts: readonly string[],
  category: SampleCategory,
  say: Say,
  dice: Dice,
): Omit<ComplaintWords, 'voice'> {
  const text = parts.join(' ');
  switch (voice) {
    case 'rapi':
      return { title, text };
    case 'pesan-singkat':
      return { title: title.toLowerCase(), text: shortened(text, dice) };
    case 'berteriak':
      return { title: title.toUpperCase(), text: shouted(text, dice) };
    case 'berbaris':
      return { title, text: [...parts, say(PHRASES.quotes)].join(dice.chance(0.5) ? '\n\n' : '\r\n') };
    case 'emoji':
      return { title, text: withEmoji(text, dice) };
    case 'panjang':
      return { title, text: longLetter(parts, category, say) };
    case 'rumus':
      return { title: dice.chance(0.5) ? title : `=${title}`, text: say(PHRASES.formulas).trimStart() };
    case 'kabur':
      return { title: say(PHRASES.titles.rough), text: say(PHRASES.vague) };
    default:
      return assertNever(voice);
  }
}

/** A letter of several pages: numbered events of the same matter, until it is longer than LONG_LETTER signs. */
function longLetter(parts: readonly string[], category: SampleCategory, say: Say): string {
  const pages = [parts.join(' '), 'Kronologi kejadian:'];
  let length = 0;
  for (let number = 1; length < LONG_LETTER; number += 1) {
    const event = [PHRASES.times, category.problems, category.effects, PHRASES.backgrounds, PHRASES.quotes];
    const page = `${number}. ${event.map(say).join(' ')}`;
    pages.push(page);
    length += page.length;
  }
  return pages.join('\n');
}
