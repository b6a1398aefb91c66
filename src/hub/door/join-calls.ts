import { implement } from '@orpc/server';
import { hubContract } from '#contract/hub.ts';
import { personOf } from '#domain/institution/institution.ts';
import { runningRights } from '#domain/sync/directory.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { addPersons, changePassword, type JoinRefusal, redeem } from '#hub/devices/join.ts';
import type { CallContext } from '#hub/door/caller.ts';

/** Coming in: with an invitation, or by name and password. */
export function joinCalls(parts: DoorParts) {
  const { join: call } = implement(hubContract).$context<CallContext>();
  return {
    redeem: call.redeem.handler(async ({ input, context, errors }) => {
      const done = await redeem(parts, context.address, input);
      if (!done.ok) throw refused(errors, done.refusal);
      return done.value;
    }),
    addPerson: call.addPerson.handler(async ({ input, context, errors }) => {
      const done = await addPersons(parts, context.address, context.device, input.proof);
      if (!done.ok) throw refused(errors, done.refusal);
      return { persons: [...done.value] };
    }),
    changePassword: call.changePassword.handler(async ({ input, context, errors }) => {
      if (!context.device.persons.includes(input.personId)) throw errors.SANDI_SALAH();
      const done = await changePassword(parts, context.address, input);
      if (!done.ok) throw refused(errors, done.refusal);
    }),
    cancel: call.cancel.handler(async ({ input, context: { device }, errors }) => {
      if (input.deviceId !== device.deviceId) throw errors.TIDAK_ADA();
      await parts.devices.giveBack(device.deviceId);
    }),
    me: call.me.handler(({ context }) => me(parts, context)),
  };
}

type Errors = {
  readonly [C in Exclude<JoinRefusal['code'], 'TERLALU_CEPAT'>]: () => Error;
} & { readonly TERLALU_CEPAT: (facts: { readonly data: { readonly afterSeconds: number } }) => Error };

function refused(errors: Errors, refusal: JoinRefusal): Error {
  return refusal.code === 'TERLALU_CEPAT'
    ? errors.TERLALU_CEPAT({ data: { afterSeconds: refusal.afterSeconds } })
    : errors[refusal.code]();
}

async function me({ hub, devices }: DoorParts, { device }: CallContext) {
  const stored = await devices.byId(device.deviceId);
  if (stored === null) throw new Error('a device that was let in is not there');
  const { state: institution } = await institutionOf(hub);
  const persons = device.persons.map((personId) => ({
    personId,
    name: personOf(institution, personId)?.name ?? null,
    rights: runningRights(institution, personId, hub.now()).map(({ role, officeId }) => ({ role, officeId })),
  }));
  const { deviceId, name, state, otherReplicas } = stored;
  return { deviceId, name, state, persons, copied: otherReplicas.length > 0 };
}
