import { gzipSync } from 'node:zlib';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { openBenchDesk } from '../../desk-world.ts';
import type { Task } from '../../task.ts';
import { addPeople, type Guest, letIn, openBenchHub } from '../bench-hub.ts';
import { stock } from '../stock.ts';

type StockAnswer = {
  readonly cases: number;
  readonly steps: number;
  readonly events: number;
  readonly rawBytes: number;
  readonly gzipBytes: number;
  readonly guests: readonly Guest[];
  readonly institution: string;
};
type StockInput = { readonly root: string; readonly folder: string; readonly guests: number };

/** A hub that holds the queue of a size, and devices of the coordinator that may ask it. */
export const stockTask: Task<StockInput, StockAnswer> = {
  name: 'stock',
  run: async ({ root, folder, guests }) => {
    const hub = await openBenchHub(root);
    await addPeople(hub, []);
    const desk = await openBenchDesk(folder);
    const { raw, ...stocked } = await stock(hub.parts.hub, desk);
    await hub.data.pool.query('vacuum analyze');
    const text = Buffer.from(raw.join('\n'));
    const devices = await letIn(
      hub,
      Array.from({ length: guests }, () => COORDINATOR.personId),
    );
    const { institution } = hub.data;
    await hub.data.close();
    const sizes = { rawBytes: text.length, gzipBytes: gzipSync(text, { level: 6 }).length };
    return { ...stocked, ...sizes, guests: devices, institution };
  },
};
