import { COORDINATOR, personOf } from '#main/desk/sample/cast.ts';
import type { Task } from '../../task.ts';
import { addPeople, type Guest, letIn, openBenchHub } from '../bench-hub.ts';
import { fillTables, OFFICE_IDS } from '../bulk.ts';

type Input = { readonly root: string; readonly events: number; readonly desks: number };
export type Bulk = {
  readonly coordinators: readonly Guest[];
  readonly clerks: readonly Guest[];
  /** Where all feeds end. */
  readonly cursors: Readonly<Record<string, string>>;
};

const COORDINATORS = 16;

/** A hub with so many events, its offices' people, and devices of theirs. */
export const bulkTask: Task<Input, Bulk> = {
  name: 'bulk',
  run: async ({ root, events, desks }) => {
    const hub = await openBenchHub(root);
    await addPeople(hub, OFFICE_IDS);
    await fillTables(hub.data.pool, hub.data.institution, events);
    const coordinators = await letIn(
      hub,
      Array.from({ length: COORDINATORS }, () => COORDINATOR.personId),
    );
    const clerks = await letIn(
      hub,
      Array.from({ length: desks }, (_, at) => personOf('admin', officeAt(at)).personId),
    );
    const offices = OFFICE_IDS.flatMap((office) => [
      `kantor/${office}`,
      `rahasia/admin/${office}`,
      `orang/${personOf('admin', office).personId}`,
    ]);
    const own = ['bersama', 'semua', 'rahasia/koordinator/*', `orang/${COORDINATOR.personId}`];
    const cursors = await hub.data.log.ends([...own, ...offices]);
    await hub.data.close();
    return { coordinators, clerks, cursors };
  },
};

function officeAt(at: number): string {
  return OFFICE_IDS[at % OFFICE_IDS.length] ?? '';
}
