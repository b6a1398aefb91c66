import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { CaseView, TypedField } from '#contract/window/complaint.ts';
import type { SessionState } from '#contract/window/session.ts';
import { beforeLock } from '#renderer/api/before-lock.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { holdKeeper, keeperOf, settleKeepers } from '#renderer/screens/case/answer/keepers.ts';
import type { KeptState, TextKeeper } from '#renderer/screens/case/answer/text-keeper.ts';

/** The keeper of a field of this case, and where its text stands. Whatever way the window is left, the text is sent on first. */
export function useKeeper(
  id: string,
  personId: string,
  field: TypedField,
): { readonly keeper: TextKeeper; readonly kept: KeptState } {
  const desk = useDesk();
  const queries = useQueryClient();
  const { keeper, use } = useMemo(() => {
    const place = { personId, id, field };
    const isIn = (): boolean => {
      const session = queries.getQueryData<SessionState>(QUERY.session);
      return session?.person?.personId === personId && !session.locked;
    };
    return { keeper: keeperOf(desk, place, isIn), use: () => holdKeeper(place, isIn) };
  }, [desk, queries, personId, id, field]);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(use, [use]);
  useEffect(() => beforeLock(settleKeepers), []);
  useEffect(() => {
    const flush = (): void => {
      keeper.flush();
    };
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
  return { keeper, kept };
}

/** What was typed here and is in no history: what this page knows, else what the disk had when the case was read. */
export function typedBefore(
  keeper: TextKeeper,
  typed: CaseView['typed'][TypedField],
): { readonly text: string; readonly at: string } | null {
  const latest = keeper.latest();
  if (latest === null) {
    if (typed !== null) keeper.known(typed.text, typed.at);
    return typed;
  }
  const state = keeper.state();
  // A text that never reached the disk is older than anything recorded, so that nothing is overwritten with it unasked.
  return latest === '' ? null : { text: latest, at: state.kind === 'kept' ? state.at : '' };
}
