import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { ContentsApi, FrameApi, PortApi, PortRequest } from '#main/hosts/electron/electron-api.ts';
import { guardContents } from '#main/hosts/electron/guards.ts';
import { handOverPorts } from '#main/hosts/electron/hand-over-port.ts';
import { isOurs, PAGE_URL } from '#main/hosts/electron/scheme.ts';
import { createSession, type Session } from '#main/window/session.ts';
import { DoubleChannel } from '#tests/support/electron-double/double-ports.ts';

const REPORT = 'https://www.lapor.go.id/pengaduan/66425';

function guarded() {
  const opened: string[] = [];
  const events = new EventEmitter();
  let openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const contents = Object.assign(events, {
    id: 1,
    setWindowOpenHandler: (handler: never) => {
      openWindow = handler;
    },
  }) as unknown as ContentsApi;
  const shell = {
    openExternal: async (url: string) => {
      opened.push(url);
    },
  };
  guardContents(contents, { shell });
  const navigates = (event: string, url: string, isMainFrame: boolean): boolean => {
    let prevented = false;
    events.emit(event, { url, isMainFrame, preventDefault: () => (prevented = true) });
    return !prevented;
  };
  return { opened, events, navigates, open: (url: string) => openWindow({ url }).action };
}

describe('a page stays where it is', () => {
  test.each([
    [PAGE_URL, true],
    ['meja://desk/', true],
    ['meja://other/index.html', false],
    ['meja:desk', false],
    ['https://desk/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['nonsense', false],
  ])('[EL-3] %s is ours: %s', (url, ours) => {
    expect(isOurs(url)).toBe(ours);
    expect(guarded().navigates('will-navigate', url, true)).toBe(ours);
  });

  test('[EL-3] a frame may show a preview made in the page, and nothing else', () => {
    const { navigates } = guarded();
    expect(navigates('will-frame-navigate', 'blob:meja://desk/3f0c', false)).toBe(true);
    expect(navigates('will-frame-navigate', 'blob:https://elsewhere/3f0c', false)).toBe(false);
    expect(navigates('will-frame-navigate', 'blob:meja://desk/3f0c', true)).toBe(false);
    expect(navigates('will-frame-navigate', PAGE_URL, false)).toBe(false);
    expect(navigates('will-frame-navigate', PAGE_URL, true)).toBe(true);
  });

  test('[EL-3] no window opens and no guest is embedded; LAPOR’s report opens outside', () => {
    const { open, opened, events } = guarded();
    expect(open(REPORT)).toBe('deny');
    expect(open('https://www.lapor.go.id.evil.example/pengaduan/1')).toBe('deny');
    expect(open('file:///C:/Windows/System32/calc.exe')).toBe('deny');
    expect(opened).toEqual([REPORT]);
    let prevented = false;
    events.emit('will-attach-webview', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

function handing() {
  const ipc = new EventEmitter();
  const served: { port: PortApi; session: Session }[] = [];
  handOverPorts(
    {
      ipcMain: { on: (channel: string, listener: (event: PortRequest) => void) => ipc.on(channel, listener) },
      MessageChannelMain: DoubleChannel,
    },
    { newSession: createSession, serve: (port, session) => served.push({ port, session }) },
  );
  const ask = (url: string, parent: object | null, id = 1) => {
    const answers: { message: unknown; ports: number }[] = [];
    const senderFrame: FrameApi = {
      url,
      parent,
      postMessage: (_channel, message, transfer = []) => answers.push({ message, ports: transfer.length }),
    };
    ipc.emit('meja-port', { sender: { id }, senderFrame });
    return answers;
  };
  return { ask, served };
}

describe('handing over the port', () => {
  test('[EL-2] the page gets one; a frame in it or another address is told no', () => {
    const { ask, served } = handing();
    expect(ask(PAGE_URL, null)).toEqual([{ message: {}, ports: 1 }]);
    const refused = [{ message: { refused: 'pengirim-tidak-dikenal' }, ports: 0 }];
    expect(ask(PAGE_URL, {})).toEqual(refused);
    expect(ask('https://elsewhere/', null)).toEqual(refused);
    expect(served).toHaveLength(1);
  });

  test('[EL-2] loaded again, the page gets a new port and keeps who signed in; another window does not', () => {
    const { ask, served } = handing();
    ask(PAGE_URL, null);
    ask(PAGE_URL, null);
    ask(PAGE_URL, null, 2);
    const [first, again, other] = served;
    expect(first?.port).toMatchObject({ closed: true });
    expect(again?.port).toMatchObject({ closed: false });
    expect(again?.session).toBe(first?.session);
    expect(other?.session).not.toBe(first?.session);
  });
});
