import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { openBenchDesk } from '../desk-world.ts';
import type { Task } from '../task.ts';
import { type Stretch, watched } from '../watch-blocks.ts';

type ImportInput = { readonly folder: string; readonly file: string; readonly rows: number };
type ImportAnswer = { readonly preview: Stretch; readonly confirm: Stretch; readonly again: Stretch };

/** An export into an empty folder: preview, confirmation, and the preview of the same file once more. */
export const importTask: Task<ImportInput, ImportAnswer> = {
  name: 'import',
  run: async ({ folder, file, rows }) => {
    const desk = await openBenchDesk(folder);
    const source = { path: file, modifiedAt: desk.now() };
    const [seen, preview] = await watched(() => desk.imports.preview(COORDINATOR, source));
    if (seen.added.length !== rows) {
      throw new Error(`${seen.added.length} of ${rows} rows are new: ${JSON.stringify(seen.problems[0])}`);
    }
    const [, confirm] = await watched(() => desk.imports.confirm(COORDINATOR, seen));
    await desk.save();
    const [known, again] = await watched(() => desk.imports.preview(COORDINATOR, source));
    if (known.unchanged !== rows) throw new Error(`${known.unchanged} of ${rows} rows are known`);
    await desk.close();
    return { preview, confirm, again };
  },
};
