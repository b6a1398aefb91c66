import type { Socket } from 'node:net';

/** As many lines as a browser that comes in needs, many times over. */
const MOST_STRANGERS = 64;

/**
 * Lines on which nobody who was let in has asked anything yet. Any program on this PC may open as many as it likes: the
 * oldest goes, so that there is always room for the desk's own pages.
 */
export type Strangers = {
  readonly came: (line: Socket) => void;
  /** Somebody who was let in asked on this line: it stays. */
  readonly known: (line: Socket) => void;
};

export function createStrangers(): Strangers {
  const lines = new Set<Socket>();
  return {
    came: (line) => {
      lines.add(line);
      line.once('close', () => lines.delete(line));
      const [oldest] = lines;
      if (lines.size > MOST_STRANGERS) oldest?.destroy();
    },
    known: (line) => {
      lines.delete(line);
    },
  };
}
