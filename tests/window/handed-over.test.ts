import { describe, expect, test, vi } from 'vitest';
import type { Files } from '#main/store/files.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import type { Session } from '#main/window/session.ts';
import type { WindowApp } from '#main/window/window-app.ts';
import { officeFolder } from '#tests/support/office-folder.ts';
import { exportCsv, FULL_ROW } from '#tests/support/read-lapor.ts';
import { foundBy, stepsOf } from '#tests/support/take-steps.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { callsOf, failureOf, type WindowClient, withWindow } from '#tests/support/window-world.ts';

const LETTER = { origin: 'surat', title: 'Suap di loket', text: 'Diminta uang.' };
const PIN = '123456';

/** A disk whose reading of the history can be held up; `reached` settles when somebody waits there. */
function slowDisk() {
  let hold: { readonly reached: () => void; readonly go: Promise<void> } | null = null;
  const files: Files = {
    ...nodeFiles,
    readRange: async (...asked) => {
      hold?.reached();
      await hold?.go;
      return nodeFiles.readRange(...asked);
    },
  };
  const holdUp = (): { readonly reached: Promise<void>; readonly goOn: () => void } => {
    let goOn: () => void = () => undefined;
    const go = new Promise<void>((resolve) => {
      goOn = () => {
        hold = null;
        resolve();
      };
    });
    const reached = new Promise<void>((resolve) => {
      hold = { reached: resolve, go };
    });
    return { reached, goOn };
  };
  return { files, holdUp };
}

type Sitting = { readonly app: WindowApp; readonly session: Session; readonly kiki: WindowClient };

/** Kiki, the coordinator, at a window, with one case that only she may know of. */
async function atKikis(
  work: (sitting: Sitting, id: string, holdUp: ReturnType<typeof slowDisk>['holdUp']) => Promise<void>,
): Promise<void> {
  const folder = await temporaryFolder();
  await officeFolder(folder);
  const { files, holdUp } = slowDisk();
  await withWindow(
    folder,
    async (app) => {
      const session = app.newSession();
      const kiki = callsOf(app, session);
      await kiki.session.signIn({ personId: 'kiki', pin: PIN });
      const { id } = await kiki.complaint.act({ id: 'baru', command: 'register', input: LETTER });
      const input = { confidentiality: 'rahasia', reason: 'permintaan pelapor' };
      await kiki.complaint.act({ id, command: 'set-confidentiality', input });
      await work({ app, session, kiki }, id, holdUp);
    },
    { ports: { files } },
  );
}

describe('a call that was begun before the window changed hands', () => {
  test('[WI-51] is not answered to the next person', async () => {
    await atKikis(async ({ kiki, session }, id, holdUp) => {
      const { reached, goOn } = holdUp();
      const opening = failureOf(kiki.complaint.open({ id }));
      await reached;
      await kiki.session.lock();
      // Locking what Kiki had open waits for the disk; who sits here does not.
      const signingIn = kiki.session.signIn({ personId: 'budi', pin: PIN });
      await vi.waitFor(() => expect(session.actor()?.personId).toBe('budi'), { timeout: 20_000 });
      goOn();
      await signingIn;
      expect(await opening).toMatchObject({ code: 'TIDAK_MASUK', data: { code: 'belum-masuk' } });
    });
  });

  test('[WI-51] is not answered to a locked window, but to the same person who is back', async () => {
    await atKikis(async ({ kiki, session }, id, holdUp) => {
      const first = holdUp();
      const opening = failureOf(kiki.complaint.open({ id }));
      await first.reached;
      await kiki.session.lock();
      first.goOn();
      expect(await opening).toMatchObject({ code: 'TIDAK_MASUK' });
      await kiki.session.signIn({ personId: 'kiki', pin: PIN });
      const second = holdUp();
      const again = kiki.complaint.open({ id });
      await second.reached;
      await kiki.session.lock();
      const signingIn = kiki.session.signIn({ personId: 'kiki', pin: PIN });
      await vi.waitFor(() => expect(session.actor()?.personId).toBe('kiki'), { timeout: 20_000 });
      second.goOn();
      await signingIn;
      expect((await again).item.title).toBe(LETTER.title);
    });
  });

  test('[WI-51] stops work that is told step by step, and the disk keeps nothing of it', async () => {
    await atKikis(async ({ kiki }) => {
      const rows = Array.from({ length: 5_000 }, (_, at) => ({
        ...FULL_ROW,
        'Tracking ID': `${7_000_001 + at}`,
      }));
      const file = new File([exportCsv(rows)], 'ekspor.csv');
      const steps = (await kiki.imports.previewFile({ file }))[Symbol.asyncIterator]();
      expect((await steps.next()).done).toBe(false);
      await kiki.session.lock();
      await kiki.session.signIn({ personId: 'sari', pin: PIN });
      const told = await failureOf(stepsOf({ [Symbol.asyncIterator]: () => steps }));
      expect(told).toMatchObject({ code: 'TIDAK_MASUK' });
      const small = new File([exportCsv(rows.slice(0, 3))], 'ekspor.csv');
      expect(await foundBy(kiki.imports.previewFile({ file: small }))).toMatchObject({ added: 3 });
    });
  });
});
