import { type } from '@orpc/contract';
import { z } from 'zod';
import { invitationFile } from '#contract/hub/invitation.ts';
import { call } from '#contract/window/base.ts';
import type { SyncState, Told } from '#contract/window/sync.ts';
import type { Role } from '#domain/kernel/step.ts';

/** Somebody who may work on this desk at the hub. */
export type JoinedPerson = {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly office: string | null;
};

/** What joining would do, before anything of it is written. */
export type JoinPreview = {
  readonly institution: string;
  readonly address: string;
  readonly persons: readonly JoinedPerson[];
  readonly cases: {
    readonly here: number;
    /** Of those: the hub has them too, known by their identity; they become one. */
    readonly shared: number;
    /** At the hub, for who joins, and not here yet. */
    readonly coming: number;
  };
  /** What becomes of this desk's steps. */
  readonly steps: {
    readonly kept: number;
    /** The hub's history says so already. */
    readonly already: number;
    /** Hold no more and become notes on their cases. */
    readonly noted: number;
    /** Drafts and sent answers that a person is asked about afterwards. */
    readonly asked: number;
  };
  /** Own settings that are proposed to the hub. */
  readonly settings: number;
  /** Those of them that whoever asks may know of. */
  readonly asked: readonly { readonly id: string; readonly title: string | null; readonly command: string }[];
  /** This PC's clock is far from the hub's. */
  readonly clock: Told | null;
};

const joinInput = z.strictObject({
  /** An invitation's code, or the text of its file. */
  invitation: z.string().trim().min(1).max(8_192),
  /** Where the hub is; null: where the file says. */
  address: z.string().trim().max(400).nullable(),
  deviceName: z.string().trim().min(1).max(120),
});

/** Who of the institution works on this desk. */
export type Membership = {
  readonly persons: readonly JoinedPerson[];
  readonly deviceId: string;
  /** SHA-256 of the hub's own certificate; null where the system trusts it. */
  readonly fingerprint: string | null;
};

/**
 * Coming to a hub. The first four answer whoever works here, and anybody on a desk where nobody was set up; the others who signed in.
 */
export const joiningContract = {
  /** An invitation that was redeemed and waits for a yes; null: none. */
  pending: call.output(type<JoinPreview | null>()),
  /** Redeems an invitation and tells what joining would do. Nothing on this PC changes. */
  preview: call.input(joinInput).output(type<JoinPreview>()),
  /** The yes: joins, meets the hub, hands over what was written here. */
  confirm: call.output(type<SyncState>()),
  /** The no: the hub takes the invitation back, to be used again; false where it was not reached. */
  cancel: call.output(type<{ readonly given: boolean }>()),
  /** Null on a desk that joined none. */
  membership: call.output(type<Membership | null>()),
  /** Somebody more on this desk, by an invitation of theirs. */
  addPersons: call
    .input(z.strictObject({ invitation: joinInput.shape.invitation }))
    .output(type<Membership | null>()),
  /** A coordinator makes an invitation at the hub. */
  invite: call
    .input(z.strictObject({ personIds: z.array(z.string()).min(1).max(20), hours: z.int().min(1).max(168) }))
    .output(invitationFile),
};
