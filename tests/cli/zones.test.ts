import { expect, test } from 'vitest';
import { STAFF } from '#tests/support/circumstances.ts';
import { withDesk } from '#tests/support/desk-world.ts';
import { observeAt } from '#tests/support/desks-at-hub.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';
import { meja } from '#tests/support/run-meja.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

test('[ZW-6] `list` and `show` tell moments by the institution’s zone', async () => {
  const folder = await temporaryFolder();
  await withDesk(folder, async (desk) => {
    const admin = { ...STAFF.admin, officeId: null };
    await observeAt(desk, admin, '5049672', '2026-11-19T22:30:00.000+07:00');
  });
  const listed = async () => (await meja(folder, ['list', '--json'])).json();
  expect(await listed()).toMatchObject([
    { receivedAt: '2026-11-19T22:30:00.000+07:00', dueOn: '2026-11-24' },
  ]);
  await withDesk(folder, async (desk) => {
    const command = institutionCommand('set-time-zone', { zone: 'WIT' });
    expect((await desk.actOnInstitution(STAFF.koordinator, command)).ok).toBe(true);
  });
  expect(await listed()).toMatchObject([
    { receivedAt: '2026-11-20T00:30:00.000+09:00', dueOn: '2026-11-25' },
  ]);
  expect((await meja(folder, ['list'])).out).toContain('2026-11-20');
  // Recorded at 09:00 WIB.
  expect((await meja(folder, ['show', '5049672'])).out).toContain('2026-11-24 11:00  v1.LaporObserved');
});
