import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { ArchiveReason } from '#domain/complaint/vocabulary.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import rawPhrases from '#resources/sample-phrases.json' with { type: 'json' };

type Sentences = readonly string[];

/** What complaints of one kind are about, and who answers them. Listed from the most to the least frequent. */
export type SampleCategory = {
  readonly id: string;
  readonly name: string;
  /** The service as a noun phrase, for questions and proposals about it. */
  readonly service: string;
  readonly officeIds: readonly string[];
  /** Complaints of this kind usually have supervisory content ("berkadar pengawasan"). */
  readonly supervisory: boolean;
  readonly titles: Sentences;
  readonly problems: Sentences;
  readonly effects: Sentences;
  readonly demands: Sentences;
  readonly answers: Sentences;
};

type Typed = {
  readonly categories: readonly SampleCategory[];
  readonly offices: Readonly<Record<string, string>>;
  readonly archiveReasons: Readonly<Record<ArchiveReason, Sentences>>;
  readonly titles: Readonly<
    Record<Extract<ComplaintClass, 'permintaan-informasi' | 'aspirasi'> | 'rough', Sentences>
  >;
};

/** The sentence parts of the sample. Places below the district, streets and all people are invented. */
export const PHRASES = rawPhrases satisfies Typed;

export const CATEGORIES: readonly SampleCategory[] = PHRASES.categories;
export const OFFICES: Readonly<Record<string, string>> = PHRASES.offices;

/** What stands for `{desa}`, `{kec}`, … in a phrase; `{n}` is a small number, another one each time. */
export type Slots = Readonly<
  Record<'desa' | 'kec' | 'jalan' | 'layanan' | 'kantor' | 'telepon' | 'nik', string>
>;

/** A phrase with its places filled in. */
export function filled(phrase: string, slots: Slots, dice: Dice): string {
  if (!phrase.includes('{')) return phrase;
  const words: Readonly<Record<string, string>> = slots;
  return phrase.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name === 'n' ? String(dice.between(2, 9)) : (words[name] ?? whole),
  );
}
