import { join } from 'node:path';
import type { InstitutionCommand } from '#domain/institution/commands.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { ulidFactory } from '#domain/kernel/ulid.ts';
import { createArrivals } from '#main/desk/arrivals.ts';
import { workAtRest } from '#main/desk/at-rest.ts';
import type { ClockWatch } from '#main/desk/clock/clock-watch.ts';
import { type Complaints, createComplaints } from '#main/desk/complaints.ts';
import { createDeskChanges } from '#main/desk/desk-changes.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { DeskPorts } from '#main/desk/desk-ports.ts';
import { destroyIn } from '#main/desk/destroy.ts';
import { createExports, type Exports } from '#main/desk/exports.ts';
import { finishErasures } from '#main/desk/finish-erasures.ts';
import { stepFolder } from '#main/desk/fold-step.ts';
import { folderKeyOf, refuseWithout } from '#main/desk/folder-key-of.ts';
import { readyThenRecorded } from '#main/desk/foresee.ts';
import { createImports, type Imports } from '#main/desk/imports.ts';
import { createPicture } from '#main/desk/picture.ts';
import { type PinAttempts, pinAttemptsIn } from '#main/desk/pin-attempts.ts';
import { createRahasiaKeys } from '#main/desk/rahasia/rahasia-keys.ts';
import { storedFormIn } from '#main/desk/rahasia/reread-case.ts';
import { createRecorder, type InstitutionOutcome } from '#main/desk/recorder.ts';
import { learningFrom, openReminding } from '#main/desk/reminders/open-reminding.ts';
import { createReminders, type Reminders } from '#main/desk/reminders/reminder-service.ts';
import { createReplay } from '#main/desk/replay.ts';
import {
  BUCKET_CASES,
  type DeskSnapshot,
  EVOLVE_VERSION,
  lostPicture,
  savePicture,
  storedParts,
} from '#main/desk/saving.ts';
import { createSharedSettings } from '#main/desk/shared-settings.ts';
import { createBundles, type DeskBundles } from '#main/desk/sync/bundle/desk-bundles.ts';
import { openSyncFiles } from '#main/desk/sync/open-sync-files.ts';
import { parkedSteps } from '#main/desk/sync/parked-steps.ts';
import { hearingReach } from '#main/desk/sync/reach-hub.ts';
import { createSyncService, type SyncService } from '#main/desk/sync/sync-service.ts';
import { type VerifyReport, verifyDesk } from '#main/desk/verify-desk.ts';
import { wibInstant } from '#main/desk/wib.ts';
import { attachmentsIn, LARGEST_ATTACHMENT_BYTES } from '#main/store/attachments.ts';
import { makeBackup } from '#main/store/backup.ts';
import { type Drafts, draftsIn } from '#main/store/drafts.ts';
import type { Files } from '#main/store/files.ts';
import { openJournal } from '#main/store/journal.ts';
import { openKeyring } from '#main/store/keys.ts';
import { openReplica } from '#main/store/replica.ts';
import { serially } from '#main/store/serially.ts';
import type { Shred } from '#main/store/shred-file.ts';
import { openSnapshot } from '#main/store/snapshot.ts';
import type { Position } from '#main/store/step-store.ts';
import { deriveKey } from '#sealed/cipher.ts';

/** The application without a window: one open data folder and what can be done in it. */
export type Desk = DeskParts &
  Pick<DeskPorts, 'reachHub' | 'fingerprintAt'> & {
    readonly folder: string;
    readonly files: Files;
    readonly shred: Shred;
    readonly pinAttempts: PinAttempts;
    readonly sync: SyncService;
    readonly bundles: DeskBundles;
    readonly watch: ClockWatch;
    readonly reminders: Reminders;
    /** What is being typed and is in no history yet. */
    readonly drafts: Drafts;
    readonly complaints: Complaints;
    readonly actOnInstitution: (actor: Actor, command: InstitutionCommand) => Promise<InstitutionOutcome>;
    /** Which cases hold every word of the query (one byte a case); null when the query has no word. */
    readonly search: (query: string) => Promise<Uint8Array | null>;
    readonly verify: () => Promise<VerifyReport>;
    readonly imports: Imports;
    readonly exports: Exports;
    /** Brings the snapshot up to date. */
    readonly save: () => Promise<void>;
    /** Copies what cannot be rebuilt into `backups/`; answers the new folder. */
    readonly backup: () => Promise<string>;
    /** Waits for what is under way, saves, and lets go of the folder. */
    readonly close: () => Promise<void>;
  };

/** How long nothing was recorded before the picture is saved, and how many steps wait for that at most. */
const QUIET_MS = 5_000;
const MOST_UNSAVED_STEPS = 5_000;
const BACKUPS_KEPT = 7;

/**
 * Opens a data folder, making it when it is new: keys, snapshot, then the journal's steps since that snapshot. The
 * caller owns the folder (`folder-owner.ts`).
 * @throws StoreError, SecretError as its parts do; nothing was changed then
 */
export async function openDesk(ports: DeskPorts): Promise<Desk> {
  const { files, shred, folder, clock, random, onNotice, workers, stretchPin: stretch } = ports;
  await files.makeFolder(folder);
  const newId = ulidFactory(clock, () => random(10));
  const fingerprint = await ports.fingerprint(folder);
  const replica = await openReplica({ files, folder, fingerprint, newReplica: newId });
  if (replica.copied) onNotice({ kind: 'folder-salinan', replica: replica.replica });
  const folderKey = await folderKeyOf(ports);
  const keys = await openKeyring({ files, shred, folder: join(folder, 'keys'), folderKey, stretch });
  const damaged = keys.damagedLines.length + keys.persons.damagedLines.length;
  if (damaged > 0) onNotice({ kind: 'kunci-laporan-rusak', lines: damaged });
  const { watch, reminderFile } = await openReminding(ports, folderKey);
  const snapshot: DeskSnapshot = await openSnapshot({
    files,
    folder: join(folder, 'snapshot'),
    key: deriveKey(folderKey, 'snapshot'),
    evolveVersion: EVOLVE_VERSION,
    bucketSize: BUCKET_CASES,
    discard: shred,
  });
  const stored = storedParts(snapshot);
  const onSealed = (): void => onNotice({ kind: 'laporan-tersegel' });
  const fold = stepFolder(keys, onSealed);
  const picture = createPicture(stored.heads, snapshot.readEntryTexts, fold);
  const settings = createSharedSettings(stored.settings);
  const parked = parkedSteps(stored.parked);
  const replay = createReplay({ picture, settings, parked, keys, fold, onSealed });
  const store = await openJournal({
    files,
    folder: join(folder, 'journal'),
    ...(snapshot.opened.kind === 'picture' ? { from: snapshot.opened.position } : {}),
    visit: learningFrom(watch, replica.replica, replay.visit),
    onSync: replay.onSync,
    onNotice,
  });
  let unsaved = await replay.finish(store);
  // A process may die between its first journal file and its first key; a history without keys is another matter.
  if (picture.size() > 0 || settings.stream() !== null) await refuseWithout(files, folder, 'streams.keys');
  const lost = lostPicture(snapshot);
  if (lost !== null && store.position().offset > 0) onNotice({ kind: 'gambaran-dibuat-ulang', reason: lost });

  const { hubFile, newsFile, bundleFile, tray } = await openSyncFiles(ports, folderKey);
  const blobs = join(folder, 'blobs');
  const attachments = attachmentsIn({ files, folder: blobs, maxBytes: LARGEST_ATTACHMENT_BYTES });
  const drafts = await draftsIn({ files, folder: join(folder, 'drafts'), keys });
  let quiet: NodeJS.Timeout | undefined;
  /** The picture is saved when nobody works: saving takes the time of a few key presses from whoever does. */
  const recorded = (steps: number): void => {
    unsaved += steps;
    clearTimeout(quiet);
    if (unsaved >= MOST_UNSAVED_STEPS) saveBehind();
    else quiet = setTimeout(saveBehind, QUIET_MS).unref();
  };
  const changes = createDeskChanges();
  const arrivals = createArrivals({ store, keys, picture, changes, recorded });
  const { inTurn } = arrivals;
  const recorderPorts = {
    store,
    keys,
    picture,
    settings,
    replica: replica.replica,
    newId,
    recorded,
    changes,
    doubt: watch.doubt,
  };
  const recorder = createRecorder(recorderPorts);
  const now = (): Instant => wibInstant(clock());
  const joined = (): readonly string[] | null => hubFile.now()?.persons ?? null;
  const bare = new Set(stored.bare);
  const rahasia = createRahasiaKeys({ picture, settings, keys, store, now, joined, bare, fold, inTurn });
  const form = storedFormIn(keys, store);
  const saving = { picture, settings, parked, snapshot, stored: form, bare: rahasia.bare };
  const oneSave = serially();
  const saveFrom = (position: Position): Promise<void> => {
    unsaved = 0;
    return oneSave(() => savePicture(saving, position));
  };
  // The position is taken in turn, the writing is not: nobody waits for it.
  const save = async (): Promise<void> =>
    saveFrom(
      await inTurn(async () => {
        await rahasia.guard();
        return store.position();
      }),
    );
  const parts: DeskParts = {
    ...recorderPorts,
    parked,
    recorder,
    attachments,
    workers,
    inTurn,
    arrivals,
    tray,
    now,
    rahasia,
    forgetTyped: drafts.forgetCase,
    ...destroyIn({ files, shred, folder, attachments, drafts, keys }, () => saveFrom(store.position())),
  };
  await finishErasures(parts);
  const onUnsaved = (error: unknown): void => onNotice({ kind: 'gambaran-tidak-tersimpan', error });
  const reachHub = hearingReach(ports.reachHub, watch.heard);
  const sync = createSyncService({ parts, file: hubFile, reach: reachHub, newsFile, onUnsaved });
  const reminders = createReminders({ ...parts, file: reminderFile, watch });
  const atRest = workAtRest(parts, onUnsaved);
  if (unsaved >= MOST_UNSAVED_STEPS) quiet = setTimeout(saveBehind, QUIET_MS).unref();

  return {
    ...parts,
    reachHub,
    fingerprintAt: ports.fingerprintAt,
    sync,
    bundles: createBundles({ parts, sync, file: bundleFile }),
    watch,
    reminders,
    folder,
    files,
    shred,
    drafts,
    pinAttempts: pinAttemptsIn(files, folder, clock),
    complaints: createComplaints(parts),
    actOnInstitution: (actor, command) => inTurn(() => readyThenRecorded(parts, actor, command)),
    search: async (query) => {
      await picture.settle();
      return picture.search.find(query, picture.size());
    },
    verify: () => inTurn(() => verifyDesk(parts, (hubFile.now()?.revokedAt ?? null) !== null)),
    imports: createImports(parts),
    exports: createExports(parts),
    save,
    backup: () =>
      inTurn(() => makeBackup({ ...ports, keep: BACKUPS_KEPT, now: now(), until: store.position(), keys })),
    close: async () => {
      clearTimeout(quiet);
      reminders.stop();
      await sync.idle();
      await atRest.stop();
      await arrivals.past(async () => undefined);
      // What is not shown yet is not in the picture: the next opening reads it from the journal.
      if (!arrivals.leave() && (unsaved > 0 || picture.changedBuckets().length > 0)) await save();
      await oneSave(async () => undefined);
      await drafts.close();
      await store.close();
      await keys.close();
    },
  };

  /** Never on the way of an answer: a save that fails is told and tried again later. */
  function saveBehind(): void {
    unsaved = 0;
    save().catch(onUnsaved);
  }
}
