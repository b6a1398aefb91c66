import { ORPCError } from '@orpc/contract';

/** Why a meeting with the hub did not come to its end; `kind` says what to do about it. */
export type HubTrouble = {
  /** `tak-terjangkau`: try again later. `ditolak`: somebody has to do something. `dicabut`: wipe. */
  readonly kind: 'tak-terjangkau' | 'ditolak' | 'dicabut';
  readonly code: HubTroubleCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** The hub asked to wait so long before the next try. */
  readonly afterSeconds: number | null;
};
export type HubTroubleCode =
  | 'hub-tak-terjangkau'
  | 'hub-lain'
  | 'perangkat-tidak-dikenal'
  | 'perangkat-dicabut'
  | 'perangkat-pergi'
  | 'protokol-lain'
  | 'hub-sibuk'
  | 'hub-gagal';

/** A hub that shows another certificate than the one this desk joined. */
export class OtherHub extends Error {}

const KNOWN: Readonly<Record<string, Pick<HubTrouble, 'kind' | 'code'>>> = {
  TIDAK_DIKENAL: { kind: 'ditolak', code: 'perangkat-tidak-dikenal' },
  DICABUT: { kind: 'dicabut', code: 'perangkat-dicabut' },
  PERGI: { kind: 'ditolak', code: 'perangkat-pergi' },
  VERSI: { kind: 'ditolak', code: 'protokol-lain' },
  TERLALU_CEPAT: { kind: 'tak-terjangkau', code: 'hub-sibuk' },
  TUTUP: { kind: 'tak-terjangkau', code: 'hub-tak-terjangkau' },
  ISI_BERUBAH: { kind: 'tak-terjangkau', code: 'hub-tak-terjangkau' },
  /** Said by something before the hub. */
  TOO_MANY_REQUESTS: { kind: 'tak-terjangkau', code: 'hub-sibuk' },
};

/** What a failed call to the hub means. Whatever is not the hub's own word is a line that went. */
export function troubleOf(error: unknown): HubTrouble {
  if (error instanceof OtherHub) {
    return { kind: 'ditolak', code: 'hub-lain', params: {}, afterSeconds: null };
  }
  if (!(error instanceof ORPCError)) {
    return { kind: 'tak-terjangkau', code: 'hub-tak-terjangkau', params: {}, afterSeconds: null };
  }
  const known = KNOWN[error.code] ?? { kind: 'tak-terjangkau', code: 'hub-gagal' };
  return { ...known, params: {}, afterSeconds: waitIn(error.data as WaitSaid) };
}

/** How long to wait, as the hub says it, or in the header by which anything before it does. */
type WaitSaid =
  | { readonly afterSeconds?: number; readonly headers?: { readonly 'retry-after'?: string } }
  | undefined;

/** Longer than any hub would ask for. */
const LONGEST_WAIT_S = 3_600;

function waitIn(said: WaitSaid): number | null {
  const seconds = Number(said?.afterSeconds ?? said?.headers?.['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_WAIT_S) : null;
}

/** The hub, or something before it, takes no call of this size. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof ORPCError && error.status === 413;
}
