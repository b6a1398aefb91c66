import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startDesk } from '#tests/support/start-desk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { runWhileMoving } from '../../scripts/run-while-moving.mjs';

const SCREEN = { DISPLAY: ':none' };
const CANNOT_RUN = 127;

/** A folder with a program in the place of Electron that prints its words, if it can run, and ends with this code. */
async function anElectron(code: number): Promise<string> {
  const dist = join(await temporaryFolder(), 'dist');
  await mkdir(dist);
  const words = code === CANNOT_RUN ? '' : 'for word in "$@"; do echo "$word"; done';
  await writeFile(join(dist, 'electron'), `#!/bin/sh\n${words}\nexit ${code}\n`);
  await chmod(join(dist, 'electron'), 0o755);
  return dist;
}

async function aScript(text: string): Promise<string> {
  const path = join(await temporaryFolder(), 'script.mjs');
  await writeFile(path, text);
  return path;
}

/** Where Electron would be fetched from. */
async function aMirror(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
}

describe('the door of Electron', () => {
  test('[BR-22] where its binary is, the desk opens in it, with the same words', async () => {
    const env = { ...SCREEN, ELECTRON_OVERRIDE_DIST_PATH: await anElectron(7) };
    const { code, out } = await startDesk(['--data', 'x', '--port', '8123'], { env }).ended;
    const words = out.trim().split('\n');
    expect(code).toBe(7);
    expect(words.slice(-4)).toEqual(['--data', 'x', '--port', '8123']);
    expect(words.at(-5)).toMatch(/out[\\/]node[\\/]electron\.js$/);
    expect(words.includes('--no-sandbox')).toBe(process.platform === 'linux' && process.getuid?.() === 0);
  });

  test('[BR-22] where it cannot run or be fetched, one line says so and browser mode opens', async () => {
    const room = await temporaryFolder();
    const cases = [
      [{ ...SCREEN, ELECTRON_OVERRIDE_DIST_PATH: await anElectron(CANNOT_RUN) }, 'tidak dapat berjalan'],
      [{ ...SCREEN, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }, 'tidak dapat diambil'],
      [{}, 'tidak ada layar'],
    ] as const;
    for (const [env, line] of cases) {
      // Without any browser on this PC, so that the link is printed in the end.
      const desk = startDesk(['--data', join(room, 'data')], { env: { ...env, PATH: room } });
      expect(await desk.link).toContain('/masuk#');
      desk.process.kill('SIGTERM');
      const { code, err } = await desk.ended;
      expect(code).toBe(0);
      expect(err.split('\n').filter((told) => told.includes('mode peramban'))).toEqual([
        expect.stringContaining(line),
      ]);
    }
  });

  test('[BR-22] a fetch that is refused ends in browser mode', async () => {
    let asked = 0;
    const mirror = await aMirror((_request, response) => {
      asked += 1;
      response.writeHead(404).end();
    });
    const room = await temporaryFolder();
    const env = {
      ...SCREEN,
      PATH: room,
      ELECTRON_MIRROR: mirror,
      electron_config_cache: join(room, 'cache'),
    };
    const desk = startDesk(['--data', join(room, 'data')], { env });
    expect(await desk.link).toContain('/masuk#');
    desk.process.kill('SIGTERM');
    expect((await desk.ended).err).toContain('tidak dapat diambil');
    expect(asked).toBeGreaterThan(0);
  });

  test('[BR-22] a fetch that brings nothing more is given up; one that gets on is not', async () => {
    const stalls = await aScript('process.send(1); setInterval(() => undefined, 1000);');
    expect(await runWhileMoving(stalls, 300)).toBe(false);
    const moves = await aScript(
      'let n = 0; const t = setInterval(() => { process.send(n); if (++n > 60) { clearInterval(t); process.disconnect(); } }, 100);',
    );
    // Longer as a whole than it may stand still, by far less for each bit of it.
    expect(await runWhileMoving(moves, 4_000)).toBe(true);
    expect(await runWhileMoving(await aScript('process.exit(3)'), 10_000)).toBe(false);
  });

  test('[BR-1] --browser and --no-open fetch nothing', async () => {
    let asked = 0;
    const mirror = await aMirror(() => {
      asked += 1;
    });
    const room = await temporaryFolder();
    const env = {
      ...SCREEN,
      PATH: room,
      ELECTRON_MIRROR: mirror,
      electron_config_cache: join(room, 'cache'),
    };
    for (const word of ['--browser', '--no-open']) {
      const desk = startDesk([word, '--data', join(room, 'data')], { env });
      expect(await desk.link).toContain('/masuk#');
      desk.process.kill('SIGTERM');
      await desk.ended;
    }
    expect(asked).toBe(0);
  });
});
