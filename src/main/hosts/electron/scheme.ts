import type { ElectronApi } from '#main/hosts/electron/electron-api.ts';

/** The page's own address: a scheme of ours, so that no other page and no file shares its origin. */
export const SCHEME = 'meja';
export const PAGE_ORIGIN = `${SCHEME}://desk`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

/** Must be called before the app is ready: the scheme then has an origin, and counts as secure (clipboard, CSP 'self'). */
export function registerScheme({ protocol }: ElectronApi): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Whether an address is a page of ours. */
export function isOurs(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${SCHEME}:` && new URL(url).host === 'desk';
}
