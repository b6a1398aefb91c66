import { writeFile } from 'node:fs/promises';
import { type AdminCommand, type AdminContext, AdminRefusal, AdminUsage } from '#hub/admin/admin-command.ts';
import { qrPng, qrSvg, qrText } from '#hub/admin/invitation-qr.ts';
import type { DeviceState } from '#hub/devices/devices.ts';
import { invite } from '#hub/devices/invite.ts';

const HOURS = 72;
const MOST_HOURS = 7 * 24;
const STATES: Readonly<Record<DeviceState, string>> = {
  aktif: 'aktif',
  pergi: 'akan pergi',
  dicabut: 'dicabut',
};

/** Invitations and devices. */
export const DEVICE_COMMANDS: Readonly<Record<string, AdminCommand>> = {
  invite: {
    usage: 'ORANG… [--hours JAM] [--file BERKAS] [--qr] [--qr-file BERKAS.png|.svg]',
    about: `Membuat undangan sekali pakai (${HOURS} jam) untuk satu PC`,
    flags: ['hours', 'file', 'qr', 'qr-file'],
    arguments: [1, 20],
    run: async ({ parts, args, flags }) => {
      const hours = Number(flags.hours ?? HOURS);
      if (!Number.isInteger(hours) || hours < 1 || hours > MOST_HOURS)
        throw new AdminUsage(`--hours: 1 sampai ${MOST_HOURS}`);
      const picture = flags['qr-file'];
      if (picture !== undefined && !/\.(png|svg)$/i.test(picture))
        throw new AdminUsage('--qr-file: nama berakhir .png atau .svg');
      if (parts.addresses().length === 0) throw new AdminRefusal('hub-belum-pernah-berjalan');
      const made = await invite(parts, { personIds: args, hours });
      if ('unknown' in made) throw new AdminRefusal('orang-tidak-dikenal', { person: made.unknown });
      const { file } = made;
      const text = JSON.stringify(file);
      if (flags.file !== undefined) await writeFile(flags.file, `${text}\n`, { mode: 0o600 });
      if (picture !== undefined) await writeFile(picture, pictureOf(picture, text), { mode: 0o600 });
      return {
        data: file,
        lines: [
          `Kode     ${file.code}`,
          `Alamat   ${file.addresses.join(' ')}`,
          `Sidik jari sertifikat   ${file.fingerprint ?? '(sertifikat umum)'}`,
          `Berlaku sampai ${file.expiresAt.slice(0, 16).replace('T', ' ')} WIB, sekali pakai.`,
          ...(flags.file === undefined ? [] : [`Ditulis ke ${flags.file}.`]),
          ...(picture === undefined ? [] : [`QR ditulis ke ${picture}.`]),
          ...(flags.qr === undefined ? [] : [qrText(text)]),
        ],
      };
    },
  },
  devices: {
    usage: '',
    about: 'Daftar perangkat',
    flags: [],
    arguments: [0, 0],
    run: async ({ parts }) => {
      const all = await parts.devices.list();
      return {
        data: all.map(({ tokenHash: _, ...device }) => device),
        lines: all.map(({ deviceId, name, state, persons, lastSeenAt, otherReplicas }) =>
          [
            ...[deviceId, name, STATES[state], persons.join(' '), lastSeenAt ?? 'belum pernah terlihat'],
            ...(otherReplicas.length > 0 ? ['DUA FOLDER MEMAKAI SATU PERANGKAT'] : []),
          ].join('\t'),
        ),
      };
    },
  },
  revoke: {
    usage: 'PERANGKAT',
    about: 'Mencabut perangkat: ditolak seketika, menghapus isinya saat menghubungi hub',
    flags: [],
    arguments: [1, 1],
    run: (context) => put(context, 'dicabut', 'dicabut; isinya dihapus saat ia menghubungi hub'),
  },
  leaving: {
    usage: 'PERANGKAT',
    about: 'Petugas pergi: boleh mengirim sisa pekerjaannya sekali, lalu dicabut',
    flags: [],
    arguments: [1, 1],
    run: (context) => put(context, 'pergi', 'boleh mengirim sekali lagi, lalu dicabut'),
  },
};

function pictureOf(path: string, text: string): Uint8Array | string {
  return /\.svg$/i.test(path) ? qrSvg(text) : qrPng(text);
}

async function put({ parts, args }: AdminContext, state: DeviceState, words: string) {
  const deviceId = args[0] ?? '';
  if (!(await parts.devices.setState(deviceId, state)))
    throw new AdminRefusal('perangkat-tidak-ada', { device: deviceId });
  return { data: { deviceId, state }, lines: [`${deviceId}: ${words}.`] };
}
