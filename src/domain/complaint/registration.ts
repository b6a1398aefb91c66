import type { Registration } from '#domain/complaint/complaint.ts';
import type { ComplaintEventOf } from '#domain/complaint/events.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';

type Words = NonNullable<ComplaintEventOf<'v1.ComplaintRegistered'>['personal']>;

/** What was written down when the complaint came in; nothing of the person once erased. */
export function registrationOf(event: ComplaintEventOf<'v1.ComplaintRegistered'>): Registration {
  const personal: Words = event.personal ?? {};
  return {
    receivedAt: event.receivedAt,
    receivedOn: event.on,
    occurredOn: event.occurredOn,
    title: personal.title ?? null,
    text: personal.text ?? null,
    reporterName: personal.reporterName ?? null,
    identityNumber: personal.identityNumber ?? null,
    address: personal.address ?? null,
    contact: personal.contact ?? null,
    place: personal.place ?? null,
    asked: personal.asked ?? null,
  };
}

/** The registration with what was asked for afterwards; what is not said again stays. */
export function completed(before: Registration, added: Words, occurredOn: CivilDate | null): Registration {
  return {
    ...before,
    occurredOn: occurredOn ?? before.occurredOn,
    title: added.title ?? before.title,
    text: added.text ?? before.text,
    reporterName: added.reporterName ?? before.reporterName,
    identityNumber: added.identityNumber ?? before.identityNumber,
    address: added.address ?? before.address,
    contact: added.contact ?? before.contact,
    place: added.place ?? before.place,
    asked: added.asked ?? before.asked,
  };
}
