import { createRouterClient, ORPCError } from '@orpc/server';
import { expect } from 'vitest';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import { openWindowApp } from '#main/window/open-window-app.ts';
import type { Session } from '#main/window/session.ts';
import type { Host, Opened, WindowApp } from '#main/window/window-app.ts';
import { deskWorld } from '#tests/support/desk-world.ts';

export type Fault = { readonly id: string; readonly error: unknown };

/** A door that only remembers what it was asked to do. */
export function fakeHost(change: Partial<Host> = {}): Host & { readonly opened: string[] } {
  const opened: string[] = [];
  return {
    door: 'browser',
    version: '0.0.0-uji',
    openOutside: (url) => {
      opened.push(url);
      return Promise.resolve(true);
    },
    startTraining: () => Promise.resolve('http://127.0.0.1:1/'),
    choosePath: undefined,
    notify: () => undefined,
    badge: () => undefined,
    focus: () => Promise.resolve({ link: null }),
    ...change,
    opened,
  };
}

export type WindowWorld = {
  readonly host?: Partial<Host>;
  readonly ports?: Partial<DeskPorts>;
  readonly training?: boolean;
};

/** Opens a folder's window as a host does; faults of the program are collected. */
export async function openWindow(
  folder: string,
  { host = {}, ports = {}, training = false }: WindowWorld = {},
): Promise<{
  readonly opened: Opened;
  readonly faults: Fault[];
  readonly host: ReturnType<typeof fakeHost>;
}> {
  const faults: Fault[] = [];
  const door = fakeHost(host);
  const { onNotice: _, notices: __, folder: ___, ...world } = deskWorld(folder, ports);
  const opened = await openWindowApp({
    world,
    folder,
    training,
    host: door,
    onFault: (id, error) => faults.push({ id, error }),
  });
  return { opened, faults, host: door };
}

/** The calls of one window, as its page makes them. */
export function callsOf(app: WindowApp, session: Session = app.newSession()) {
  return createRouterClient(app.router, { context: { session } });
}
export type WindowClient = ReturnType<typeof callsOf>;

/** Works in an open window and closes it as the product does; a fault of the program fails the test. */
export async function withWindow<T>(
  folder: string,
  work: (app: WindowApp, host: ReturnType<typeof fakeHost>) => Promise<T>,
  world: WindowWorld = {},
): Promise<T> {
  const { opened, faults, host } = await openWindow(folder, world);
  if (opened.kind !== 'open') throw new Error('another process has the folder');
  try {
    return await work(opened.app, host);
  } finally {
    await opened.app.close();
    expect(faults).toEqual([]);
  }
}

/** Sets an office up with its admin, who is signed in at the answered window. */
export async function asAdmin(app: WindowApp, session: Session = app.newSession()): Promise<WindowClient> {
  const calls = callsOf(app, session);
  await calls.app.setUp({
    office: { id: '101', name: 'Dinas Kominfo' },
    name: 'Sari',
    role: 'admin',
    pin: '123456',
  });
  return calls;
}

/** A window at which this person has signed in; the sample's people all have the PIN 123456. */
export async function signedIn(app: WindowApp, personId: string, pin = '123456'): Promise<WindowClient> {
  const calls = callsOf(app);
  await calls.session.signIn({ personId, pin });
  return calls;
}

export type Failure = {
  readonly code: string;
  readonly data: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };
};

/** How a call failed, as its page reads it; a call that does not fail fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ORPCError && error.data !== undefined) return error;
    throw error;
  }
  throw new Error('the call was not refused');
}

/** The code of the refusal a call ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  return (await failureOf(work)).data.code;
}
