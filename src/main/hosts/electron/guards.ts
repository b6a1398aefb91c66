import type { ContentsApi, ElectronApi, SessionApi } from '#main/hosts/electron/electron-api.ts';
import { isOurs, PAGE_ORIGIN, SCHEME } from '#main/hosts/electron/scheme.ts';
import { mayUse } from '#main/policy/permissions.ts';
import { isTrustedOutside } from '#main/policy/trusted-url.ts';

/** What a page of ours may load: itself, files made in the page (previews, exports), and nothing from any network. */
const LOADED_SCHEMES: readonly string[] = [`${SCHEME}:`, 'blob:', 'data:', 'devtools:'];

/** Guards everything that windows share: permissions, devices, the network, downloads. */
export function guardSession(session: SessionApi): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isOurs(details.requestingUrl) && mayUse(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isOurs(origin) && mayUse(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !URL.canParse(url) || !LOADED_SCHEMES.includes(new URL(url).protocol) }),
  );
  // Only a file that the page itself made (an export, an attachment) is saved; the system's dialog asks where.
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${PAGE_ORIGIN}/`)) event.preventDefault();
  });
}

/** Guards one page: it stays where it is, opens no window, embeds no guest; a trusted address opens outside. */
export function guardContents(contents: ContentsApi, { shell }: Pick<ElectronApi, 'shell'>): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isTrustedOutside(url)) void shell.openExternal(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (details) => {
    if (!isOurs(details.url)) details.preventDefault();
  });
  contents.on('will-frame-navigate', (details) => {
    // A frame shows a preview of an attachment, made from bytes in the page, and no page of ours either.
    const isPreview = details.url.startsWith(`blob:${PAGE_ORIGIN}/`);
    if (!(details.isMainFrame ? isOurs(details.url) : isPreview)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
