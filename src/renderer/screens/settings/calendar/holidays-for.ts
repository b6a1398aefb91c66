import type { InstitutionView } from '#contract/window/institution.ts';

type Holidays = InstitutionView['holidays'];

/** The days off as they hold for one office, or (null) for all, and those of the list that are taken out there. */
export function holidaysFor(
  view: InstitutionView,
  officeId: string | null,
): { readonly holidays: Holidays; readonly removed: Holidays } {
  const own = view.officeDays.find((office) => office.officeId === officeId);
  if (own === undefined) return { holidays: view.holidays, removed: view.removedHolidays };
  const isRemoved = ({ date }: { readonly date: string }): boolean => own.removed.includes(date);
  const added = own.added.map((day) => ({ ...day, origin: 'kantor' as const }));
  const holidays = [...view.holidays.filter((day) => !isRemoved(day)), ...added];
  return {
    holidays: holidays.sort((one, other) => (one.date < other.date ? -1 : 1)),
    removed: [...view.removedHolidays, ...view.holidays.filter(isRemoved)],
  };
}
