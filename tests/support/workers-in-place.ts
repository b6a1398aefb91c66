import { checkPack } from '#main/desk/sync/check-pack.ts';
import type { Workers } from '#main/desk/workers.ts';

/** What threads do beside is done in place; there are no files to read and none to write. */
export const WORKERS_IN_PLACE: Workers = {
  packs: () => ({ check: async (body) => checkPack(body), close: () => undefined }),
  readLapor: notHere,
  writeSummary: notHere,
  countSummary: notHere,
};

function notHere(): never {
  throw new Error('no work thread in this world');
}
