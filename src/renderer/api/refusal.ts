import { ORPCError } from '@orpc/client';

/** Why a call was not done, as a code of the closed list with the facts its sentence names. */
export type Refused = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Any error of a call as a code: the desk's own, or that the desk cannot be reached. */
export function refusedBy(error: unknown): Refused {
  if (error instanceof ORPCError && isRefused(error.data)) return error.data;
  if (error instanceof ORPCError) return { code: 'kesalahan-program', params: { id: error.code } };
  return { code: 'meja-tak-terjangkau', params: {} };
}

function isRefused(data: unknown): data is Refused {
  return typeof data === 'object' && data !== null && 'code' in data && typeof data.code === 'string';
}
