import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { PAGE_ORIGIN } from '#main/hosts/electron/scheme.ts';

/** In Chromium our scheme stands behind an address that leads nowhere; the double answers for it. */
const STAND_IN = 'https://desk.meja.invalid';

export const toStandIn = (url: string): string => url.replace(PAGE_ORIGIN, STAND_IN);
export const fromStandIn = (url: string): string => url.replace(STAND_IN, PAGE_ORIGIN);

type PermissionCheck = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type PermissionRequest = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type Before = (
  details: Electron.OnBeforeRequestListenerDetails,
  answer: (response: Electron.CallbackResponse) => void,
) => void;

/** `session`: keeps what the program set, for the window to ask. */
export class DoubleSession extends EventEmitter {
  permissionCheck: PermissionCheck = null;
  permissionRequest: PermissionRequest = null;
  private before: Before | null = null;
  private handler: ((request: Request) => Response | Promise<Response>) | null = null;

  readonly protocol = {
    handle: (_scheme: string, handler: (request: Request) => Response | Promise<Response>): void => {
      this.handler = handler;
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: Electron.WebRequestFilter | Before | null): void => {
      if (typeof listener === 'function') this.before = listener;
    },
  };
  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(): void {}

  /** Whether the program lets an address be loaded at all. */
  lets(url: string): Promise<boolean> {
    const { before } = this;
    if (before === null) return Promise.resolve(true);
    const details = { id: 1, url, method: 'GET', resourceType: 'other', referrer: '', timestamp: 0 } as const;
    return new Promise((resolve) => {
      before({ ...details, uploadData: [] }, ({ cancel }) => resolve(cancel !== true));
    });
  }

  async answer(url: string): Promise<Response> {
    if (this.handler === null) throw new Error('no handler for the scheme');
    return this.handler(new Request(url));
  }
}
