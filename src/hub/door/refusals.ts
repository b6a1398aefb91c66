import { ORPCError } from '@orpc/server';

/** Statuses of the refusals that the door gives before a call is made; the contract says what each means. */
const STATUS = {
  TIDAK_DIKENAL: 401,
  DICABUT: 403,
  PERGI: 403,
  VERSI: 426,
  TERLALU_CEPAT: 429,
  ISI_DITOLAK: 415,
  ISI_BERUBAH: 400,
  ISI_TERLALU_BESAR: 413,
  TUTUP: 503,
} as const;
export type DoorCode = keyof typeof STATUS;

/** In the shape in which the contract's client reads an error. */
export function refusal(code: DoorCode, data?: unknown): ORPCError<DoorCode, unknown> {
  return new ORPCError(code, { defined: true, status: STATUS[code], data });
}
