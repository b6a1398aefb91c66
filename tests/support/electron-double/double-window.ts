import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Route } from '@playwright/test';
import type * as Electron from 'electron';
import type { DoublePort, Sent } from '#tests/support/electron-double/double-ports.ts';
import { type DoubleSession, fromStandIn, toStandIn } from '#tests/support/electron-double/double-session.ts';
import { pageShim } from '#tests/support/electron-double/page-shim.ts';
import { SYSTEM, tell } from '#tests/support/electron-double/told.ts';

/** What a window needs of the rest of the double. */
export type WindowWorld = {
  readonly session: DoubleSession;
  readonly userData: () => string;
  /** `ipcMain`'s listeners. */
  readonly ipc: EventEmitter;
  readonly created: (contents: DoubleContents) => void;
  readonly closed: () => void;
};

/** `webContents`. */
export class DoubleContents extends EventEmitter {
  readonly id = 1;
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;
  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.openHandler = (details) => handler(details as Electron.HandlerDetails);
  }
}

/** `BrowserWindow`: a page of Chromium with the built preload in it. */
export class DoubleWindow extends EventEmitter {
  readonly webContents = new DoubleContents();
  private context: BrowserContext | null = null;
  private readonly ports = new Map<string, DoublePort>();
  private isMaximizedNow = false;

  constructor(
    private readonly options: Electron.BrowserWindowConstructorOptions,
    private readonly world: WindowWorld,
  ) {
    super();
    tell({ kind: 'window', options });
    world.created(this.webContents);
  }

  setOverlayIcon(picture: Electron.NativeImage | null, words: string): void {
    tell({ kind: 'overlay', bytes: picture?.toPNG().length ?? 0, words });
  }

  async loadURL(url: string): Promise<void> {
    const profile = join(this.world.userData(), 'double');
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.MEJA_CHROMIUM ?? '/usr/bin/chromium',
      headless: SYSTEM.headless,
      viewport: { width: 1366, height: 768 },
      args: [
        '--remote-debugging-port=0',
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
      ],
    });
    this.context = context;
    const page = context.pages()[0] ?? (await context.newPage());
    await this.dress(context, page);
    await page.goto(toStandIn(url));
    // Chromium took a free port and wrote it here.
    const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    tell({ kind: 'page', endpoint: `http://127.0.0.1:${port}` });
    this.emit('ready-to-show');
  }

  private async dress(context: BrowserContext, page: Page): Promise<void> {
    const preload = readFileSync(this.options.webPreferences?.preload ?? '', 'utf8');
    await context.exposeBinding('doubleSend', ({ frame }, channel: string) => this.heard(frame, channel));
    await context.exposeBinding('doublePort', (_source, id: string, data: Sent) =>
      this.ports.get(id)?.fromPage(data),
    );
    await context.addInitScript(pageShim, { preload });
    await context.route('**/*', (route) => this.load(route, page));
    page.on('download', (download) => {
      const item = { getURL: () => fromStandIn(download.url()) };
      const event = {
        preventDefault: () => void this.block('download', item.getURL(), () => download.cancel()),
      };
      this.world.session.emit('will-download', event, item);
    });
    context.on('close', () => this.closed());
    page.on('close', () => void context.close());
  }

  /** Every request: navigations ask the page's guards, everything asks the session's, our scheme asks the handler. */
  private async load(route: Route, page: Page): Promise<void> {
    const request = route.request();
    const url = fromStandIn(request.url());
    const frame = request.isNavigationRequest() ? request.frame() : null;
    if (frame !== null && frame.page() !== page) {
      this.webContents.openHandler?.({ url });
      await this.block('window', url, () => route.abort());
      return frame.page().close();
    }
    if (frame !== null && this.isRefused(frame, url))
      return this.block('navigation', url, () => route.abort());
    if (!(await this.world.session.lets(url))) return this.block('request', url, () => route.abort());
    const response = await this.world.session.answer(url);
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  private isRefused(frame: Frame, url: string): boolean {
    let refused = false;
    const isMainFrame = frame.parentFrame() === null;
    // The first page is loaded by the program itself, which asks nobody.
    if (isMainFrame && frame.url() === 'about:blank') return false;
    const details = { url, isMainFrame, preventDefault: () => (refused = true) };
    if (isMainFrame) this.webContents.emit('will-navigate', details);
    this.webContents.emit('will-frame-navigate', details);
    return refused;
  }

  private async block(what: string, url: string, stop: () => Promise<unknown>): Promise<void> {
    await stop();
    tell({ kind: 'blocked', what, url });
  }

  private heard(frame: Frame, channel: string): void {
    const senderFrame = {
      url: fromStandIn(frame.url()),
      parent: frame.parentFrame(),
      postMessage: (name: string, message: unknown, transfer: DoublePort[]) => {
        void this.deliver(frame, name, message, transfer);
      },
    };
    this.world.ipc.emit(channel, { sender: this.webContents, senderFrame });
  }

  private async deliver(
    frame: Frame,
    channel: string,
    message: unknown,
    transfer: DoublePort[],
  ): Promise<void> {
    const ids = transfer.map((port) => this.keep(port, frame));
    await inPage(
      frame,
      `doubleShim.deliver(${JSON.stringify(channel)}, ${JSON.stringify(message)}, ${JSON.stringify(ids)})`,
    );
    for (const port of transfer) port.start();
  }

  /** From now on the port lives in the page; what is posted to it goes there in order. */
  private keep(port: DoublePort, frame: Frame): string {
    const id = `port-${this.ports.size + 1}`;
    this.ports.set(id, port);
    let line: Promise<unknown> = Promise.resolve();
    port.outward = (data) => {
      line = line.then(() => inPage(frame, `doubleShim.port('${id}', ${JSON.stringify(data)})`));
    };
    port.on('close', () => {
      line = line.then(() => inPage(frame, `doubleShim.closePort('${id}')`));
    });
    return id;
  }

  private closed(): void {
    for (const port of this.ports.values()) port.close();
    this.emit('close', { preventDefault: () => undefined });
    this.emit('closed');
    this.world.closed();
  }

  show(): void {}
  focus(): void {
    tell({ kind: 'focus' });
  }
  restore(): void {}
  maximize(): void {
    this.isMaximizedNow = true;
  }
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return this.isMaximizedNow;
  }
  isFocused(): boolean {
    return false;
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 0, y: 0, width: 1366, height: 768 };
  }
  async shut(): Promise<void> {
    await this.context?.close();
  }
}

/** Runs a line in the page; a page that is gone hears nothing any more, like a closed window. */
async function inPage(frame: Frame, line: string): Promise<void> {
  if (frame.isDetached() || frame.page().isClosed()) return;
  await frame.evaluate(line).catch((error: unknown) => {
    if (!/closed|navigation|destroyed|detached/i.test(String(error))) throw error;
  });
}
