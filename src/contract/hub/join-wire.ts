import { z } from 'zod';
import { epoch } from '#contract/hub/wire.ts';
import { id, instant } from '#domain/kernel/schema.ts';
import { ROLES } from '#domain/kernel/step.ts';
import { streamId } from '#domain/sync/sealed-step-schema.ts';

/** A public key of 32 bytes (Ed25519, X25519) in base64. */
const publicKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
/** What opens every later call: 32 random bytes in base64url. Only its hash is kept at the hub. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** On one line, as a list shows it. */
const words = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
/** A name that a program made: an id of a device or a data folder. */
const madeId = z.string().regex(/^[\w-]{1,64}$/);
/** Shortest password. Longer ones need no rules about signs (NIST SP 800-63B). */
const LEAST_PASSWORD = 12;
const newPassword = z.string().min(LEAST_PASSWORD).max(200);

/**
 * What shows who joins: an invitation, used up by it, or a person's name and password. An invitation for one person may
 * set that person's password.
 */
const proof = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('undangan'),
    code: z.string().max(100),
    newPassword: newPassword.optional(),
  }),
  z.strictObject({ by: z.literal('sandi'), name: words, password: z.string().max(200) }),
]);

export const redeemInput = z.strictObject({
  proof,
  /** How people call this PC. */
  deviceName: words,
  /** The id of the data folder. */
  replica: madeId,
  signingKey: publicKey,
  encryptionKey: publicKey,
});
export const redeemOutput = z.strictObject({
  deviceId: z.string(),
  token,
  epoch,
  institution: streamId,
  institutionName: z.string(),
  persons: z.array(z.string()),
});

/** Which device: its own, said again, since the call ends it. */
export const cancelInput = z.strictObject({ deviceId: madeId });

export const addPersonInput = z.strictObject({ proof });
export const addPersonOutput = z.strictObject({ persons: z.array(z.string()) });

export const changePasswordInput = z.strictObject({
  personId: id,
  password: z.string().max(200),
  newPassword,
});

const person = z.strictObject({
  personId: z.string(),
  name: z.string().nullable(),
  /** What this person may act as now: their own role, and what was delegated to them. */
  rights: z.array(z.strictObject({ role: z.enum(ROLES), officeId: z.string().nullable() })),
});
const deviceState = z.enum(['aktif', 'pergi', 'dicabut']);

export const meOutput = z.strictObject({
  deviceId: z.string(),
  name: z.string(),
  state: deviceState,
  persons: z.array(person),
  /** Two data folders used this device's token. */
  copied: z.boolean(),
});

/** Which coordinator asks; must have joined on the device. */
const by = { by: id };

export const devicesInput = z.strictObject(by);
export const devicesOutput = z.strictObject({
  devices: z.array(
    z.strictObject({
      deviceId: z.string(),
      name: z.string(),
      state: deviceState,
      persons: z.array(z.string()),
      createdAt: instant,
      lastSeenAt: instant.nullable(),
      /** Data folders beside its own that used its token: dua folder memakai satu perangkat. */
      otherReplicas: z.array(z.string()),
    }),
  ),
});
export const deviceInput = z.strictObject({ ...by, deviceId: madeId });
/** Longest life of an invitation, in hours. */
const MOST_INVITATION_HOURS = 7 * 24;
export const inviteInput = z.strictObject({
  ...by,
  personIds: z.array(id).min(1).max(20),
  hours: z.number().int().positive().max(MOST_INVITATION_HOURS),
});
