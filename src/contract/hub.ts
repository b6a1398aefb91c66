import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import * as held from '#contract/hub/held-wire.ts';
import { invitationFile } from '#contract/hub/invitation.ts';
import * as join from '#contract/hub/join-wire.ts';
import * as wire from '#contract/hub/wire.ts';

/**
 * How a call to the hub may be refused as a whole. `TIDAK_DIKENAL`: no device has this token. `DICABUT`: the device was
 * revoked and has to wipe what it holds. `MASA_LAIN`: the hub was restored or set up anew since. `VERSI`: no protocol
 * that both speak.
 */
const call = oc.errors({
  TIDAK_DIKENAL: { status: 401 },
  DICABUT: { status: 403 },
  /** This device leaves: it may push once more what nobody has, and read nothing. */
  PERGI: { status: 403 },
  MASA_LAIN: { status: 409, data: z.object({ epoch: wire.epoch }) },
  /** Not there, or not for this device: the same answer. */
  TIDAK_ADA: { status: 404 },
  VERSI: { status: 426, data: z.object({ oldest: z.number(), newest: z.number() }) },
  TERLALU_CEPAT: { status: 429, data: z.object({ afterSeconds: z.number() }) },
  ISI_TERLALU_BESAR: { status: 413 },
  ISI_DITOLAK: { status: 415 },
  /** Something on the way changed the body: nothing of it was read. */
  ISI_BERUBAH: { status: 400 },
  /** The hub stops; it will be back. */
  TUTUP: { status: 503 },
});

/** What only a coordinator may ask; the same answer to everybody else. */
const coordinators = call.errors({ BUKAN_HAK: { status: 403 } });

const joining = call.errors({
  /** Unknown or mistyped: one answer. */
  UNDANGAN_TIDAK_BERLAKU: { status: 410 },
  /** Said only to who shows the whole code. */
  UNDANGAN_TERPAKAI: { status: 410 },
  UNDANGAN_LEWAT: { status: 410 },
  /** No such person or another password: one answer. */
  SANDI_SALAH: { status: 422 },
  /** A password was to be set by an invitation for several. */
  SANDI_UNTUK_SATU_ORANG: { status: 422 },
});

/** What desks tell each other through the hub. */
export const syncContract = {
  sync: {
    hello: call.input(wire.helloInput).output(wire.helloOutput),
    pull: call.input(wire.pullInput).output(wire.pullOutput),
    /** Whole cases as the lines that a journal keeps, for feeds that the desk holds nothing of; then `pull` goes on. */
    first: call.input(wire.firstInput).output(wire.packOutput),
    push: call.input(wire.pushInput).output(wire.pushOutput),
    heads: call.input(wire.headsInput).output(wire.headsOutput),
    history: call.input(wire.historyInput).output(wire.historyOutput),
    hints: call.output(eventIterator(wire.hint)),
  },
  blob: {
    state: call.input(wire.blobInput).output(wire.blobState),
    put: call.input(wire.blobPieceInput).output(wire.blobState),
    get: call.input(wire.blobReadInput).output(wire.blobReadOutput),
  },
};

/**
 * Everything a desk may ask of a hub. A new call is three edits: its line here, its row in `hub/door/call-policy.ts`
 * and its handler in `src/hub`.
 */
export const hubContract = {
  ...syncContract,
  join: {
    /** The only call without a token. */
    redeem: joining.input(join.redeemInput).output(join.redeemOutput),
    addPerson: joining.input(join.addPersonInput).output(join.addPersonOutput),
    changePassword: joining.input(join.changePasswordInput),
    /** A device that was let in stays out after all: it is revoked, and the invitation it used is good again. */
    cancel: call.input(join.cancelInput),
    me: call.output(join.meOutput),
  },
  devices: {
    list: coordinators.input(join.devicesInput).output(join.devicesOutput),
    invite: coordinators.input(join.inviteInput).output(invitationFile),
    leaving: coordinators.input(join.deviceInput),
    revoke: coordinators.input(join.deviceInput),
  },
  held: {
    list: coordinators.input(held.heldInput).output(held.heldOutput),
    admit: coordinators.input(held.admitInput).output(held.admitOutput),
    drop: coordinators.input(held.dropInput),
  },
};
