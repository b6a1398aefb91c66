import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import {
  type AnswerText,
  chooseMine,
  chooseRecorded,
  isRecordable,
  openText,
  recordedAgain,
  recordedText,
  sameWords,
  typedInto,
} from '#renderer/screens/case/answer/answer-text.ts';
import type { KeptState } from '#renderer/screens/case/answer/text-keeper.ts';
import { useCaseRefresh } from '#renderer/screens/case/answer/use-case-refresh.ts';
import { useDraftRhythm } from '#renderer/screens/case/answer/use-draft-rhythm.ts';
import { typedBefore, useKeeper } from '#renderer/screens/case/answer/use-keeper.ts';

/** The text of the open (or next) answer while it is worked on. */
export type AnswerEditor = {
  readonly now: AnswerText;
  readonly kept: KeptState;
  readonly type: (text: string) => void;
  /** Another text as a whole; the one before stays in `letGo`. */
  readonly replace: (text: string) => void;
  readonly chooseFiles: (hashes: readonly string[]) => void;
  /** The person has said that what is submitted or approved may be given up. */
  readonly release: () => void;
  readonly takeMine: () => void;
  readonly takeRecorded: () => void;
  readonly retry: () => void;
  readonly flush: () => void;
  /** Records what the history does not have yet and answers the case as it is then. */
  readonly record: () => Promise<CaseView>;
};

/** Keeps what is typed, follows what others record, and makes drafts of it. */
export function useAnswerText(view: CaseView, personId: string): AnswerEditor {
  const { id } = view.item;
  const { keeper, kept } = useKeeper(id, personId, 'jawaban');
  const [now, setNow] = useState(() =>
    openText(recordedText(view.complaint), typedBefore(keeper, view.typed.jawaban), view.versions),
  );
  const latest = useRef(now);
  const update = useCallback((change: (before: AnswerText) => AnswerText): AnswerText => {
    latest.current = change(latest.current);
    setNow(latest.current);
    return latest.current;
  }, []);
  const follow = useFollow(update);
  useEffect(() => follow(view), [follow, view]);

  const record = useRecord(id, latest, update, follow, keeper.forget);
  useDraftRhythm(now, keeper, record);

  return {
    now,
    kept,
    type: (text) => {
      update((before) => typedInto(before, text));
      keeper.typed(text);
    },
    replace: (text) => {
      update((before) => {
        const letGo = before.text.trim() === '' ? before.letGo : [before.text, ...before.letGo];
        return { ...typedInto(before, text), letGo };
      });
      keeper.typed(text);
    },
    chooseFiles: (chosen) => {
      update((before) => ({ ...before, chosen }));
    },
    release: () => {
      update((before) => ({ ...before, released: before.base.hash }));
    },
    takeMine: () => {
      update(chooseMine);
    },
    takeRecorded: () => {
      const { text } = latest.current;
      update(chooseRecorded);
      keeper.forget(text);
    },
    retry: () => {
      keeper.flush();
    },
    flush: () => {
      keeper.flush();
    },
    record,
  };
}

/** Follows each newer reading of the case; an older one that comes late is passed over. */
function useFollow(
  update: (change: (before: AnswerText) => AnswerText) => AnswerText,
): (view: CaseView) => void {
  const seen = useRef(0);
  return useCallback(
    ({ complaint, timeline }) => {
      if (timeline.length < seen.current) return;
      seen.current = timeline.length;
      update((before) => recordedAgain(before, recordedText(complaint)));
    },
    [update],
  );
}

/** Drafts are recorded one after the other. */
function useRecord(
  id: string,
  latest: { readonly current: AnswerText },
  update: (change: (before: AnswerText) => AnswerText) => AnswerText,
  follow: (view: CaseView) => void,
  forget: (text: string) => Promise<boolean>,
): () => Promise<CaseView> {
  const desk = useDesk();
  const refresh = useCaseRefresh(id);
  const before = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(() => {
    const once = async (): Promise<CaseView> => {
      const draft = latest.current;
      if (!isRecordable(draft)) return refresh();
      update((so) => ({ ...so, sending: draft.text }));
      const input = draftOf(draft);
      const refused: unknown = await desk.complaint.act({ id, command: 'draft-answer', input }).then(
        () => null,
        (error: unknown) => error,
      );
      const fresh = await refresh()
        .then((read) => {
          follow(read);
          return read;
        })
        .finally(() => update((so) => ({ ...so, sending: null })));
      const recorded = sameWords(recordedText(fresh.complaint).text, draft.text);
      if (refused !== null && !recorded) throw refused;
      await forget(draft.text);
      return fresh;
    };
    const mine = before.current.then(once, once);
    before.current = mine;
    return mine;
  }, [desk, id, latest, update, follow, forget, refresh]);
}

function draftOf({ base, text, chosen }: AnswerText): Record<string, unknown> {
  return {
    ...(base.answerId === null ? {} : { answerId: base.answerId }),
    ...(chosen === null ? {} : { attachments: [...chosen] }),
    text,
    basedOn: base.hash,
  };
}
