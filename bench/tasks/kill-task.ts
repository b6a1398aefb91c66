import { diceOf } from '#main/desk/sample/dice.ts';
import { lookAt, openBenchDesk, workableRows, writeNote } from '../desk-world.ts';
import type { Task } from '../task.ts';

type KillInput = {
  readonly folder: string;
  readonly steps: number;
  /** Drawn from the cases that today's work is about, or from the whole queue. */
  readonly among: 'today' | 'all';
};

/** Records notes and kills its own process, as a power cut or the task manager would. */
export const killTask: Task<KillInput, never> = {
  name: 'kill',
  run: async ({ folder, steps, among }) => {
    const desk = await openBenchDesk(folder);
    const dice = diceOf('kill');
    const today = lookAt(desk, { view: 'hari-ini', limit: desk.picture.size() }).items;
    const workable = workableRows(desk);
    const rows = among === 'all' ? workable : today.map(({ row }) => row).filter((row) => !row.readOnly);
    for (let step = 0; step < steps; step += 1) {
      await writeNote(desk, dice.pick(rows).id, `Sudah ditanyakan ke bidang teknis, ${step}.`);
    }
    process.kill(process.pid, 'SIGKILL');
    throw new Error('still alive');
  },
};
