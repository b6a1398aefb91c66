import type { DOOR_CODES } from '#contract/errors.ts';

export type DoorCode = (typeof DOOR_CODES)[number];

/** Why a request is not answered: the status of HTTP and a code of the closed list. */
export type DoorRefusal = {
  readonly status: number;
  readonly code: DoorCode;
  readonly params: Readonly<Record<string, string | number>>;
};

const STATUS = {
  'perlu-tautan': 401,
  'tautan-tidak-berlaku': 401,
  'alamat-ditolak': 403,
  'asal-ditolak': 403,
  'halaman-tidak-ada': 404,
  'cara-ditolak': 405,
  'isi-terlalu-besar': 413,
  'isi-ditolak': 415,
  'meja-menutup': 503,
} as const satisfies Partial<Record<DoorCode, number>>;

export function refused(code: keyof typeof STATUS, params: DoorRefusal['params'] = {}): DoorRefusal {
  return { status: STATUS[code], code, params };
}
