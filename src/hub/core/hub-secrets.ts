import { createHmac, hkdfSync, type KeyObject } from 'node:crypto';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import { openBox, sealBox } from '#sealed/cipher.ts';
import { privateKeyFrom } from '#sealed/raw-keys.ts';

/** The hub's own secrets: it wraps streams' keys and signs what it acknowledged. They outlive a restore. */
export type HubSecrets = {
  readonly wrapKey: (stream: StreamId, key: string) => string;
  readonly openKey: (stream: StreamId, wrapped: string) => string;
  readonly ackOf: (stream: StreamId, head: Head) => string;
  /** What bundles to this hub are sealed to (X25519), and what its own are signed with (Ed25519). */
  readonly bundles: { readonly sealing: KeyObject; readonly signing: KeyObject };
};

/** Hex digits of an acknowledgement that are kept: 128 bits. */
const ACK_DIGITS = 32;

/** The hub's secrets from its one master key (32 bytes), which is kept apart from the database. */
export function hubSecrets(master: Uint8Array): HubSecrets {
  const derive = (label: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', master, '', `meja-aduan-hub/${label}/1`, 32));
  const wrapping = derive('stream-keys');
  const signing = derive('acks');
  const contextOf = (stream: StreamId): string => `hub-stream-key ${stream}`;
  return {
    wrapKey: (stream, key) =>
      sealBox(wrapping, Buffer.from(key, 'base64'), contextOf(stream)).toString('base64'),
    openKey: (stream, wrapped) =>
      openBox(wrapping, Buffer.from(wrapped, 'base64'), contextOf(stream)).toString('base64'),
    ackOf: (stream, { version, hash }: Head) =>
      createHmac('sha256', signing)
        .update(`${stream}\n${version}\n${hash}`)
        .digest('hex')
        .slice(0, ACK_DIGITS),
    bundles: {
      sealing: privateKeyFrom('x25519', derive('bundle-sealing')),
      signing: privateKeyFrom('ed25519', derive('bundle-signing')),
    },
  };
}
