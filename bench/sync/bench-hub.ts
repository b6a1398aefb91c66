import type { InstitutionCommand } from '#domain/institution/commands.ts';
import { operate } from '#hub/core/operate.ts';
import type { DoorParts } from '#hub/devices/door-parts.ts';
import { hashOf, newToken, systemDice } from '#hub/devices/secrets.ts';
import { doorPartsOf } from '#hub/door-parts-of.ts';
import { type HubData, openHubData } from '#hub/open-hub-data.ts';
import { COORDINATOR, personOf } from '#main/desk/sample/cast.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** A hub of the product over its own PostgreSQL in a folder. */
export type BenchHub = { readonly data: HubData; readonly parts: DoorParts };

/** Somebody who may ask it: a device with its token, and who joined on it. */
export type Guest = { readonly deviceId: string; readonly token: string; readonly personId: string };

const KEY = Buffer.alloc(32, 9).toString('base64');

export async function openBenchHub(root: string): Promise<BenchHub> {
  const data = await openHubData({ root, databaseUrl: null, join: false, onFault });
  return { data, parts: doorPartsOf(data, { addresses: () => [], certificate: null }) };
}

function onFault(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

/** The coordinator of the sample and one admin for each of these offices come into the hub's directory. */
export async function addPeople({ parts }: BenchHub, officeIds: readonly string[]): Promise<void> {
  const pin = { salt: Buffer.alloc(16, 1).toString('base64'), proof: Buffer.alloc(32, 2).toString('base64') };
  const admins = officeIds.map((officeId) => personOf('admin', officeId));
  for (const { personId, role, officeId } of [COORDINATOR, ...admins]) {
    const person = { personId, role, officeId, personal: { name: personId, pin } };
    const command = { kind: 'add-person', ...person } as unknown as InstitutionCommand;
    const refusal = await operate(parts.hub, parts.newId, command);
    if (refusal !== null) throw new Error(`${personId} was refused: ${refusal.code}`);
  }
}

/** Lets devices in as an invitation would; one for each person named. */
export async function letIn({ parts }: BenchHub, personIds: readonly string[]): Promise<readonly Guest[]> {
  const guests: Guest[] = [];
  for (const personId of personIds) {
    const [deviceId, token] = [parts.newId(), newToken(systemDice)];
    const facts = { name: 'bench', replica: deviceId, signingKey: KEY, encryptionKey: KEY };
    const state = {
      state: 'aktif',
      createdAt: parts.hub.now(),
      lastSeenAt: null,
      otherReplicas: [],
    } as const;
    await parts.devices.join(
      { deviceId, tokenHash: hashOf(token), persons: [personId], ...facts, ...state },
      null,
    );
    guests.push({ deviceId, token, personId });
  }
  return guests;
}

/** How a desk keeps that it joined. */
export function membershipOf(
  { deviceId, token, personId }: Guest,
  hub: { readonly address: string; readonly fingerprint: string | null; readonly institution: string },
): HubMembership {
  const nothingYet = { epoch: null, cursors: {}, lastAt: null, revokedAt: null, takeOver: null };
  const keys = { signingKey: '', encryptionKey: '', hubKeys: null };
  return { ...hub, deviceId, token, institutionName: 'Bench', persons: [personId], ...keys, ...nothingYet };
}
