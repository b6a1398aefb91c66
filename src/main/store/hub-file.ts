import { join } from 'node:path';
import { z } from 'zod';
import { hubKeys } from '#contract/hub/wire.ts';
import { writeDurably } from '#main/store/durable-file.ts';
import type { Files } from '#main/store/files.ts';
import { serially } from '#main/store/serially.ts';
import { deriveKey, openBox, sealBox } from '#sealed/cipher.ts';

const CONTEXT = 'hub';
const PENDING = 'hub-calon';

const shape = z.strictObject({
  address: z.string(),
  /** SHA-256 of the hub's certificate, hex; null where the system's own trust checks it. */
  fingerprint: z.string().nullable(),
  deviceId: z.string(),
  token: z.string(),
  institution: z.string(),
  institutionName: z.string(),
  persons: z.array(z.string()),
  /** PKCS #8, base64: what this desk signs with, and what is sealed to it. */
  signingKey: z.string(),
  encryptionKey: z.string(),
  /** What bundles to the hub are sealed to and its own are signed with; null until it was met. */
  hubKeys: hubKeys.nullable().default(null),
  epoch: z.string().nullable(),
  cursors: z.record(z.string(), z.string()),
  /** Rahasia cases that nobody had opened are still to be offered to a hub that was restored. */
  owed: z.array(z.string()).exactOptional(),
  /** Rahasia cases whose new steps were passed over while nobody had opened them. */
  skipped: z.array(z.string()).exactOptional(),
  /** Cases whose attachments are still to be fetched. */
  attached: z.array(z.string()).exactOptional(),
  left: z.array(z.string()).exactOptional(),
  lastAt: z.string().nullable(),
  /** When the hub said that this device was revoked. */
  revokedAt: z.string().nullable(),
  /** What this desk wrote before it joined is still to be handed over, under the name it is called by. */
  takeOver: z.strictObject({ desk: z.string() }).nullable().default(null),
});

/** How this desk reaches its hub, as whom, and how far it read. */
export type HubMembership = Readonly<z.infer<typeof shape>>;

/** Null: this desk works by itself. */
export type HubFile = {
  readonly now: () => HubMembership | null;
  readonly save: (membership: HubMembership) => Promise<void>;
  /** A hub has let this desk in, and nobody here has said yes yet. */
  readonly pending: () => HubMembership | null;
  readonly savePending: (membership: HubMembership | null) => Promise<void>;
};

/**
 * Opens `hub.bin` in the data folder: sealed under the folder's key, so that the device's token is no safer and no less safe
 * than the cases it opens. Beside it, `hub-calon.bin` while joining waits for a yes.
 * @throws SecretError `segel-rusak` when it was changed
 */
export async function openHubFile(files: Files, folder: string, folderKey: Uint8Array): Promise<HubFile> {
  const key = deriveKey(folderKey, 'hub');
  const joined = await openSealed(files, join(folder, 'hub.bin'), key, CONTEXT);
  const pending = await openSealed(files, join(folder, 'hub-calon.bin'), key, PENDING);
  return { now: joined.now, save: joined.save, pending: pending.now, savePending: pending.save };
}

async function openSealed(files: Files, path: string, key: Uint8Array, context: string) {
  const inTurn = serially();
  let known: HubMembership | null = null;
  if ((await files.size(path)) !== null) {
    known = shape.parse(JSON.parse(openBox(key, await files.read(path), context).toString('utf8')));
  }
  return {
    now: (): HubMembership | null => known,
    save: (membership: HubMembership | null): Promise<void> =>
      inTurn(async () => {
        if (membership !== null)
          await writeDurably(files, path, sealBox(key, JSON.stringify(membership), context));
        else if (known !== null) await files.remove(path);
        known = membership;
      }),
  };
}
