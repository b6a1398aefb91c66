import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import type { Confidentiality } from '#domain/complaint/lapor-fields.ts';
import { civilDateOfDay } from '#domain/deadline/civil-date.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Scene } from '#main/desk/sample/beat.ts';
import type { Topic } from '#main/desk/sample/complaint-words.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import { instantOf, type Moment } from '#main/desk/sample/office-hours.ts';
import type { SampleCase } from '#main/desk/sample/sample-case.ts';

type Observation = ComplaintCommandOf<'observe-lapor'>;

const SOURCES = ['Website', 'Website', 'Aplikasi Android', 'Aplikasi Android', 'SMS 1708', 'WhatsApp', 'X'];
const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  pengaduan: 'Pengaduan',
  aspirasi: 'Aspirasi',
  'permintaan-informasi': 'Permintaan Informasi',
};
const CONFIDENTIAL_WORDS: Readonly<Record<Confidentiality, string | null>> = {
  biasa: null,
  anonim: 'Anonim',
  rahasia: 'Rahasia',
};

/** The row of the complaint in the export of this morning; some of its columns are empty, as in real exports. */
export function firstObservation(scene: Scene, status: string | null): Observation {
  const { about, dice, moment } = scene;
  const gaps = { noClass: dice.chance(0.12), noCategory: dice.chance(0.06) };
  return {
    kind: 'observe-lapor',
    laporId: about.laporId,
    asOf: exportedAt(moment),
    fields: fieldsOf(about, status, gaps, dice),
    personal: personalOf(about, gaps, dice),
  };
}

/** The same row in a later export, with another status and the reporter's stars if there are any. */
export function laterObservation(scene: Scene, status: string, rating: number | null): Observation {
  const { about, state, moment } = scene;
  if (state.lapor === null || state.lapor.personal === null) throw new Error(`no row of ${state.id} yet`);
  return {
    kind: 'observe-lapor',
    laporId: about.laporId,
    asOf: exportedAt(moment),
    fields: { ...state.lapor.fields, status, rating },
    personal: { ...state.lapor.personal, ratingText: rating === null ? null : String(rating) },
  };
}

/** Exports are made at the start of the day. */
function exportedAt({ day }: Moment): Instant {
  return `${civilDateOfDay(day)}T07:30:00.000+07:00`;
}

/** Columns that this row leaves empty. */
type Gaps = { readonly noClass: boolean; readonly noCategory: boolean };

/** LAPOR knows no supervisory content: a pengaduan is a pengaduan until the office decides. */
function fieldsOf(about: SampleCase, status: string | null, gaps: Gaps, dice: Dice): Observation['fields'] {
  const receivedHasTime = dice.chance(0.95);
  return {
    receivedAt: instantOf(receivedHasTime ? about.received : { ...about.received, second: 0 }),
    receivedHasTime,
    status,
    class: gaps.noClass ? null : about.topic,
    confidentiality: about.confidentiality,
    officeId: about.officeKnown ? about.office.id : null,
    categoryId: gaps.noCategory ? null : about.category.id,
    rating: null,
  };
}

function personalOf(about: SampleCase, gaps: Gaps, dice: Dice): Observation['personal'] {
  const { place, words, category, confidentiality } = about;
  return {
    title: dice.chance(0.995) ? words.title : '',
    originalText: dice.chance(0.99) ? words.text : '',
    finalText: dice.chance(0.3) ? tidied(words.text) : null,
    reporterName: reporterName(about, dice),
    officeName: about.officeKnown ? about.office.name : null,
    parentOffice: 'Pemerintah Kabupaten Sanggau',
    categoryName: gaps.noCategory ? null : category.name,
    classText: gaps.noClass ? null : TOPIC_WORDS[about.topic],
    confidentialityText: CONFIDENTIAL_WORDS[confidentiality],
    source: dice.pick(SOURCES),
    province: 'Kalimantan Barat',
    regency: 'Kabupaten Sanggau',
    district: dice.chance(0.9) ? place.district : null,
    village: dice.chance(0.7) ? place.village : null,
    ...(dice.chance(0.03) ? { extra: { Tag: category.service } } : {}),
  };
}

function reporterName(about: SampleCase, dice: Dice): string | null {
  if (about.confidentiality === 'anonim') return 'Anonim';
  return dice.chance(0.97) ? about.reporter.name : null;
}

/** `Isi Laporan Akhir`: what an admin of LAPOR makes of it. */
function tidied(text: string): string {
  const calm = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return calm.slice(0, 1).toUpperCase() + calm.slice(1);
}
