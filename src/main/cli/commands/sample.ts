import { type CliCommand, DONE, neededText, UsageError, writeJson } from '#main/cli/command.ts';
import { fillWithSample } from '#main/desk/fill-with-sample.ts';

const MOST_COMPLAINTS = 200_000;

/** `sample`: a believable queue in an empty folder, for practice and for measuring. */
export const sampleCommand: CliCommand = {
  name: 'sample',
  usage: '--complaints N --seed S',
  summary: 'mengisi folder kosong dengan antrean contoh',
  options: { complaints: { type: 'string' }, seed: { type: 'string' } },
  positionals: [0, 0],
  run: async (context) => {
    const complaints = Number(neededText(context.values, 'complaints'));
    if (!Number.isInteger(complaints) || complaints < 1 || complaints > MOST_COMPLAINTS) {
      throw new UsageError(`--complaints harus bilangan bulat 1 sampai ${MOST_COMPLAINTS}`);
    }
    const seed = neededText(context.values, 'seed');
    const made = await fillWithSample(context.desk, { complaints, seed });
    if (context.json) writeJson(context, made);
    else context.output.out(`${made.complaints} laporan contoh, ${made.events} peristiwa\n`);
    return DONE;
  },
};
