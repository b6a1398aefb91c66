/** What an expected failure says: a code of the closed list and the facts of its sentence. */
export type Told = { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

const TYPED_ERRORS = [
  'DeskError',
  'LaporFileError',
  'StoreError',
  'SecretError',
  'BundleError',
  'BackupError',
  'OwnerError',
  'DeadlineError',
];

/** What a typed error tells a person; null for a fault of the program, which is nobody's to read but the log's. */
export function toldBy(error: unknown): Told | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (!TYPED_ERRORS.includes(error.name)) return null;
  return { code: error.code, params: paramsOf(error) };
}

function paramsOf(error: Error): Told['params'] {
  const { params, path, detail, subject } = error as Error & {
    readonly params?: Told['params'];
    readonly path?: string;
    readonly detail?: string | null;
    readonly subject?: string;
  };
  return {
    ...params,
    ...(path === undefined ? {} : { path }),
    ...(detail === undefined || detail === null ? {} : { detail }),
    ...(subject === undefined ? {} : { path: subject }),
  };
}
