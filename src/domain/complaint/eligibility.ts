import { type Complaint, type Registration, shownConfidentiality } from '#domain/complaint/complaint.ts';

/**
 * What a hand-registered complaint must tell before its file is complete: who, which address, what happened, where,
 * when, and what is asked (UU 25/2009 art. 43, to be checked by the office; Pontianak and Magetan requirements).
 */
export const ELIGIBILITY_ITEMS = ['identitas', 'alamat', 'uraian', 'tempat', 'waktu', 'permintaan'] as const;
export type EligibilityItem = (typeof ELIGIBILITY_ITEMS)[number];

/** Which items are still missing. A report that came through LAPOR was checked by its form: nothing is missing. */
export function missingItems(complaint: Complaint): readonly EligibilityItem[] {
  const registration = complaint.registration;
  if (registration === null) return [];
  const anonymous = shownConfidentiality(complaint) === 'anonim';
  return ELIGIBILITY_ITEMS.filter((item) => !has(registration, item) && !(anonymous && item === 'identitas'));
}

export function isEligible(complaint: Complaint): boolean {
  return missingItems(complaint).length === 0;
}

function has(registration: Registration, item: EligibilityItem): boolean {
  switch (item) {
    case 'identitas':
      return registration.reporterName !== null;
    case 'alamat':
      return registration.address !== null;
    case 'uraian':
      return registration.text !== null;
    case 'tempat':
      return registration.place !== null;
    case 'waktu':
      return registration.occurredOn !== null;
    case 'permintaan':
      return registration.asked !== null;
  }
}
