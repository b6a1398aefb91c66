import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { checkPack } from '#main/desk/sync/check-pack.ts';
import type { PackAsked, PackSaid } from '#main/work/messages.ts';
import { PackError } from '#sealed/pack.ts';

/** Checks packs as they are given, until the thread is ended from outside. */
export async function checkPacks(port: MessagePort): Promise<void> {
  port.on('message', ({ body }: PackAsked) => {
    const said = verdictOn(body);
    port.postMessage(said, said.ok ? [said.pack.bytes.buffer, said.pack.lengths.buffer] : []);
  });
  await once(port, 'close');
}

function verdictOn(body: Uint8Array): PackSaid {
  try {
    return { ok: true, pack: checkPack(body) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return { ok: false, detail: error.message };
  }
}
