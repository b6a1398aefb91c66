import { isAbsolute } from 'node:path';
import type { Progress } from '#contract/window/base.ts';
import type { ConfirmStep, PreviewFound, PreviewStep } from '#contract/window/imports.ts';
import { mayCommand } from '#domain/authority.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { laporFileAt } from '#main/desk/lapor-file-at.ts';
import { wibInstant } from '#main/desk/wib.ts';
import type { LaporFile } from '#main/desk/workers.ts';
import { LaporFileError } from '#main/lapor/lapor-file-error.ts';
import { DEFAULT_LIMITS } from '#main/lapor/limits.ts';
import { isLocalPath } from '#main/policy/local-path.ts';
import { serially } from '#main/store/serially.ts';
import { refusedWith } from '#main/window/base.ts';
import { createHeldPreviews, type HeldPreview, type HeldPreviews } from '#main/window/held-previews.ts';
import { previewFound } from '#main/window/preview-found.ts';
import { previewRows } from '#main/window/preview-rows.ts';
import { problemsCsv } from '#main/window/problems-csv.ts';
import type { Session } from '#main/window/session.ts';
import { type Upload, withUpload } from '#main/window/uploads.ts';
import type { WindowParts } from '#main/window/window-parts.ts';
import { workSteps } from '#main/window/work-steps.ts';

/** Taking an export: a preview that writes nothing, looked at row by row, then all of it or nothing. */
export function importsRouter(parts: WindowParts) {
  const { calls, desk } = parts;
  const { imports: call } = calls.signedIn;
  const held = createHeldPreviews();
  const previewing = previewer(parts, held);
  return call.router({
    previewFile: call.previewFile.handler(({ input: { file, asOf }, context }) =>
      previewing(context, { name: shownName(file.name), asOf }, (signal, work) => {
        const id = `impor-${desk.newId()}`;
        const upload: Upload = { file, id, mostBytes: DEFAULT_LIMITS.fileBytes, signal };
        return withUpload(desk, upload, (path) => work({ path, modifiedAt: fileTime(file, desk.now()) }));
      }),
    ),
    previewPath: call.previewPath.handler(({ input: { path, asOf }, context }) =>
      previewing(context, { name: shownName(path), asOf }, async (_, work) => {
        if (!isLocalPath(path)) throw new DeskError('alamat-di-jaringan');
        if (!isAbsolute(path)) throw new LaporFileError('berkas-tidak-ada');
        return work(await laporFileAt(path));
      }),
    ),
    rows: call.rows.handler(async ({ input: { token, ...asked }, context: { session, actor } }) => {
      await held.find(session, actor, token).written;
      return previewRows(held.find(session, actor, token).preview, asked);
    }),
    confirm: call.confirm.handler(({ input: { token }, context: { session, actor } }) => {
      held.find(session, actor, token);
      return workSteps<ConfirmStep>(
        (tell, signal) => confirm(parts, held, { session, actor, token }, tell, signal),
        { signals: [parts.closing], onLateError: parts.faults.fault },
      );
    }),
    report: call.report.handler(async ({ input: { token }, context: { session, actor } }) => {
      const { preview, fileName } = held.find(session, actor, token);
      const bytes = await problemsCsv(preview.problems);
      return new File([bytes], `baris-tidak-dimasukkan-${stemOf(fileName)}.csv`, { type: 'text/csv' });
    }),
    drop: call.drop.handler(({ input: { token }, context: { session } }) => ({
      dropped: held.drop(session, token),
    })),
  });
}

/** `asOf`: what the person, or the file's own time, says where the export does not tell. */
type Asked = { readonly name: string; readonly asOf: Instant | undefined };
type Caller = { readonly session: Session; readonly actor: Actor };
type WithFile = (
  signal: AbortSignal,
  work: (file: LaporFile) => Promise<PreviewFound>,
) => Promise<PreviewFound>;

/** One file is read at a time, whatever the number of windows: a reading takes a good part of an office PC. */
function previewer({ desk, world, closing, faults }: WindowParts, held: HeldPreviews) {
  const oneReading = serially();
  return ({ session, actor }: Caller, { name: fileName, asOf }: Asked, withFile: WithFile) => {
    const { role } = actor;
    if (!mayCommand(role, 'observe-lapor')) {
      throw refusedWith('tidak-berwenang', { role, command: 'observe-lapor' });
    }
    const replaced = held.begin(session);
    const read = async (tell: (progress: Progress) => void, signal: AbortSignal): Promise<PreviewStep> => {
      if (signal.aborted) throw new DeskError('impor-dibatalkan');
      const found = await withFile(signal, async (file) => {
        const preview = await desk.imports.preview(actor, file, {
          signal,
          ...(asOf === undefined ? {} : { asOf: notAhead(asOf, desk.now()) }),
          onProgress: (progress) => tell(halfOf(progress, 0)),
          onCompared: (progress) => tell(halfOf(progress, 1)),
        });
        if (signal.aborted) throw new DeskError('impor-dibatalkan');
        const token = Buffer.from(world.random(16)).toString('hex');
        held.hold(session, {
          token,
          personId: actor.personId,
          fileName,
          preview,
          state: 'dilihat',
          written: null,
        });
        return previewFound(desk.settings.state(), { token, fileName, preview });
      });
      return { kind: 'selesai', found };
    };
    return workSteps<PreviewStep>((tell, signal) => oneReading(() => read(tell, signal)), {
      signals: [closing, replaced],
      onLateError: faults.fault,
    });
  };
}

/** The clock of another PC may be ahead: what it says of a day to come is true for now at the latest. */
function notAhead(asOf: Instant, now: Instant): Instant {
  return asOf > now ? now : asOf;
}

/** Reading is the first half of a preview, comparing with what is known the second. */
function halfOf({ done, total }: Progress, half: 0 | 1): Progress {
  const share = total === null || total === 0 ? 0 : Math.min(1, done / total);
  return { done: Math.round((half + share) * 50), total: 100 };
}

/** So many rows take a while: who looked elsewhere is told. */
const WORTH_TELLING = 1_000;

type Confirming = Caller & { readonly token: string };

/** Writes a preview once: from the moment it begins another confirmation of it is refused, until this one has failed. */
async function confirm(
  parts: WindowParts,
  held: HeldPreviews,
  { session, actor, token }: Confirming,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ConfirmStep> {
  const shown = held.find(session, actor, token);
  if (shown.state !== 'dilihat') throw new DeskError('pratinjau-tidak-ada');
  const writing = write(parts, held, { session, actor, shown }, onProgress, signal);
  // Who confirms is told what came of it; who asks for rows only waits.
  const written = writing.then(
    () => undefined,
    () => undefined,
  );
  held.change(session, { ...shown, state: 'diambil', written });
  return writing;
}

type Writing = Caller & { readonly shown: HeldPreview };

async function write(
  { desk, host }: WindowParts,
  held: HeldPreviews,
  { session, actor, shown }: Writing,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ConfirmStep> {
  const { preview, fileName } = shown;
  try {
    const result = await desk.imports.confirm(actor, preview, { onProgress, signal });
    const rest = { ...preview, added: [], updated: [], heads: new Map<string, string>() };
    held.change(session, { ...shown, preview: rest, state: 'selesai' });
    const { added, updated, unchanged, problems } = result;
    if (added + updated >= WORTH_TELLING) {
      host.notify('Impor selesai', `${fileName}: ${added} laporan baru, ${updated} diperbarui.`);
    }
    return { kind: 'selesai', added, updated, unchanged, problems: problems.length };
  } catch (error) {
    held.change(session, shown);
    throw error;
  }
}

/** When the file was last written, as far as its sender says so. */
function fileTime({ lastModified }: File, now: string): string {
  const isTime = Number.isInteger(lastModified) && lastModified > 0 && lastModified < Date.UTC(2200, 0);
  return isTime ? wibInstant(lastModified) : now;
}

/** The last part of a path, without signs that are not to be seen. */
function shownName(path: string): string {
  const last = path.split(/[\\/]/).at(-1) ?? path;
  return last.replace(/\p{C}/gu, '').slice(-120);
}

function stemOf(fileName: string): string {
  const stem = fileName.replace(/\.[^.]*$/u, '').replace(/[^\p{L}\p{Nd}._-]+/gu, '-');
  // By whole letters: half of one cannot be sent.
  return [...stem].slice(0, 80).join('') || 'impor';
}
