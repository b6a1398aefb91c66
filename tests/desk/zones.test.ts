import { describe, expect, test } from 'vitest';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Zone } from '#domain/kernel/zone.ts';
import { foresee } from '#main/desk/foresee.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { hubOfToday, joinedDesk, observeAt } from '#tests/support/desks-at-hub.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const COORDINATOR: Actor = STAFF.koordinator;
const HEAD_OFFICE: Actor = { personId: 'sari', role: 'admin', officeId: null };
/** Thursday 19 November 2026, 22:30 WIB: Friday in WIT. */
const THURSDAY_NIGHT = '2026-11-19T22:30:00.000+07:00';
const ID = 'lapor:5049672';
const quiet = { tell: () => {}, signal: new AbortController().signal };
const toZone = (zone: Zone) => institutionCommand('set-time-zone', { zone });

/** A case that LAPOR received that night and nobody has looked at. */
async function receive(desk: Desk, by: Actor): Promise<void> {
  await observeAt(desk, by, '5049672', THURSDAY_NIGHT);
}

function dueIn(desk: Desk): string | null {
  const reader = { actor: COORDINATOR, readers: readersFor(desk.settings.state(), COORDINATOR) };
  const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
  const { items } = desk.picture.queue.query({ view: 'semua' }, reader, settings);
  return items.find(({ row }) => row.id === ID)?.due?.dueOn ?? null;
}

async function received(desk: Desk, from: string, to: string): Promise<unknown> {
  const found = await desk.exports.figures(COORDINATOR, { from, to, officeId: null });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.tables[0]?.rows;
}

describe('a desk in another zone', () => {
  test('[ZW-1] [ZW-3] shows first which dates move, then counts by it: queue, summary, after a restart', async () => {
    const folder = await temporaryFolder();
    await withDesk(folder, async (desk) => {
      await receive(desk, HEAD_OFFICE);
      expect(dueIn(desk)).toBe('2026-11-24');
      const none = await received(desk, '2026-11-20', '2026-11-20');
      const one = await received(desk, '2026-11-19', '2026-11-19');
      expect(one).not.toEqual(none);
      const seen = await foresee(desk, COORDINATOR, toZone('WIT'), quiet);
      const dates = [
        { ruleId: 'verifikasi', before: '2026-11-24', after: '2026-11-25' },
        { ruleId: 'tidak-berkadar-pengawasan', before: '2026-12-09', after: '2026-12-10' },
        { ruleId: 'uu25-lengkap', before: '2026-12-03', after: '2026-12-04' },
      ];
      expect(seen).toMatchObject({
        ok: true,
        foresight: { looked: 1, moved: 1, examples: [{ id: ID, dates }] },
      });
      expect(dueIn(desk)).toBe('2026-11-24');
      expect((await desk.actOnInstitution(COORDINATOR, toZone('WIT'))).ok).toBe(true);
      expect(dueIn(desk)).toBe('2026-11-25');
      expect(await received(desk, '2026-11-19', '2026-11-19')).toEqual(none);
      expect(await received(desk, '2026-11-20', '2026-11-20')).toEqual(one);
    });
    await withDesk(folder, async (desk) => {
      expect(desk.settings.state().zone).toBe('WIT');
      expect(dueIn(desk)).toBe('2026-11-25');
      expect((await desk.actOnInstitution(COORDINATOR, toZone('WIB'))).ok).toBe(true);
      expect(dueIn(desk)).toBe('2026-11-24');
    });
  });

  test('[ZW-1] [RM-2] reminds by its clocks and its days', async () => {
    let now = Date.parse('2026-11-24T05:29:00+07:00');
    await withDesk(
      await temporaryFolder(),
      async (desk) => {
        await receive(desk, HEAD_OFFICE);
        expect((await desk.actOnInstitution(COORDINATOR, toZone('WIT'))).ok).toBe(true);
        expect(await desk.reminders.look(HEAD_OFFICE)).toEqual([]);
        now += 60_000;
        const lines = await desk.reminders.look(HEAD_OFFICE);
        expect(lines.map(({ kind }) => kind)).toEqual(['ringkasan', 'laporan']);
        expect(lines[1]).toMatchObject({ sign: { kind: 'batas', dueOn: '2026-11-25', point: 1 } });
        // Half past three in the afternoon WIB is the first quiet half hour of WIT.
        now = Date.parse('2026-11-24T15:30:00+07:00');
        expect(await desk.reminders.look(HEAD_OFFICE)).toEqual([]);
        // 22:30 WIB: in WIT the next day has begun.
        now = Date.parse('2026-11-24T22:30:00+07:00');
        expect(desk.settings.dayOf(desk.now())).toBe('2026-11-25');
      },
      { clock: () => now },
    );
  });

  test('[ZW-1] the hub and every desk that meets it count by the zone one coordinator set', async () => {
    const hub = await hubOfToday();
    const office = await joinedDesk(hub, STAFF.admin);
    const above = await joinedDesk(hub, STAFF.koordinator);
    try {
      await receive(office, STAFF.admin);
      expect((await above.actOnInstitution(COORDINATOR, toZone('WIT'))).ok).toBe(true);
      for (const desk of [above, office, above]) expect((await desk.sync.meet()).kind).toBe('terhubung');
      expect([dueIn(office), dueIn(above)]).toEqual(['2026-11-25', '2026-11-25']);
      expect(office.settings.state()).toEqual(above.settings.state());
    } finally {
      await office.close();
      await above.close();
      await hub.http.close();
    }
  });
});
