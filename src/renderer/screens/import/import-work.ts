import type { ConfirmStep, PreviewFound, PreviewStep } from '#contract/window/imports.ts';
import { LARGEST_EXPORT_BYTES } from '#contract/window/largest-export.ts';
import { type Refused, refusedBy } from '#renderer/api/refusal.ts';
import type { ImportAction, Source } from '#renderer/screens/import/import-state.ts';
import { wibMoment } from '#renderer/screens/import/wib-moment.ts';

type Dispatch = (action: ImportAction) => void;
type Stoppable = { readonly signal: AbortSignal };
type Steps<S> = Promise<AsyncIterable<S>>;

/** The calls of the desk that an import makes. */
export type ImportDesk = {
  readonly imports: {
    readonly previewFile: (
      input: { readonly file: File; readonly asOf: string },
      options: Stoppable,
    ) => Steps<PreviewStep>;
    readonly previewPath: (
      input: { readonly path: string; readonly asOf?: string | undefined },
      options: Stoppable,
    ) => Steps<PreviewStep>;
    readonly confirm: (input: { readonly token: string }, options: Stoppable) => Steps<ConfirmStep>;
    readonly rows: (input: {
      readonly token: string;
      readonly result: 'added' | 'updated';
      readonly offset: number;
      readonly limit: number;
    }) => Promise<{ readonly total: number }>;
  };
};

const MEGABYTE = 1024 * 1024;

/** Reads an export to its preview, telling how far it is; ends in `terbaca`, `ditolak`, or `kembali` when stopped. */
export async function readPreview(
  desk: ImportDesk,
  dispatch: Dispatch,
  source: Source,
  asOf: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  dispatch({ kind: 'mulai-baca', source });
  try {
    const unfit = source.kind === 'file' ? await unfitFile(source.file) : null;
    if (unfit !== null) return dispatch({ kind: 'ditolak', source, why: unfit });
    for await (const step of await previewOf(desk, source, asOf, signal)) {
      if (signal.aborted) break;
      if (step.kind === 'maju') dispatch({ kind: 'maju', progress: step.progress });
      else return dispatch({ kind: 'terbaca', source, found: step.found });
    }
    dispatch({ kind: 'kembali', stopped: true });
  } catch (error) {
    if (signal.aborted) dispatch({ kind: 'kembali', stopped: true });
    else dispatch({ kind: 'ditolak', source, why: refusedBy(error) });
  }
}

/** A file travels without its time, so that is told beside it. */
function previewOf(
  desk: ImportDesk,
  source: Source,
  asOf: string | undefined,
  signal: AbortSignal,
): Steps<PreviewStep> {
  return source.kind === 'file'
    ? desk.imports.previewFile(
        { file: source.file, asOf: asOf ?? wibMoment(source.file.lastModified) },
        { signal },
      )
    : desk.imports.previewPath({ path: source.path, asOf }, { signal });
}

/** Why a file need not be sent at all: too large, or a folder, or gone since it was chosen. */
async function unfitFile(file: File): Promise<Refused | null> {
  if (file.size > LARGEST_EXPORT_BYTES) {
    return { code: 'berkas-terlalu-besar', params: { limit: LARGEST_EXPORT_BYTES / MEGABYTE } };
  }
  try {
    await file.slice(0, 1).arrayBuffer();
    return null;
  } catch {
    // The browser does not say more than that it cannot be read, and neither can we.
    return { code: 'berkas-tidak-terbaca', params: { path: file.name } };
  }
}

/**
 * Records what the preview showed. Ends in `tertulis`, or in `tulis-berhenti` when stopped (`error` null) or refused. A stop
 * may come after the last row was recorded: what is told is what the desk says then.
 */
export async function confirmPreview(
  desk: ImportDesk,
  dispatch: Dispatch,
  found: PreviewFound,
  signal: AbortSignal,
): Promise<void> {
  const { token } = found;
  dispatch({ kind: 'mulai-tulis' });
  try {
    for await (const step of await desk.imports.confirm({ token }, { signal })) {
      if (step.kind === 'maju') dispatch({ kind: 'maju', progress: step.progress });
      else {
        const { kind: _, ...outcome } = step;
        return dispatch({ kind: 'tertulis', outcome: { ...outcome, token } });
      }
    }
    dispatch(await afterStop(desk, found));
  } catch (error) {
    dispatch(signal.aborted ? await afterStop(desk, found) : { kind: 'tulis-berhenti', error });
  }
}

/** A preview that was recorded has no rows left to record. */
async function afterStop(desk: ImportDesk, found: PreviewFound): Promise<ImportAction> {
  const { token, added, updated, unchanged, problems } = found;
  const [result, expected] = added > 0 ? (['added', added] as const) : (['updated', updated] as const);
  try {
    const { total } = await desk.imports.rows({ token, result, offset: 0, limit: 1 });
    return total === expected
      ? { kind: 'tulis-berhenti', error: null }
      : { kind: 'tertulis', outcome: { token, added, updated, unchanged, problems } };
  } catch (error) {
    return { kind: 'tulis-berhenti', error };
  }
}
