import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { invitationFile, isHubOfCode, readCode } from '#contract/hub/invitation.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { ReachHub } from '#main/desk/sync/reach-hub.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** How somebody asks to join: the text of an invitation's file, or its code with the hub's address. */
export type JoinAsk = {
  readonly invitation: string;
  readonly address: string | null;
  readonly deviceName: string;
};

export type JoinPorts = {
  readonly reach: ReachHub;
  readonly replica: string;
  /** SHA-256 (hex) of the certificate that the hub at this address shows; null where the system trusts it, or without TLS. */
  readonly fingerprintAt: (address: string) => Promise<string | null>;
};

/**
 * Redeems an invitation: this desk makes its keys, the hub gives it a token. Nothing on this PC is changed yet.
 * @throws DeskError `undangan-tidak-berlaku` for a text that is no invitation, or a hub that is not the invitation's
 */
export async function redeemInvitation(ports: JoinPorts, ask: JoinAsk): Promise<HubMembership> {
  const { code, addresses, fingerprint } = invitationIn(ask);
  const [address] = addresses;
  if (address === undefined) throw new DeskError('undangan-tidak-berlaku');
  const shown = await ports.fingerprintAt(address);
  const isTheirs = fingerprint === null ? isHubOfCode(code, shown) : shown === fingerprint;
  if (!isTheirs) throw new DeskError('undangan-tidak-berlaku');
  const [signing, encryption] = [generateKeyPairSync('ed25519'), generateKeyPairSync('x25519')];
  const hub = ports.reach({ address, fingerprint: shown, token: null });
  const joined = await hub.join.redeem({
    proof: { by: 'undangan', code },
    deviceName: ask.deviceName,
    replica: ports.replica,
    signingKey: rawPublic(signing.publicKey),
    encryptionKey: rawPublic(encryption.publicKey),
  });
  const { deviceId, token, institution, institutionName, persons } = joined;
  return {
    address,
    fingerprint: shown,
    deviceId,
    token,
    institution,
    institutionName,
    persons,
    signingKey: privateText(signing.privateKey),
    encryptionKey: privateText(encryption.privateKey),
    epoch: null,
    cursors: {},
    lastAt: null,
    revokedAt: null,
  };
}

function invitationIn({ invitation, address }: JoinAsk): {
  readonly code: string;
  readonly addresses: readonly string[];
  readonly fingerprint: string | null;
} {
  const file = invitationFile.safeParse(jsonIn(invitation));
  const code = readCode(file.success ? file.data.code : invitation);
  if (code === null) throw new DeskError('undangan-tidak-berlaku');
  const own = address === null ? [] : [address];
  if (file.success)
    return { code, addresses: [...own, ...file.data.addresses], fingerprint: file.data.fingerprint };
  return { code, addresses: own, fingerprint: null };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The 32 bytes of a public key, which end its DER form. */
function rawPublic(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

function privateText(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'der' }).toString('base64');
}

/** Who wrote before joining, as the hub knows them: the joined person in the same role, else the first that joined. */
export function joinedActor(before: Actor, joined: readonly Actor[]): Actor {
  return joined.find(({ role }) => role === before.role) ?? joined[0] ?? before;
}
