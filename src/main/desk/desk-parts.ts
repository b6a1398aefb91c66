import type { Complaint } from '#domain/complaint/complaint.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { StreamId } from '#domain/kernel/step.ts';
import type { Arrivals } from '#main/desk/arrivals.ts';
import type { Picture } from '#main/desk/picture.ts';
import type { RahasiaKeys } from '#main/desk/rahasia/rahasia-keys.ts';
import type { Recorder, RecorderPorts } from '#main/desk/recorder.ts';
import type { SharedSettings } from '#main/desk/shared-settings.ts';
import type { ParkedSteps } from '#main/desk/sync/parked-steps.ts';
import type { Workers } from '#main/desk/workers.ts';
import type { Attachments } from '#main/store/attachments.ts';
import type { InTray } from '#main/store/in-tray.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Serially } from '#main/store/serially.ts';
import type { StepStore } from '#main/store/step-store.ts';

/** What the services of an open desk share; made once, by `open-desk.ts`. */
export type DeskParts = RecorderPorts & {
  readonly store: StepStore;
  readonly keys: Keyring;
  readonly picture: Picture;
  readonly settings: SharedSettings;
  /** What waits under "Perlu keputusan". */
  readonly parked: ParkedSteps;
  readonly recorder: Recorder;
  /** Whose PIN opens which rahasia cases. */
  readonly rahasia: RahasiaKeys;
  readonly attachments: Attachments;
  readonly workers: Workers;
  /** One writer at a time: an import, a step, an erasure. */
  readonly inTurn: Serially;
  /** Cases of a first reading that are written and not shown yet; `inTurn` shows them first. */
  readonly arrivals: Arrivals;
  /** Packs of a first reading that nobody has opened yet. */
  readonly tray: InTray;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Removes what was typed on a case and recorded nowhere. */
  readonly forgetTyped: (stream: StreamId) => Promise<void>;
  /** Shreds the keys of these cases in the kept backups; a case may come back one day. */
  readonly dropInBackups: (streams: readonly StreamId[]) => Promise<void>;
  /** Shreds every key, here and in the backups. */
  readonly dropAllKeys: () => Promise<void>;
  /** Destroys a complaint's key everywhere and drops what was derived from it. */
  readonly forget: (stream: StreamId, before: Complaint) => Promise<void>;
};
