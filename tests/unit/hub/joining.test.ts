import { beforeEach, describe, expect, test } from 'vitest';
import { CODE_ALPHABET, fingerprintInCode, isHubOfCode, readCode } from '#contract/hub/invitation.ts';
import { invite } from '#hub/devices/invite.ts';
import { STAFF } from '#tests/support/circumstances.ts';
import { CERTIFICATE, type DoorWorld, doorWorld, PUBLIC_KEY } from '#tests/support/door-world.ts';
import { institutionCommand } from '#tests/support/institution-builders.ts';

const { admin, atasan, penghubung } = STAFF;
const HOUR_MS = 3_600_000;
const PC = {
  deviceName: 'PC depan',
  replica: 'replika-a',
  signingKey: PUBLIC_KEY,
  encryptionKey: PUBLIC_KEY,
};
const PASSWORD = 'kereta malam ke Cirebon';
let world: DoorWorld;

beforeEach(async () => {
  world = await doorWorld();
});

function redeem(code: string, newPassword?: string, address?: string) {
  const proof = { by: 'undangan' as const, code, ...(newPassword === undefined ? {} : { newPassword }) };
  return world.with(null, address).join.redeem({ proof, ...PC });
}

function byPassword(name: string, password: string, address?: string) {
  return world.with(null, address).join.redeem({ proof: { by: 'sandi', name, password }, ...PC });
}

describe('invitations', () => {
  test('[HB-40] the code has no letters that look alike, names the certificate, and is read however it is typed', async () => {
    for (const sign of 'ILOU') expect(CODE_ALPHABET).not.toContain(sign);
    const code = await world.codeFor(admin.personId);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    const plain = readCode(code);
    expect(readCode(` ${code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').replace(/-/g, ' ')} `)).toBe(
      plain,
    );
    expect(plain?.slice(20)).toBe(fingerprintInCode(CERTIFICATE));
    expect(isHubOfCode(plain ?? '', CERTIFICATE)).toBe(true);
    expect(isHubOfCode(plain ?? '', `${'ab'.repeat(4)}00${'ab'.repeat(27)}`)).toBe(false);
    expect(isHubOfCode(plain ?? '', null)).toBe(false);
    expect([readCode('ABCD'), readCode(`${code}A`), readCode(code.replace(/.$/, '!'))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('[HB-41] it carries where the hub is and whose certificate it has; behind a proxy, none', async () => {
    const made = await invite(world.door, { personIds: [admin.personId], hours: 2 });
    expect(made).toMatchObject({
      file: {
        institution: 'Instansi tanpa nama',
        addresses: ['https://hub.contoh.go.id:8443'],
        fingerprint: CERTIFICATE,
        expiresAt: '2026-03-09T11:00:00.000+07:00',
      },
    });
    const behind = await invite(
      { ...world.door, certificate: null },
      { personIds: [admin.personId], hours: 2 },
    );
    expect('file' in behind && readCode(behind.file.code)?.length).toBe(20);
    expect(await invite(world.door, { personIds: ['siapa'], hours: 2 })).toEqual({ unknown: 'siapa' });
  });

  test('[HB-42] it lets one device in, for the persons that it names, and is used up by that', async () => {
    const code = await world.codeFor(admin.personId, atasan.personId);
    const joined = await redeem(code);
    expect(joined).toMatchObject({ persons: [admin.personId, atasan.personId], epoch: 'masa-1' });
    expect(await world.with(joined.token).join.me()).toMatchObject({
      name: 'PC depan',
      state: 'aktif',
      copied: false,
      persons: [
        { personId: admin.personId, rights: [{ role: 'admin', officeId: '416' }] },
        { personId: atasan.personId, rights: [{ role: 'atasan', officeId: '416' }] },
      ],
    });
    await expect(redeem(code)).rejects.toMatchObject({ code: 'UNDANGAN_TERPAKAI' });
    const [device] = await world.devices.list();
    expect(JSON.stringify(device)).not.toContain(joined.token);
  });

  test('[HB-42] of two who use it at once one comes in', async () => {
    const code = await world.codeFor(admin.personId);
    const both = await Promise.allSettled([redeem(code), redeem(code)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('[HB-43] unknown and mistyped are one answer; who shows all of it hears that it was used or is too old', async () => {
    const code = await world.codeFor(admin.personId);
    const wrong = code.replace(/^(....-)(.)/, (_, id, sign) => `${id}${sign === '2' ? '3' : '2'}`);
    world.clock.now += 25 * HOUR_MS;
    await expect(redeem(code)).rejects.toMatchObject({ code: 'UNDANGAN_LEWAT', status: 410 });
    const used = await world.codeFor(admin.personId);
    await redeem(used);
    await expect(redeem(used)).rejects.toMatchObject({ code: 'UNDANGAN_TERPAKAI', status: 410 });
    const gone = await world.codeFor(penghubung.personId);
    await world.tell(institutionCommand('end-person', { personId: penghubung.personId }));
    for (const one of [wrong, gone, '2222-2222-2222-2222-2222', 'apa saja']) {
      await expect(redeem(one, undefined, one), one).rejects.toMatchObject({
        code: 'UNDANGAN_TIDAK_BERLAKU',
        status: 410,
      });
    }
  });

  test('[HB-44] whoever guesses waits, by address and by invitation, longer each time', async () => {
    const code = await world.codeFor(admin.personId);
    const guess = `${code.slice(0, 5)}0000-0000-0000-0000`;
    for (let tries = 0; tries < 5; tries += 1)
      await expect(redeem(guess, undefined, `10.1.0.${tries}`)).rejects.toMatchObject({
        code: 'UNDANGAN_TIDAK_BERLAKU',
      });
    await expect(redeem(code, undefined, '10.1.0.99')).rejects.toMatchObject({
      code: 'TERLALU_CEPAT',
      status: 429,
      data: { afterSeconds: 1 },
    });
    world.clock.now += 1_000;
    await expect(redeem(guess, undefined, '10.1.0.99')).rejects.toMatchObject({
      code: 'UNDANGAN_TIDAK_BERLAKU',
    });
    await expect(redeem(code)).rejects.toMatchObject({ data: { afterSeconds: 2 } });
    world.clock.now += 2_000;
    expect((await redeem(code)).persons).toEqual([admin.personId]);

    for (let tries = 0; tries < 5; tries += 1)
      await expect(byPassword(`Petugas ${tries}`, PASSWORD, '10.2.0.1')).rejects.toMatchObject({
        code: 'SANDI_SALAH',
      });
    await expect(redeem(await world.codeFor(admin.personId), undefined, '10.2.0.1')).rejects.toMatchObject({
      code: 'TERLALU_CEPAT',
    });
  });
});

describe('passwords', () => {
  test('[HB-45] an invitation for one person sets a password, with which they come in on a further device', async () => {
    await redeem(await world.codeFor(admin.personId), PASSWORD);
    const further = await byPassword(`petugas ${admin.personId.toUpperCase()}`, PASSWORD);
    expect(further.persons).toEqual([admin.personId]);
    await expect(byPassword(`Petugas ${admin.personId}`, 'kereta malam ke Cirebo')).rejects.toMatchObject({
      code: 'SANDI_SALAH',
      status: 422,
    });
    await expect(byPassword('Petugas siapa', PASSWORD)).rejects.toMatchObject({ code: 'SANDI_SALAH' });
    expect(await world.devices.password(admin.personId)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('[HB-45] one for several sets none, and stays good', async () => {
    const code = await world.codeFor(admin.personId, atasan.personId);
    await expect(redeem(code, PASSWORD)).rejects.toMatchObject({ code: 'SANDI_UNTUK_SATU_ORANG' });
    expect((await redeem(code)).persons).toHaveLength(2);
    expect(await world.devices.password(admin.personId)).toBeNull();
  });

  test('[HB-45] it is changed by who knows it and joined here; who left comes in with it no more', async () => {
    const { token } = await redeem(await world.codeFor(admin.personId), PASSWORD);
    const here = world.with(token);
    const newPassword = 'kopi tubruk tanpa gula';
    const wrong = { personId: admin.personId, password: 'x', newPassword };
    await expect(here.join.changePassword(wrong)).rejects.toMatchObject({ code: 'SANDI_SALAH' });
    const others = { personId: atasan.personId, password: PASSWORD, newPassword };
    await expect(here.join.changePassword(others)).rejects.toMatchObject({ code: 'SANDI_SALAH' });
    await here.join.changePassword({ personId: admin.personId, password: PASSWORD, newPassword });
    await expect(byPassword(`Petugas ${admin.personId}`, PASSWORD)).rejects.toThrow();
    expect((await byPassword(`Petugas ${admin.personId}`, newPassword)).persons).toEqual([admin.personId]);
    await world.tell(institutionCommand('end-person', { personId: admin.personId }));
    await expect(byPassword(`Petugas ${admin.personId}`, newPassword)).rejects.toMatchObject({
      code: 'SANDI_SALAH',
    });
  });

  test('[HB-46] a person joins on a device that is there, by an invitation or their password', async () => {
    await redeem(await world.codeFor(penghubung.personId), PASSWORD);
    const { client } = await world.joined('replika-b', admin.personId);
    const first = await client.join.addPerson({
      proof: { by: 'undangan', code: await world.codeFor(atasan.personId) },
    });
    expect(first.persons).toEqual([admin.personId, atasan.personId]);
    const proof = { by: 'sandi', name: `Petugas ${penghubung.personId}`, password: PASSWORD } as const;
    expect((await client.join.addPerson({ proof })).persons).toContain(penghubung.personId);
    expect((await client.join.me()).persons.map(({ personId }) => personId)).toEqual([
      admin.personId,
      atasan.personId,
      penghubung.personId,
    ]);
  });
});
