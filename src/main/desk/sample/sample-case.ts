import type { ComplaintClass, Confidentiality } from '#domain/complaint/lapor-fields.ts';
import type { Origin } from '#domain/complaint/vocabulary.ts';
import type { Calendar } from '#domain/deadline/calendar.ts';
import { type ComplaintWords, complaintWords, type Topic } from '#main/desk/sample/complaint-words.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import { type Moment, morningOf, workingDayAfter, workingDayUpTo } from '#main/desk/sample/office-hours.ts';
import { CATEGORIES, OFFICES, PHRASES, type SampleCategory, type Slots } from '#main/desk/sample/phrases.ts';
import { drawPlace, drawReporter, type Place, type Reporter } from '#main/desk/sample/reporter.ts';

type Office = { readonly id: string; readonly name: string };

/** What one complaint is about and how it came in: all that its life does not change. */
export type SampleCase = {
  readonly origin: Origin;
  /** LAPOR's number; of a complaint written down by hand the one it may get later. */
  readonly laporId: string;
  readonly received: Moment;
  /** When this program first hears of it: the import of a working morning, or the counter itself. */
  readonly known: Moment;
  readonly topic: Topic;
  /** What the office will find it to be. */
  readonly class: ComplaintClass;
  readonly confidentiality: Confidentiality;
  readonly category: SampleCategory;
  readonly office: Office;
  readonly otherOffice: Office;
  /** Whether it came in with its office, or waits for the coordinator's disposition. */
  readonly officeKnown: boolean;
  readonly place: Place;
  readonly slots: Slots;
  readonly reporter: Reporter;
  readonly words: ComplaintWords;
};

const ZIPF = 0.9;
const RARE_SUPERVISION = 0.04;
const RANKED = CATEGORIES.map((category, rank) => ({ category, weight: 1 / (rank + 1) ** ZIPF }));
const OFFICE_LIST: readonly Office[] = Object.entries(OFFICES).map(([id, name]) => ({ id, name }));
const ORIGIN_SHARES: readonly { readonly origin: Origin; readonly weight: number }[] = [
  { origin: 'lapor', weight: 86 },
  { origin: 'datang-langsung', weight: 6 },
  { origin: 'surat', weight: 4 },
  { origin: 'telepon', weight: 4 },
];
const TOPIC_SHARES: readonly { readonly topic: Topic; readonly weight: number }[] = [
  { topic: 'pengaduan', weight: 76 },
  { topic: 'permintaan-informasi', weight: 14 },
  { topic: 'aspirasi', weight: 10 },
];

/** Draws one complaint that came in at this moment. */
export function drawCase(received: Moment, laporId: string, calendar: Calendar, dice: Dice): SampleCase {
  const { origin } = dice.weighted(ORIGIN_SHARES, ({ weight }) => weight);
  const { category } = dice.weighted(RANKED, ({ weight }) => weight);
  const { topic } = dice.weighted(TOPIC_SHARES, ({ weight }) => weight);
  const confidentiality = drawConfidentiality(category, dice);
  const office = drawOffice(category, confidentiality, dice);
  const place = drawPlace(dice);
  const reporter = drawReporter(dice);
  const slots: Slots = {
    desa: place.village,
    kec: place.district,
    jalan: place.street,
    layanan: category.service,
    kantor: office.name,
    telepon: reporter.phone,
    nik: reporter.identityNumber,
  };
  return {
    origin,
    laporId,
    ...arrival(origin, received, calendar, dice),
    topic,
    class: drawClass(topic, category, confidentiality, dice),
    confidentiality,
    category,
    office,
    otherOffice: drawOther(office, dice),
    officeKnown: dice.chance(0.6),
    place,
    slots,
    reporter,
    words: complaintWords(topic, category, slots, dice),
  };
}

/** An export row is known from the next working morning on; who comes, calls or writes comes on a working day. */
function arrival(
  origin: Origin,
  received: Moment,
  calendar: Calendar,
  dice: Dice,
): Pick<SampleCase, 'received' | 'known'> {
  if (origin === 'lapor') {
    const known = morningOf(workingDayAfter(calendar, received.day, 1), dice);
    return { received, known };
  }
  const counter = morningOf(workingDayUpTo(calendar, received.day), dice);
  return { received: counter, known: counter };
}

function drawConfidentiality(category: SampleCategory, dice: Dice): Confidentiality {
  if (dice.chance(category.supervisory ? 0.15 : 0.02)) return 'rahasia';
  return dice.chance(category.supervisory ? 0.4 : 0.1) ? 'anonim' : 'biasa';
}

/** A rahasia case with supervisory content lies with the inspectorate, whose head is named as its reader. */
function drawOffice(category: SampleCategory, confidentiality: Confidentiality, dice: Dice): Office {
  const sealed = category.supervisory && confidentiality === 'rahasia';
  return officeOf(sealed ? PHRASES.inspectorateId : dice.pick(category.officeIds));
}

function officeOf(id: string): Office {
  return { id, name: OFFICES[id] ?? id };
}

function drawOther(office: Office, dice: Dice): Office {
  const other = dice.pick(OFFICE_LIST);
  return other.id === office.id ? drawOther(office, dice) : other;
}

/** Outside of the supervisory categories only now and then, and then not rahasia: see `drawOffice`. */
function drawClass(
  topic: Topic,
  category: SampleCategory,
  confidentiality: Confidentiality,
  dice: Dice,
): ComplaintClass {
  if (topic !== 'pengaduan') return topic;
  const share = confidentiality === 'rahasia' ? 0 : RARE_SUPERVISION;
  const supervisory = dice.chance(category.supervisory ? 0.6 : share);
  return supervisory ? 'berkadar-pengawasan' : 'tidak-berkadar-pengawasan';
}
