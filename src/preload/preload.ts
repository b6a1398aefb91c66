import { ipcRenderer } from 'electron';

// One file, CommonJS once built: a sandboxed preload can load nothing else. It hands the page one port and is done; the
// page gets no function of ours. Ports go by `postMessage`, the only way across context isolation.
const CHANNEL = 'meja-port';

window.addEventListener('message', ({ source, data }: MessageEvent) => {
  if (source === window && data?.type === 'meja-siap') ipcRenderer.send(CHANNEL);
});

ipcRenderer.on(CHANNEL, ({ ports }) => {
  if (ports.length === 1) window.postMessage({ type: CHANNEL }, window.location.origin, [...ports]);
});
