import type { ElectronApi, FrameApi, PortApi } from '#main/hosts/electron/electron-api.ts';
import { isOurs } from '#main/hosts/electron/scheme.ts';
import type { Session } from '#main/window/session.ts';

/** The channel on which the preload asks for the page's port and gets it, or is told that it does not. */
const PORT_CHANNEL = 'meja-port';

export type PortOptions = {
  /** Serves the window's calls on a port, as this session. */
  readonly serve: (port: PortApi, session: Session) => void;
  readonly newSession: () => Session;
};

/**
 * Gives the page of each window one port to the desk, each time it loads; whoever else asks is answered with a refusal.
 * Who signed in stays with the window, so that loading it again does not sign out.
 */
export function handOverPorts(
  { ipcMain, MessageChannelMain }: Pick<ElectronApi, 'ipcMain' | 'MessageChannelMain'>,
  { serve, newSession }: PortOptions,
): void {
  const sessions = new Map<number, Session>();
  const open = new Map<number, PortApi>();
  ipcMain.on(PORT_CHANNEL, ({ sender, senderFrame }) => {
    if (senderFrame === null) return;
    if (!isTrustedSender(senderFrame)) {
      senderFrame.postMessage(PORT_CHANNEL, { refused: 'pengirim-tidak-dikenal' }, []);
      return;
    }
    const session = sessions.get(sender.id) ?? newSession();
    sessions.set(sender.id, session);
    // The page was loaded again: the port of the page before has nobody at its other end.
    open.get(sender.id)?.close();
    const { port1, port2 } = new MessageChannelMain();
    open.set(sender.id, port1);
    serve(port1, session);
    port1.start();
    senderFrame.postMessage(PORT_CHANNEL, {}, [port2]);
  });
}

/** Only the page itself, never a frame in it, and only at our own address. */
function isTrustedSender({ url, parent }: FrameApi): boolean {
  return parent === null && isOurs(url);
}
