import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type AdminOutcome, runAdmin } from '#hub/admin/run-admin.ts';
import { institutionOf } from '#hub/core/shared-institution.ts';
import type { HubData } from '#hub/open-hub-data.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { type DoorWorld, doorWorld, PUBLIC_KEY } from '#tests/support/door-world.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const { admin, atasan, penghubung } = STAFF;
let world: DoorWorld;

beforeEach(async () => {
  world = await doorWorld();
});

/** None of these commands looks at the database itself. */
const NO_DATA = {} as Pick<HubData, 'pool' | 'institution' | 'folder'>;

function meja(argv: readonly string[], pin: string | null = null): Promise<AdminOutcome> {
  return runAdmin(argv, pin, async (work) =>
    work({ parts: world.door, data: NO_DATA, state: (await institutionOf(world.parts)).state }),
  );
}

describe('the operator’s commands', () => {
  test('[HB-70] institution, offices and people, each told in a sentence or as JSON', async () => {
    expect(await meja(['institution', 'Pemkab Cisadane'])).toEqual({
      out: 'Instansi bernama Pemkab Cisadane.\n',
      err: '',
      exit: 0,
    });
    await meja(['office', 'add', '416', 'Dinas Perhubungan']);
    expect(JSON.parse((await meja(['office', 'list', '--json'])).out)).toEqual([
      { officeId: '416', name: 'Dinas Perhubungan' },
    ]);
    const made = await meja(['person', 'add', 'Bu Baru', '--role', 'admin', '--office', '416', '--json']);
    const { personId } = JSON.parse(made.out);
    await meja(['person', 'role', personId, '--role', 'penghubung', '--office', '416']);
    expect((await meja(['person', 'list'])).out).toContain(`${personId}\tBu Baru\tpenghubung\t416\tbekerja`);
    await meja(['person', 'end', personId, '--reason', 'Mutasi']);
    expect((await meja(['person', 'list'])).out).toContain('Bu Baru\tpenghubung\t416\tberakhir');
  });

  test('[HB-70] who approves needs a PIN, which no argument carries', async () => {
    const argv = ['person', 'add', 'Pak Kepala', '--role', 'atasan', '--office', '416'];
    expect(await meja(argv)).toMatchObject({ exit: 1, err: expect.stringContaining('wajib memakai PIN') });
    expect(await meja(argv, '12')).toMatchObject({ exit: 1, err: 'PIN paling sedikit 4 karakter.\n' });
    expect((await meja(argv, '1234')).exit).toBe(0);
    const { state } = await institutionOf(world.parts);
    expect(state.people.find(({ name }) => name === 'Pak Kepala')?.pin?.proof).toMatch(
      /^[A-Za-z0-9+/]{43}=$/,
    );
  });

  test('[HB-70] a role is lent, shown and taken back', async () => {
    const days = ['--from', '2026-03-10', '--to', '2026-03-12'];
    const lent = await meja(['delegate', atasan.personId, admin.personId, ...days, '--json']);
    const { delegationId } = JSON.parse(lent.out);
    expect((await meja(['person', 'list'])).out).toContain(`atasan s.d. 2026-03-13 (${delegationId})`);
    expect((await meja(['delegate', 'end', delegationId])).exit).toBe(0);
    expect(await meja(['delegate', 'end', 'lain'])).toMatchObject({
      exit: 1,
      err: 'Delegasi ini tidak ada. Periksa daftarnya; tidak ada yang berubah.\n',
    });
  });

  test('[HB-71] an invitation as code, file and QR; the file lets a desk in', async () => {
    const path = join(await temporaryFolder(), 'undangan.json');
    const told = await meja(['invite', admin.personId, penghubung.personId, '--file', path, '--qr']);
    expect(told.out).toContain('Berlaku sampai 2026-03-12 09:00 WIB, sekali pakai.');
    expect(told.out).toMatch(/[█▀▄]{20}/);
    for (const [name, begins] of [
      ['undangan.png', '\x89PNG\r\n'],
      ['undangan.SVG', '<svg '],
    ] as const) {
      const picture = join(await temporaryFolder(), name);
      expect((await meja(['invite', admin.personId, '--qr-file', picture])).out).toContain(picture);
      expect((await readFile(picture, 'latin1')).slice(0, begins.length)).toBe(begins);
    }
    expect((await meja(['invite', admin.personId, '--qr-file', 'undangan.gif'])).exit).toBe(2);
    const { code } = JSON.parse(await readFile(path, 'utf8'));
    expect(told.out).toContain(code);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
    const pc = { deviceName: 'PC', replica: 'r', signingKey: PUBLIC_KEY, encryptionKey: PUBLIC_KEY };
    const joined = await world.with(null).join.redeem({ proof: { by: 'undangan', code }, ...pc });
    expect(joined.persons).toEqual([admin.personId, penghubung.personId]);
    expect(await meja(['invite', 'siapa'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('"siapa"'),
    });
    expect((await meja(['invite', admin.personId, '--hours', '169'])).exit).toBe(2);
  });

  test('[HB-72] devices are listed without their secrets, told to leave, and revoked', async () => {
    const { client, token, deviceId } = await world.joined('replika-a', admin.personId);
    await client.sync.hello({ oldest: 1, newest: 1, replica: 'replika-b' });
    const { out } = await meja(['devices', '--json']);
    expect(JSON.parse(out)).toMatchObject([{ deviceId, state: 'aktif', otherReplicas: ['replika-b'] }]);
    expect(out).not.toContain('tokenHash');
    expect(out).not.toContain(token);
    expect((await meja(['devices'])).out).toContain('DUA FOLDER MEMAKAI SATU PERANGKAT');
    await meja(['leaving', deviceId]);
    await expect(client.sync.pull({ epoch: null, cursors: {} })).rejects.toMatchObject({ code: 'PERGI' });
    await meja(['revoke', deviceId]);
    await expect(client.join.me()).rejects.toMatchObject({ code: 'DICABUT' });
    expect(await meja(['revoke', 'lain', '--json'])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('"code":"perangkat-tidak-ada"'),
    });
  });

  test('[HB-73] mistyped: the list of commands, exit code 2, and the hub is not even opened', async () => {
    const never = () => {
      throw new Error('the hub was opened');
    };
    for (const argv of [[], ['terbang'], ['person'], ['revoke'], ['devices', 'x'], ['revoke', 'x', '--y']]) {
      const { exit, err, out } = await runAdmin(argv, null, never);
      expect([exit, out], argv.join(' ')).toEqual([2, '']);
      expect(err).toContain('admin invite ORANG…');
    }
  });
});
