import type { Complaint } from '#domain/complaint/complaint.ts';

/** Where it happened, from the nearest to the farthest; null where nobody said. */
export function placeOf({ registration, lapor }: Complaint): string | null {
  const { village, district, regency, province, area } = lapor?.personal ?? {};
  const parts = [registration?.place, village, district, regency, province ?? area];
  const named = parts.filter((part) => part !== null && part !== undefined && part.trim() !== '');
  return named.length === 0 ? null : named.join(', ');
}
