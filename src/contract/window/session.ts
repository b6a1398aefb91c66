import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Role } from '#domain/kernel/step.ts';

/** Somebody who can sign in here, in one role. */
export type Profile = {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly officeId: string | null;
  readonly hasPin: boolean;
  /** Whose role it is and until the end of which day, where it was lent; null: this person's own. */
  readonly lent: { readonly delegationId: string; readonly by: string; readonly to: CivilDate } | null;
};

/** Who sits at this window: null when nobody signed in; while it is locked, whose PIN is asked for first. */
export type SessionState = { readonly person: Profile | null; readonly locked: boolean };

export const sessionContract = {
  current: call.output(type<SessionState>()),
  profiles: call.output(type<readonly Profile[]>()),
  signIn: call
    .input(
      z.strictObject({
        personId: z.string().min(1).max(120),
        pin: z.string().max(200).nullable(),
        /** In a role that was lent to them. */
        delegationId: z.string().min(1).max(120).nullable().default(null),
      }),
    )
    .output(type<SessionState>()),
  /** Locks this window: from now on nothing is answered until the same or another person signs in. */
  lock: call.output(type<SessionState>()),
};
