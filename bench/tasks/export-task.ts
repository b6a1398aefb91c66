import { COORDINATOR } from '#main/desk/sample/cast.ts';
import type { SummaryFormat } from '#main/desk/workers.ts';
import { openBenchDesk } from '../desk-world.ts';
import type { Task } from '../task.ts';
import { type Stretch, watched } from '../watch-blocks.ts';

type ExportInput = { readonly folder: string; readonly format: SummaryFormat };
type ExportAnswer = { readonly stretch: Stretch; readonly rows: number; readonly bytes: number };

/** The summary of all cases of a queue. */
export const exportTask: Task<ExportInput, ExportAnswer> = {
  name: 'export',
  run: async ({ folder, format }) => {
    const desk = await openBenchDesk(folder);
    const period = { from: '2000-01-01', to: '2026-12-31', officeId: null, revealReason: null };
    const [result, stretch] = await watched(() => desk.exports.summary(COORDINATOR, { ...period, format }));
    if (!result.ok) throw new Error(`the export was refused: ${result.refusal.code}`);
    return { stretch, rows: result.rows, bytes: result.bytes.length };
  },
};
