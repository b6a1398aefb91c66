import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How each system opens an address in the person's own browser. The address is one of ours or a trusted one. */
export function systemOpener(platform: NodeJS.Platform, url: string): readonly [string, ...string[]] {
  switch (platform) {
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    case 'darwin':
      return ['open', url];
    default:
      return ['xdg-open', url];
  }
}

/** Whether the system took the address. */
export async function openWithSystem(platform: NodeJS.Platform, url: string): Promise<boolean> {
  const [command, ...args] = systemOpener(platform, url);
  const child = spawn(command, args, { stdio: 'ignore' });
  try {
    const [code] = await once(child, 'exit');
    return code === 0;
  } catch {
    // There is no such command: the caller shows the address instead.
    return false;
  }
}
