import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultLogIn } from '#main/hosts/fault-log.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';

const NOW = Date.UTC(2026, 10, 24, 2, 0, 0);
const never = (error: unknown): never => {
  throw error;
};

describe('the log of faults', () => {
  test('[BR-19] has time, short id, kind and place, and no word of the error', async () => {
    const folder = await temporaryFolder();
    const log = faultLogIn(folder, () => NOW, never);
    const cause = Object.assign(new Error('Budi Santoso 0812'), { code: 'ENOSPC' });
    log('a1b2c3d4', new TypeError('Jalan Melati 5, RT 03', { cause }));
    log('ffff0000', 'Siti Aminah');
    log('ffff0001', undefined);
    const text = await readFile(join(folder, 'log', 'meja.log'), 'utf8');
    expect(text).toContain('2026-11-24T02:00:00.000Z a1b2c3d4\n  TypeError\n');
    expect(text).toContain('  caused by Error ENOSPC\n');
    expect(text).toMatch(/ffff0000\n {2}string\n/);
    expect(text).not.toMatch(/Budi|0812|Melati|Siti/);
    expect((await stat(join(folder, 'log'))).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'log', 'meja.log'))).mode & 0o777).toBe(0o600);
  });

  test('[BR-19] shows places in the program, and nothing of who works at the PC', async () => {
    const folder = await temporaryFolder();
    const error = new Error('x');
    error.stack = [
      'Error: rumah Budi',
      'at alamat Budi:1:1',
      '    at act (file:///C:/Users/Budi/meja/out/node/browser.js:10:5)',
      '    at C:\\Users\\Budi\\meja\\node_modules\\zod\\index.js:3:1',
      '    at async run (/home/budi/meja/out/node/cli.js:7:3)',
      '    at Object.<anonymous> (/home/budi/Dokumen/surat.js:1:1)',
      '    at node:internal/process/task_queues:95:5',
    ].join('\n');
    faultLogIn(folder, () => NOW, never)('1', error);
    const text = await readFile(join(folder, 'log', 'meja.log'), 'utf8');
    expect(text.toLowerCase()).not.toContain('budi');
    expect(text.split('\n').slice(2, 7)).toEqual([
      '    at act (out/node/browser.js:10:5)',
      '    at node_modules\\zod\\index.js:3:1',
      '    at async run (out/node/cli.js:7:3)',
      '    at (elsewhere)',
      '    at node:internal/process/task_queues:95:5',
    ]);
  });

  test('[BR-19] never grows beyond one file and the one before it', async () => {
    const folder = await temporaryFolder();
    const log = faultLogIn(folder, () => NOW, never);
    const deep = new Error('x');
    deep.stack = `Error\n${'    at act (/x/out/node/browser.js:10:5)\n'.repeat(2_000)}`;
    for (let fault = 0; fault < 40; fault += 1) log(String(fault), deep);
    for (const name of ['meja.log', 'meja.log.1']) {
      const { size, mode } = await stat(join(folder, 'log', name));
      expect(size).toBeLessThan(700_000);
      expect(mode & 0o077).toBe(0);
    }
  });

  test('[BR-19] a log that cannot be written is told, and holds up nobody', () => {
    const lost: unknown[] = [];
    faultLogIn(
      '/dev/null/not-a-folder',
      () => NOW,
      (error) => lost.push(error),
    )('1', new Error('x'));
    expect(lost).toHaveLength(1);
  });
});
