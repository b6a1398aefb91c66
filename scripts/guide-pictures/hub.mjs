// A hub and the PCs that joined it, for pictures: one draft written twice, a note after a right ended, a report that moved on.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PIN = '123456';
const OFFICE = 'Dinas Kesehatan Contoh';
const OTHER = ['31002', 'Dinas Pekerjaan Umum Contoh'];
const PEOPLE = [
  ['admin', 'Admin Contoh', 'admin', '31001'],
  ['penghubung', 'Penghubung Contoh', 'penghubung', '31001'],
  ['koordinator', 'Koordinator Contoh', 'koordinator', null],
];
export const ADMIN = PEOPLE[0][1];
export const COORDINATOR = PEOPLE[2][1];
export const HUB_PIN = PIN;

const TITLES = [
  'Lampu ruang tunggu padam di Puskesmas Contoh',
  'Antrean obat terlalu lama',
  'Jadwal dokter berubah tanpa pemberitahuan',
  'Saluran air di depan puskesmas tersumbat',
];
const DRAFT =
  'Yth. Bapak/Ibu Pelapor,\n\nTerima kasih atas laporan Anda. Petugas kami sudah memeriksa ruang tunggu Puskesmas Contoh dan ' +
  'mengganti dua lampu yang padam.\n\nHormat kami,\n';

/** Starts a hub in `folder`/pusat with the desks `loket`, `lapangan` and `koordinator` beside it, which have met it once. */
export async function startMadeUpHub(root, folder) {
  const pusat = join(folder, 'pusat');
  const hub = spawn(process.execPath, [join(root, 'scripts/hub.mjs'), '--data', pusat, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(hub, 'exit');
  const end = async () => {
    hub.kill('SIGTERM');
    await ended;
  };
  await once(hub.stdout, 'data');
  const told = async (script, words) => {
    const env = { ...process.env, MEJA_PIN: PIN };
    const { stdout } = await run(process.execPath, [join(root, script), ...words, '--json'], { env });
    return JSON.parse(stdout);
  };
  const admin = (...words) => told('scripts/hub.mjs', ['admin', ...words, '--data', pusat]);
  const meja = (pc, as, ...words) =>
    told('scripts/meja.mjs', [...words, '--data', join(folder, pc), ...(as === null ? [] : ['--as', as])]);
  let ids = [];
  try {
    await fillHub(admin);
    await joinAll(admin, meja);
    ids = await begin(meja);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    end,
    /** Everybody works on, the one PC away from the others; a right ends. */
    work: () => work(admin, meja, ids),
    /** No line from here on; something more is written on the PC that is away. Its window may be open. */
    stop: async () => {
      await end();
      const words = { text: 'Kepala puskesmas meminta waktu sampai Jumat.' };
      await act(meja, 'lapangan', 'admin', ids[1], 'note', words);
    },
  };
}

async function fillHub(admin) {
  await admin('institution', 'Pemkab Contoh');
  await admin('office', 'add', '31001', OFFICE);
  await admin('office', 'add', ...OTHER);
  for (const [id, name, role, office] of PEOPLE) {
    const where = office === null ? [] : ['--office', office];
    await admin('person', 'add', name, '--role', role, ...where, '--id', id);
  }
}

async function joinAll(admin, meja) {
  const desks = [
    ['loket', ['admin'], 'PC loket'],
    ['lapangan', ['admin', 'penghubung'], 'Laptop lapangan'],
    ['koordinator', ['koordinator'], 'PC koordinator'],
  ];
  for (const [pc, people, device] of desks) {
    const invitation = JSON.stringify(await admin('invite', ...people));
    await meja(pc, null, 'sync', 'join', invitation, '--device', device);
  }
}

const act = (meja, pc, as, id, kind, input = {}) =>
  meja(pc, as, 'act', id, kind, '--input', JSON.stringify(input));
const meet = (meja, pc, as) => meja(pc, as, 'sync', 'now');

async function register(meja, pc, as, title) {
  const about = { origin: 'surat', officeId: '31001', title, text: title };
  return (await act(meja, pc, as, 'baru', 'register', about)).id;
}

async function begin(meja) {
  const ids = [];
  for (const title of TITLES) ids.push(await register(meja, 'loket', 'admin', title));
  for (const id of ids.slice(0, 2)) await act(meja, 'loket', 'admin', id, 'handle');
  await meet(meja, 'loket', 'admin');
  await meet(meja, 'lapangan', 'admin');
  await meet(meja, 'koordinator', 'koordinator');
  return ids;
}

async function work(admin, meja, [lamp, queue, doctor, drain]) {
  await act(meja, 'lapangan', 'admin', lamp, 'draft-answer', {
    text: DRAFT.replace('dua lampu yang padam', 'semua lampu; ruang tunggu kini terang') + OFFICE,
  });
  await act(meja, 'lapangan', 'penghubung', doctor, 'note', {
    text: 'Sudah bertemu kepala puskesmas; jadwal baru ditempel sejak Senin.',
  });
  await act(meja, 'loket', 'admin', lamp, 'draft-answer', { text: DRAFT + OFFICE });
  await meet(meja, 'loket', 'admin');
  const [officeId, officeName] = OTHER;
  await act(meja, 'koordinator', 'koordinator', drain, 'dispose', { officeId, officeName });
  await act(meja, 'koordinator', 'koordinator', queue, 'assign', { personId: 'admin' });
  await register(meja, 'koordinator', 'koordinator', 'Ambulans terlambat datang');
  await meet(meja, 'koordinator', 'koordinator');
  await admin('person', 'end', 'penghubung');
}
