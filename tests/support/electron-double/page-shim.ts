/** What the double puts into each page in place of Electron's renderer side. Runs in the page; must not refer to anything outside. */
export function pageShim({ preload }: { readonly preload: string }): void {
  type Sent = { readonly text: string } | { readonly base64: string };
  type Shim = {
    readonly deliver: (channel: string, message: unknown, ports: readonly string[]) => void;
    readonly port: (id: string, data: Sent) => void;
    readonly closePort: (id: string) => void;
  };
  type Bindings = {
    readonly doubleSend: (channel: string) => void;
    readonly doublePort: (id: string, data: Sent) => void;
    doubleShim?: Shim;
  };
  const page = window as unknown as Window & Bindings;
  const listeners = new Map<
    string,
    (event: { readonly ports: readonly MessagePort[] }, message: unknown) => void
  >();
  const inner = new Map<string, MessagePort>();

  const toSent = (data: unknown): Sent => {
    if (typeof data === 'string') return { text: data };
    const bytes = data instanceof ArrayBuffer ? new Uint8Array(data) : (data as Uint8Array);
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return { base64: btoa(binary) };
  };
  const fromSent = (data: Sent): unknown =>
    'text' in data ? data.text : Uint8Array.from(atob(data.base64), (letter) => letter.charCodeAt(0));

  page.doubleShim = {
    deliver: (channel, message, ids) => {
      const ports = ids.map((id) => {
        const { port1, port2 } = new MessageChannel();
        inner.set(id, port1);
        port1.onmessage = ({ data }) => page.doublePort(id, toSent(data));
        return port2;
      });
      listeners.get(channel)?.({ ports }, message);
    },
    port: (id, data) => inner.get(id)?.postMessage(fromSent(data)),
    closePort: (id) => inner.get(id)?.close(),
  };
  const electron = {
    ipcRenderer: {
      send: (channel: string) => page.doubleSend(channel),
      on: (channel: string, listener: (event: { readonly ports: readonly MessagePort[] }) => void) =>
        listeners.set(channel, listener),
    },
  };
  const load = new Function('require', 'module', 'exports', preload) as (
    require: (name: string) => unknown,
    module: object,
    exports: object,
  ) => void;
  load(
    (name) => {
      if (name === 'electron') return electron;
      throw new Error(`a sandboxed preload cannot load ${name}`);
    },
    { exports: {} },
    {},
  );
}
