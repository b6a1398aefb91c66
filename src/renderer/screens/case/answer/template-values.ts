import type { CaseView } from '#contract/window/complaint.ts';
import type { InstitutionView, Template } from '#contract/window/institution.ts';
import { fillTemplate, type TemplateValues } from '#domain/complaint/fill-template.ts';
import { dayNumberOf, partsOfDay } from '#domain/deadline/civil-date.ts';
import { MONTH_NAMES } from '#domain/deadline/civil-date-words.ts';
import { shortNumber } from '#renderer/screens/case/case-number.ts';
import { dayThere } from '#renderer/text/shown-zone.ts';

/** What the placeholders of a template stand for on this case. Answers are Indonesian, whatever the screen speaks. */
export function templateValues(
  { item, complaint }: Pick<CaseView, 'item' | 'complaint'>,
  offices: InstitutionView['offices'],
  writerOffice: string | null,
): TemplateValues {
  return {
    nomor: complaint.laporId ?? shortNumber(item.trackingId),
    judul: item.title,
    opd: item.office,
    tanggal_diterima: inWords(item.receivedAt === null ? undefined : dayThere(item.receivedAt)),
    batas_waktu: inWords(item.due?.dueOn),
    petugas: item.officer,
    kantor: offices.find(({ id }) => id === writerOffice)?.name ?? item.office,
  };
}

/** `13 Maret 2026`; null without a day. */
function inWords(day: string | undefined): string | null {
  if (day === undefined) return null;
  const { year, month, day: dayOfMonth } = partsOfDay(dayNumberOf(day));
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** The templates meant for this class and stage; one that names none is meant for all. */
export function fittingTemplates(
  templates: readonly Template[],
  { class: complaintClass, stage }: Pick<CaseView['item'], 'class' | 'stage'>,
): readonly Template[] {
  return templates.filter(
    ({ classes, stages }) =>
      (classes.length === 0 || (complaintClass !== null && classes.includes(complaintClass))) &&
      (stages.length === 0 || stages.includes(stage)),
  );
}

/** The placeholders that still stand in a text, as they are written, each once. */
export function openPlaceholders(text: string): readonly string[] {
  const { missing, unknown } = fillTemplate(text, {});
  if (missing.length + unknown.length === 0) return [];
  return [...new Set(text.match(/\{[^{}\n]{1,60}\}/gu) ?? [])];
}
