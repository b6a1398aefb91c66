import { execFileSync } from 'node:child_process';
import { PIN } from '#tests/e2e/support/folders.ts';

const OFFICE = '31001';
const ADMIN = `sampel-admin-${OFFICE}`;
const SUPERVISOR = `sampel-atasan-${OFFICE}`;
const TEXTS = [
  'Terima kasih, petugas sudah ke lokasi.',
  'Yth. Pelapor, terima kasih. Petugas kami sudah memeriksa jembatan; perbaikan selesai pekan depan.',
];
const TITLES = ['Jembatan goyah di Desa Contoh', 'Rambu roboh di Simpang Contoh'];

/** Two reports that came by letter, each with an answer of two versions: one submitted, one approved. */
export function addAnswers(folder: string): void {
  for (const title of TITLES) {
    const about = { origin: 'surat', officeId: OFFICE, title, text: title };
    const { id } = act(folder, ADMIN, 'baru', 'register', about);
    act(folder, ADMIN, id, 'handle', {});
    for (const text of TEXTS) act(folder, ADMIN, id, 'draft-answer', { text });
    act(folder, ADMIN, id, 'submit-answer', {});
    if (title === TITLES[1]) act(folder, SUPERVISOR, id, 'approve-answer', {});
  }
}

function act(folder: string, as: string, id: string, kind: string, input: object): { readonly id: string } {
  const words = ['act', id, kind, '--input', JSON.stringify(input), '--json', '--data', folder, '--as', as];
  const told = execFileSync(process.execPath, ['out/node/cli.js', ...words], {
    encoding: 'utf8',
    env: { ...process.env, MEJA_PIN: PIN },
  });
  return JSON.parse(told);
}
