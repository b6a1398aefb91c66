import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { invitationFile, isHubOfCode, readCode } from '#contract/hub/invitation.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { ReachHub } from '#main/desk/sync/reach-hub.ts';
import type { HubMembership } from '#main/store/hub-file.ts';

/** How somebody asks to join: the text of an invitation's file, or its code with the hub's address. */
export type JoinAsk = {
  readonly invitation: string;
  readonly address: string | null;
  readonly deviceName: string;
};

/** Where a hub listens unless it was told otherwise. */
const HUB_PORT = 8443;

export type JoinPorts = {
  readonly reach: ReachHub;
  readonly replica: string;
  /** SHA-256 (hex) of the certificate that the hub at this address shows; null where the system trusts it, or without TLS. */
  readonly fingerprintAt: (address: string) => Promise<string | null>;
};

/**
 * Redeems an invitation: this desk makes its keys, the hub gives it a token. Nothing on this PC is changed yet.
 * @throws DeskError `undangan-tidak-sah` for a text that is no invitation, `undangan-tanpa-alamat`, `alamat-pusat-tidak-sah`,
 * `undangan-pusat-lain` where another hub answers, `pusat-tak-terjangkau`; whatever the hub says is thrown as it came
 */
export async function redeemInvitation(ports: JoinPorts, ask: JoinAsk): Promise<HubMembership> {
  const invitation = invitationIn(ask);
  const { code } = invitation;
  const { address, shown } = await hubOf(ports, invitation);
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
    hubKeys: null,
    epoch: null,
    cursors: {},
    lastAt: null,
    revokedAt: null,
    takeOver: { desk: ask.deviceName },
  };
}

type Invited = {
  readonly code: string;
  readonly addresses: readonly string[];
  readonly fingerprint: string | null;
};

function invitationIn({ invitation, address }: JoinAsk): Invited {
  const code = codeIn(invitation);
  const file = invitationFile.safeParse(jsonIn(invitation));
  const own = address === null || address === '' ? [] : [addressIn(address)];
  const addresses = file.success ? [...own, ...file.data.addresses] : own;
  if (addresses.length === 0) throw new DeskError('undangan-tanpa-alamat');
  return { code, addresses, fingerprint: file.success ? file.data.fingerprint : null };
}

/** An address as people write it: `192.168.1.5`, `pusat.contoh.go.id:8443`, or a whole one. */
function addressIn(typed: string): string {
  const isWhole = /^https?:\/\//i.test(typed);
  const whole = isWhole ? typed : `https://${typed}`;
  if (!URL.canParse(whole)) throw new DeskError('alamat-pusat-tidak-sah', { address: typed });
  const url = new URL(whole);
  if (!isWhole && url.port === '' && !/:443(\/|$)/.test(typed)) url.port = String(HUB_PORT);
  return url.origin;
}

type Found = { readonly address: string; readonly shown: string | null };

/** The first of the invitation's addresses at which its hub answers. */
async function hubOf(ports: JoinPorts, { code, addresses, fingerprint }: Invited): Promise<Found> {
  const asked = addresses.map(async (address): Promise<Found> => {
    const shown = await ports.fingerprintAt(address);
    const isTheirs = fingerprint === null ? isHubOfCode(code, shown) : shown === fingerprint;
    if (!isTheirs) throw new DeskError('undangan-pusat-lain', { address });
    return { address, shown };
  });
  try {
    return await Promise.any(asked);
  } catch (error) {
    const causes = error instanceof AggregateError ? error.errors : [error];
    throw (
      causes.find((cause) => cause instanceof DeskError) ??
      new DeskError('pusat-tak-terjangkau', { address: addresses.join(', ') }, error)
    );
  }
}

/** The code of an invitation: as it was typed, or out of its file. */
export function codeIn(invitation: string): string {
  const file = invitationFile.safeParse(jsonIn(invitation));
  const code = readCode(file.success ? file.data.code : invitation);
  if (code === null) throw new DeskError('undangan-tidak-sah');
  return code;
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
