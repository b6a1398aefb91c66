import type { InvitationFile } from '#contract/hub/invitation.ts';
import type { Membership } from '#contract/window/joining.ts';
import type { Institution } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { codeIn } from '#main/desk/sync/join-hub.ts';
import { peopleOf } from '#main/desk/sync/take-over-own.ts';
import { toldAsDesk } from '#main/desk/sync/told-as-desk.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** Who of the institution works on this desk; null on one that joined no hub. */
export function membershipOf({ sync, settings }: Pick<Desk, 'sync' | 'settings'>): Membership | null {
  const membership = sync.membership();
  if (membership === null || membership.revokedAt !== null) return null;
  const { persons, deviceId, fingerprint } = membership;
  return { persons: peopleOf(settings.state(), persons), deviceId, fingerprint };
}

/** The institution with those people alone who may work on this desk: a hub takes no other's steps from here. */
export function peopleHere({ sync, settings }: Pick<Desk, 'sync' | 'settings'>): Institution {
  const membership = sync.membership();
  const state = settings.state();
  if (membership === null || settings.stream() !== membership.institution) return state;
  const { persons } = membership;
  return { ...state, people: state.people.filter(({ personId }) => persons.includes(personId)) };
}

/** Lets more people work on this desk, by an invitation of theirs. */
export async function addPersons(desk: Desk, invitation: string): Promise<Membership | null> {
  const membership = joinedHub(desk);
  const proof = { by: 'undangan', code: codeIn(invitation) } as const;
  const { persons } = await toldAsDesk(desk.reachHub(membership).join.addPerson({ proof }));
  await desk.sync.savePersons(persons);
  await desk.sync.meet();
  return membershipOf(desk);
}

/** Makes an invitation at the hub, in the name of a coordinator. */
export async function inviteAtHub(
  desk: Desk,
  { personId: by }: Actor,
  wish: { readonly personIds: readonly string[]; readonly hours: number },
): Promise<InvitationFile> {
  const { personIds, hours } = wish;
  const { devices } = desk.reachHub(joinedHub(desk));
  // People who were added here are known there after a meeting.
  await desk.sync.meet();
  return toldAsDesk(devices.invite({ by, personIds: [...personIds], hours }));
}

function joinedHub({ sync }: Desk): HubMembership {
  const membership = sync.membership();
  if (membership === null || membership.revokedAt !== null) throw new DeskError('belum-bergabung');
  return membership;
}
