import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the data lives when `--data` does not say: the application-data folder of the operating system. */
export function defaultDataFolder(platform: NodeJS.Platform, env: Environment): string {
  if (platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Meja Aduan');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Meja Aduan');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'meja-aduan');
}
