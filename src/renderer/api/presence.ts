const EVERY_MS = 20_000;

/**
 * Browser mode: a page that is open asks for nothing every 20 seconds, so that its connection stays and the desk can
 * close itself after the last page.
 */
export function keepPresence(): void {
  const tell = (): void => {
    // A desk that cannot be reached is said on the bar, by whoever asks for something; the next word comes by itself.
    fetch('/hadir', { method: 'HEAD' }).catch(() => undefined);
  };
  tell();
  window.setInterval(tell, EVERY_MS);
}
