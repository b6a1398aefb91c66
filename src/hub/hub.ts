import { parseArgs } from 'node:util';
import { defaultHubFolder } from '#hub/embedded/hub-folder.ts';
import { hubSentence } from '#hub/hub-sentences.ts';
import { openHubData } from '#hub/open-hub-data.ts';
import { HubError } from '#hub/pg/hub-error.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const onFault = (error: unknown): void => {
  process.stderr.write(`${String(error)}\n`);
};

const asked = new Promise((resolve) => {
  process.once('SIGINT', resolve);
  process.once('SIGTERM', resolve);
});

try {
  const data = await openHubData({
    root: values.data ?? defaultHubFolder(),
    databaseUrl: process.env.DATABASE_URL ?? null,
    join: false,
    onFault,
  });
  process.stdout.write(`${data.institution} ${await data.log.epoch()}\n`);
  await asked;
  await data.close();
  process.exitCode = 0;
} catch (error) {
  if (!(error instanceof HubError)) throw error;
  process.stderr.write(`${hubSentence(error)}\n`);
  process.exitCode = 1;
}
