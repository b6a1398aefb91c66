import { readHubArgv } from '#hub/hub-argv.ts';
import { hubSentence } from '#hub/hub-sentences.ts';
import { HubError } from '#hub/pg/hub-error.ts';
import { serve, serveAdmin } from '#hub/serve.ts';

const asked = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
});

try {
  const read = readHubArgv(process.argv.slice(2));
  process.exitCode =
    read.kind === 'admin' ? await serveAdmin(read, process.env) : await serve(read, process.env, asked);
} catch (error) {
  if (error instanceof HubError) {
    process.stderr.write(`${hubSentence(error)}\n`);
    process.exitCode = 1;
  } else if (error instanceof TypeError && 'code' in error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  } else throw error;
}
