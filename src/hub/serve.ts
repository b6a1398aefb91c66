import { runAdmin } from '#hub/admin/run-admin.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import { hubJournal } from '#hub/door/hub-journal.ts';
import { keptWhereToFind } from '#hub/door/where-to-find.ts';
import { doorPartsOf } from '#hub/door-parts-of.ts';
import type { HubArgv } from '#hub/hub-argv.ts';
import { openHubData } from '#hub/open-hub-data.ts';
import { runHub } from '#hub/run-hub.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Read<K extends HubArgv['kind']> = Extract<HubArgv, { kind: K }>;

/** Runs a hub until it is asked to end. Its log goes to the error output, what a person needs to the other. */
export async function serve(
  { root, options }: Read<'run'>,
  env: Environment,
  asked: Promise<void>,
): Promise<number> {
  const journal = hubJournal('stderr');
  const onFault = (error: unknown): void => {
    journal.fault(error);
  };
  const databaseUrl = env.DATABASE_URL ?? null;
  const data = await openHubData({ root, databaseUrl, join: false, onFault });
  try {
    const hub = await runHub(data, options, journal);
    process.stdout.write(`Pusat Meja Aduan menjawab di ${hub.addresses.join(' ')}\n`);
    if (hub.certificate !== null) process.stdout.write(`Sidik jari sertifikat: ${hub.certificate}\n`);
    process.stdout.write('Berhenti: Ctrl+C\n');
    await asked;
    await hub.close();
  } finally {
    await data.close();
  }
  return 0;
}

/** One command of the hub's operator, on the database of the hub that runs, or on a hub at rest. */
export async function serveAdmin({ root, argv }: Read<'admin'>, env: Environment): Promise<number> {
  const onFault = (error: unknown): void => {
    process.stderr.write(`${String(error)}\n`);
  };
  const { out, err, exit } = await runAdmin(argv, env.MEJA_PIN ?? null, async (work) => {
    // A hub that runs knows nothing of another history coming in under it.
    const join = argv[0] !== 'restore';
    const data = await openHubData({ root, databaseUrl: env.DATABASE_URL ?? null, join, onFault });
    try {
      const where = await keptWhereToFind(data.folder.root);
      const addresses = (): readonly string[] => where?.addresses ?? [];
      const parts = doorPartsOf(data, { addresses, certificate: where?.certificate ?? null });
      return await work({ parts, data, state: (await institutionOf(parts.hub)).state });
    } finally {
      await data.close();
    }
  });
  process.stdout.write(out);
  process.stderr.write(err);
  return exit;
}
