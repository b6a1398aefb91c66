import { grouped, inMs, row } from '../../row.ts';
import { goTo } from '../go.ts';
import { press } from '../press.ts';
import { keyLimit, pressRow, type UiLine } from '../ui-line.ts';

const CASES = 40;
const LIMIT_MS = 100;
const WORKBENCH = '#isi [data-screen-only] h2';
const LIST = '#isi [role="grid"] [data-active="true"][aria-busy="false"]';

/** Enter on a case until its whole workbench is painted, Escape until the list is back; each case is opened once. */
export const caseLine: UiLine = {
  name: 'case',
  measure: async (world) => {
    const { page, cases } = world;
    await goTo(page, '#/antrean/semua');
    const opened: number[] = [];
    const back: number[] = [];
    for (let at = 0; at <= CASES; at += 1) {
      await press(page, 'j');
      opened.push(await press(page, 'Enter', WORKBENCH));
      back.push(await press(page, 'Escape', LIST));
    }
    const [first = 0, ...others] = opened;
    return [
      pressRow('open a case', world, others, { limit: LIMIT_MS }),
      row({
        what: 'open the very first case (its screen is fetched)',
        cases: grouped(cases.length),
        measured: inMs(first),
      }),
      pressRow('back to the list', world, back, { limit: keyLimit(world) }),
    ];
  },
};
