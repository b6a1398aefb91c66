import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tell } from '#tests/support/electron-double/told.ts';

/** `app`: ready at once, one instance for each user-data folder, as Electron has it. */
export class DoubleApp extends EventEmitter {
  private readonly paths = new Map<string, string>();
  private quitting = false;
  readonly isPackaged = false;

  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  setName(): void {}
  setAppUserModelId(): void {}
  setBadgeCount(count: number): boolean {
    tell({ kind: 'badge', count });
    return true;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  userData(): string {
    const path = this.paths.get('userData');
    if (path === undefined) throw new Error('the program must choose its user-data folder itself');
    return path;
  }
  requestSingleInstanceLock(): boolean {
    // The real call answers at once; here a synchronous probe is a lock file that names the living process.
    return takeLock(join(this.userData(), 'double-lock'), () =>
      this.emit('second-instance', {}, [], process.cwd(), undefined),
    );
  }
  quit(): void {
    if (this.quitting) return;
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.exit(0);
  }
  exit(code = 0): void {
    this.quitting = true;
    this.emit('double-exit');
    setTimeout(() => process.exit(code), 50);
  }
}

/** Whether this process is the only living one with the lock; the one that has it hears of every later try. */
function takeLock(folder: string, onSecond: () => void): boolean {
  mkdirSync(folder, { recursive: true });
  const holder = join(folder, 'holder');
  const living = pidIn(holder);
  if (living !== null && living !== process.pid && isAlive(living)) {
    writeFileSync(join(folder, 'knock'), String(process.pid));
    return false;
  }
  writeFileSync(holder, String(process.pid));
  watch(folder, (_event, name) => {
    if (name === 'knock') onSecond();
  }).unref();
  return true;
}

function pidIn(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    // Nobody held it yet.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process: the lock is left over.
    return false;
  }
}
