import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import { completeOn } from '#domain/complaint/evolve-verdict.ts';
import { ours } from '#domain/complaint/recorded.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';

type RouteEvent = ComplaintEventOf<'v1.Disposed' | 'v1.Transferred' | 'v1.ReturnedByOffice'>;

/** Which office has it: disposition, transfer, return. A new office chooses its own officer. */
export function evolveRoute(state: Complaint, event: RouteEvent): Complaint {
  switch (event.kind) {
    case 'v1.Disposed':
      return {
        ...ours(state, {
          officeId: event.officeId,
          officeName: event.personal?.officeName ?? null,
          stage: isUnverified(state) ? 'terverifikasi' : state.ours.stage,
        }),
        disposedOn: event.on,
        verifiedOn: state.verifiedOn ?? event.on,
        completeOn: completeOn(state, event),
        officerId: null,
        returnedFrom: null,
      };
    case 'v1.Transferred':
      return {
        ...ours(state, {
          officeId: event.officeId,
          officeName: event.personal?.officeName ?? null,
          stage: 'terverifikasi',
        }),
        disposedOn: event.on,
        officerId: null,
        returnedFrom: null,
        transfers: state.transfers + 1,
      };
    case 'v1.ReturnedByOffice':
      return {
        ...ours(state, { officeId: null, officeName: null, stage: 'terverifikasi' }),
        disposedOn: null,
        officerId: null,
        returnedFrom: event.fromOfficeId,
      };
    default:
      return assertNever(event);
  }
}

function isUnverified({ ours: { stage } }: Complaint): boolean {
  return stage === null || stage === 'baru';
}
