/** Why the deadline engine refuses an input; the sentence for each code lives with the other sentences. */
export const DEADLINE_ERROR_CODES = [
  'tanggal-tidak-sah',
  'jeda-tidak-sah',
  'batas-tidak-sah',
  'kalender-tidak-sah',
  'aturan-tidak-sah',
  'aturan-ganda',
] as const;
export type DeadlineErrorCode = (typeof DEADLINE_ERROR_CODES)[number];

/** A refused input of the deadline engine: a code of the closed list and the facts its sentence needs. */
export class DeadlineError extends Error {
  readonly code: DeadlineErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: DeadlineErrorCode, params: Readonly<Record<string, string | number>>) {
    super(`${code}: ${JSON.stringify(params)}`);
    this.name = 'DeadlineError';
    this.code = code;
    this.params = params;
  }
}
