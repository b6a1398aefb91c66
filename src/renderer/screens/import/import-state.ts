import type { Progress } from '#contract/window/base.ts';
import type { ConfirmStep, PreviewFound } from '#contract/window/imports.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Refused } from '#renderer/api/refusal.ts';

/** Where an export comes from: a file that was dropped or chosen, or the path of one on this PC. */
export type Source =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'path'; readonly path: string };

/** What was recorded; of the preview, the list of what was not is left under its token. */
type Outcome = Omit<Extract<ConfirmStep, { kind: 'selesai' }>, 'kind'> & { readonly token: string };

/** A file that was not taken, by name, with why. */
type NotTaken = { readonly name: string; readonly why: Refused };

/** An import from the choice of a file to its result. Nothing is written before `menulis` has ended. */
export type ImportState =
  | { readonly at: 'pilih'; readonly notTaken: NotTaken | null; readonly stopped: boolean }
  | { readonly at: 'membaca'; readonly name: string; readonly progress: Progress | null }
  | {
      readonly at: 'pratinjau';
      readonly source: Source;
      readonly found: PreviewFound;
      /** A confirm that was stopped, or refused. */
      readonly stopped: boolean;
      readonly error: unknown;
    }
  | {
      readonly at: 'menulis';
      readonly source: Source;
      readonly found: PreviewFound;
      readonly progress: Progress | null;
    }
  | { readonly at: 'hasil'; readonly fileName: string; readonly outcome: Outcome };

export type ImportAction =
  | { readonly kind: 'mulai-baca'; readonly source: Source }
  | { readonly kind: 'maju'; readonly progress: Progress }
  | { readonly kind: 'terbaca'; readonly source: Source; readonly found: PreviewFound }
  | { readonly kind: 'ditolak'; readonly source: Source; readonly why: Refused }
  | { readonly kind: 'kembali'; readonly stopped: boolean }
  | { readonly kind: 'mulai-tulis' }
  | { readonly kind: 'tulis-berhenti'; readonly error: unknown }
  | { readonly kind: 'tertulis'; readonly outcome: Outcome }
  | { readonly kind: 'dipetakan'; readonly words: UnknownWords; readonly key: string };

/** What kinds of words a file may bring that nothing here stands for. */
export type UnknownWords = 'unknownStatuses' | 'unknownOffices' | 'unknownCategories';

export const NOTHING_CHOSEN: ImportState = { at: 'pilih', notTaken: null, stopped: false };

/** How a source is called on the screen. */
function nameOf(source: Source): string {
  return source.kind === 'file' ? source.file.name : (source.path.split(/[\\/]/).at(-1) ?? source.path);
}

/** The next state; an action that does not fit where the import is leaves it as it was. */
export function nextState(state: ImportState, action: ImportAction): ImportState {
  switch (action.kind) {
    case 'mulai-baca':
      return { at: 'membaca', name: nameOf(action.source), progress: null };
    case 'maju':
      return state.at === 'membaca' || state.at === 'menulis'
        ? { ...state, progress: action.progress }
        : state;
    case 'terbaca':
      return { at: 'pratinjau', source: action.source, found: action.found, stopped: false, error: null };
    case 'ditolak':
      return {
        at: 'pilih',
        notTaken: { name: nameOf(action.source), why: action.why },
        stopped: false,
      };
    case 'kembali':
      return { at: 'pilih', notTaken: null, stopped: action.stopped };
    case 'mulai-tulis':
      return state.at === 'pratinjau'
        ? { at: 'menulis', source: state.source, found: state.found, progress: null }
        : state;
    case 'tulis-berhenti':
      return stoppedWriting(state, action.error);
    case 'tertulis':
      return state.at === 'menulis'
        ? { at: 'hasil', fileName: state.found.fileName, outcome: action.outcome }
        : state;
    case 'dipetakan':
      return state.at === 'pratinjau'
        ? { ...state, found: withoutWord(state.found, action.words, action.key) }
        : state;
    default:
      return assertNever(action);
  }
}

function stoppedWriting(state: ImportState, error: unknown): ImportState {
  if (state.at !== 'menulis') return state;
  return {
    at: 'pratinjau',
    source: state.source,
    found: state.found,
    stopped: error === null,
    error,
  };
}

function withoutWord(found: PreviewFound, words: UnknownWords, key: string): PreviewFound {
  switch (words) {
    case 'unknownStatuses':
      return { ...found, unknownStatuses: found.unknownStatuses.filter(({ status }) => status !== key) };
    case 'unknownOffices':
      return { ...found, unknownOffices: found.unknownOffices.filter(({ id }) => id !== key) };
    case 'unknownCategories':
      return { ...found, unknownCategories: found.unknownCategories.filter(({ id }) => id !== key) };
    default:
      return assertNever(words);
  }
}
