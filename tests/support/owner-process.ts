import { claimFolder } from '#main/store/folder-owner.ts';

/**
 * A process of its own that claims a folder: `node owner-process.js FOLDER PLATFORM [REQUEST]`. Says `owner` or `taken`
 * on its first line; taken and with a request, it asks the owner and prints what it hears, one JSON value per line.
 * An owner answers every request with one message and its process id, and stays until it is killed.
 */
const [folder = '', platform, request] = process.argv.slice(2);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const claim = await claimFolder({
  folder,
  ...(platform === 'darwin' ? { platform } : {}),
  onRequest: async (asked, reply) => {
    await reply.message({ heard: asked });
    await reply.exit({ pid: process.pid });
  },
  onFault: (error) => {
    throw error;
  },
});
say(claim.kind);
if (claim.kind === 'taken' && request !== undefined) {
  const exit = await claim.call(request, (message) => say(JSON.stringify(message)));
  say(JSON.stringify(exit));
}
