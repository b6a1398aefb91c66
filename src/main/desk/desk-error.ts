import type { DESK_CODES, SyncErrorCode } from '#contract/errors.ts';

export type DeskErrorCode = (typeof DESK_CODES)[number] | SyncErrorCode | 'rahasia-terkunci';

/** An expected failure of the desk: a code of the closed list with the facts its sentence needs. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: DeskErrorCode, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.params = params;
  }
}
