import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import * as wire from '#contract/hub/wire.ts';

/**
 * How a call to the hub may be refused as a whole. `TIDAK_DIKENAL`: no device has this token. `DICABUT`: the device was
 * revoked and has to wipe what it holds. `MASA_LAIN`: the hub was restored or set up anew since. `VERSI`: no protocol
 * that both speak.
 */
const call = oc.errors({
  TIDAK_DIKENAL: { status: 401 },
  DICABUT: { status: 403 },
  MASA_LAIN: { status: 409, data: z.object({ epoch: wire.epoch }) },
  /** Not there, or not for this device: the same answer. */
  TIDAK_ADA: { status: 404 },
  VERSI: { status: 426, data: z.object({ oldest: z.number(), newest: z.number() }) },
  TERLALU_CEPAT: { status: 429, data: z.object({ afterSeconds: z.number() }) },
});

/** Everything a desk may ask of a hub. A new call is two edits: its line here and its handler in `src/hub`. */
export const hubContract = {
  sync: {
    hello: call.input(wire.helloInput).output(wire.helloOutput),
    pull: call.input(wire.pullInput).output(wire.pullOutput),
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
