import type { Complaint, OurSide } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { ours } from '#domain/complaint/recorded.ts';

/** Class, category, maladministration type and priority as the office now sees them; what is not said stays. */
export function classified(state: Complaint, event: ComplaintEventOf<'v1.Classified'>): Complaint {
  const change: Partial<OurSide> = {
    ...(event.class === undefined ? {} : { class: event.class }),
    ...(event.localClass === undefined ? {} : { localClass: event.localClass }),
    ...(event.categoryId === undefined
      ? {}
      : { categoryId: event.categoryId, categoryName: event.personal?.categoryName ?? null }),
  };
  return {
    ...ours(state, change),
    maladministration:
      event.maladministration === undefined ? state.maladministration : event.maladministration,
    priority: event.priority ?? state.priority,
  };
}
