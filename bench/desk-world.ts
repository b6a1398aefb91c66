import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { CaseRow } from '#domain/complaint/case-row.ts';
import { readersFor } from '#domain/institution/institution.ts';
import { type Desk, openDesk } from '#main/desk/open-desk.ts';
import type { QueuePage, QueueQuery } from '#main/desk/queue/queue-index.ts';
import { COORDINATOR } from '#main/desk/sample/cast.ts';
import { fingerprintAt } from '#main/net/pinned-fetch.ts';
import { reachHub } from '#main/net/reach-hub.ts';
import { plainFileProtector } from '#main/store/key-protector.ts';
import { linkFile } from '#main/store/link-file.ts';
import { nodeFiles } from '#main/store/node-files.ts';
import { folderFingerprint } from '#main/store/replica.ts';
import { shredFile } from '#main/store/shred-file.ts';
import { threadWorkers } from '#main/work/thread-workers.ts';

/** Wednesday 30 September 2026, 09:00 WIB: the queue and what is due in it are the same in every run. */
const MORNING = Date.UTC(2026, 8, 30, 2);

/** Opens a folder as the command line does, on that morning. */
export function openBenchDesk(folder: string): Promise<Desk> {
  return openDesk({
    files: nodeFiles,
    shred: shredFile,
    folder,
    protector: plainFileProtector,
    fingerprint: folderFingerprint,
    link: linkFile,
    clock: () => MORNING + Math.floor(performance.now()),
    monotonic: () => performance.now(),
    fileTime: async () => null,
    random: randomBytes,
    workers: threadWorkers(join(import.meta.dirname, 'work-thread.js')),
    reachHub,
    fingerprintAt,
    onNotice: (notice) => {
      // A picture that was lost or not saved would make every number below mean something else.
      if (notice.kind === 'gambaran-dibuat-ulang' || notice.kind === 'gambaran-tidak-tersimpan')
        throw new Error(`the bench met ${notice.kind}`);
    },
  });
}

/** One page of the queue as the sample's coordinator, who sees every case, has it on the screen. */
export function lookAt(desk: Desk, query: QueueQuery): QueuePage {
  const reader = { actor: COORDINATOR, readers: readersFor(desk.settings.state(), COORDINATOR) };
  const settings = desk.settings.queueSettings(desk.settings.dayOf(desk.now()));
  return desk.picture.queue.query({ limit: 50, ...query }, reader, settings);
}

/** Cases a note can be written to. */
export function workableRows(desk: Desk): readonly CaseRow[] {
  return rowsOf(desk).filter((row) => !row.erased && !row.readOnly);
}

function rowsOf(desk: Desk): readonly CaseRow[] {
  return Array.from({ length: desk.picture.size() }, (_, ordinal) => {
    const row = desk.picture.queue.row(ordinal);
    if (row === null) throw new Error(`no case ${ordinal}`);
    return row;
  });
}

/** Writes a note as the sample's coordinator. @throws Error when it is refused */
export async function writeNote(desk: Desk, caseId: string, text: string): Promise<void> {
  const { outcome } = await desk.complaints.act(COORDINATOR, caseId, 'note', { text });
  if (!outcome.ok) throw new Error(`the note on ${caseId} was refused: ${outcome.refusal.code}`);
}
