import type { Instant } from '#domain/kernel/instant.ts';

/** `pergi`: it may push once more and read nothing. `dicabut`: neither, and it is told to wipe. */
export type DeviceState = 'aktif' | 'pergi' | 'dicabut';

/** A desk that joined, as the hub keeps it. */
export type StoredDevice = {
  readonly deviceId: string;
  /** SHA-256 (hex) of the token, which is nowhere else at the hub. */
  readonly tokenHash: string;
  readonly name: string;
  readonly replica: string;
  /** Ed25519 and X25519, base64. */
  readonly signingKey: string;
  readonly encryptionKey: string;
  readonly persons: readonly string[];
  readonly state: DeviceState;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant | null;
  /** Other data folders that came with its token. */
  readonly otherReplicas: readonly string[];
};

/** An invitation. Of its code the hub keeps the part that names it and the hash of the whole. */
export type Invitation = {
  readonly invitationId: string;
  readonly codeHash: string;
  readonly personIds: readonly string[];
  readonly expiresAt: Instant;
};

/** Where a hub keeps who may come in. Each call is one transaction; any number of hub processes may use one. */
export type Devices = {
  /** False where an invitation of that id waits already; those that ran out before `now` are thrown away. */
  readonly invite: (invitation: Invitation, now: Instant) => Promise<boolean>;
  /** `usedBy`: the device that used it up; null while it may be used. */
  readonly invitation: (
    invitationId: string,
  ) => Promise<(Invitation & { readonly usedBy: string | null }) | null>;
  /**
   * Uses up an invitation (null: none was needed) and adds the device with it, or neither. False where the invitation was
   * used meanwhile.
   */
  readonly join: (device: StoredDevice, invitationId: string | null) => Promise<boolean>;
  /** The same for persons on a device that is there. */
  readonly addPersons: (
    deviceId: string,
    personIds: readonly string[],
    invitationId: string | null,
  ) => Promise<boolean>;
  readonly byToken: (tokenHash: string) => Promise<StoredDevice | null>;
  readonly byId: (deviceId: string) => Promise<StoredDevice | null>;
  readonly list: () => Promise<readonly StoredDevice[]>;
  readonly seen: (deviceId: string, at: Instant) => Promise<void>;
  /** Records a data folder that came with the device's token and is not its own. */
  readonly copied: (deviceId: string, replica: string) => Promise<void>;
  /** Revokes a device and makes the invitation that it used good again. */
  readonly giveBack: (deviceId: string) => Promise<void>;
  /** False where there is no such device. A revoked device stays revoked. */
  readonly setState: (deviceId: string, state: DeviceState) => Promise<boolean>;
  /** The argon2id hash of a person's password; null where none was set. */
  readonly password: (personId: string) => Promise<string | null>;
  readonly setPassword: (personId: string, hash: string) => Promise<void>;
  /**
   * Counts an attempt under each of these names before it is made, so that many at once are counted too. Answers the
   * seconds to wait; then nothing was counted and nothing may be tried.
   */
  readonly attempt: (names: readonly string[], now: number) => Promise<number>;
  readonly attemptSucceeded: (names: readonly string[]) => Promise<void>;
};
