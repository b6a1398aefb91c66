import { onTestFinished } from 'vitest';
import { type ClaimOptions, claimFolder, type FolderClaim } from '#main/store/folder-owner.ts';

/** Claims a folder in this process until the test is over; as owner it echoes each request. */
export async function claim(folder: string, options: Partial<ClaimOptions> = {}): Promise<FolderClaim> {
  const claimed = await claimFolder({
    folder,
    onRequest: (request, reply) => reply.exit({ heard: request }),
    onFault: (error) => {
      throw error;
    },
    ...options,
  });
  if (claimed.kind === 'owner') onTestFinished(() => claimed.release());
  return claimed;
}

/** Asks the owner; throws unless the folder is taken. */
export async function callFrom(claimed: FolderClaim, request: unknown): Promise<unknown> {
  if (claimed.kind !== 'taken') throw new Error('expected the folder to be taken');
  return claimed.call(request, () => undefined);
}
