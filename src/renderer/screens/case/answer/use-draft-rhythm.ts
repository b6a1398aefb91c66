import { useEffect, useRef } from 'react';
import { beforeLock } from '#renderer/api/before-lock.ts';
import { refusedBy } from '#renderer/api/refusal.ts';
import { type AnswerText, differs } from '#renderer/screens/case/answer/answer-text.ts';
import type { TextKeeper } from '#renderer/screens/case/answer/text-keeper.ts';
import { useMessages } from '#renderer/ui/messages.tsx';

const EVERY_MS = 5 * 60_000;

/** Makes drafts of what is typed: every five minutes while it differs from the recorded one, and on leaving the case. */
export function useDraftRhythm(now: AnswerText, keeper: TextKeeper, record: () => Promise<unknown>): void {
  const { tellError } = useMessages();
  const open = useRef({ now, keeper, record, tellError });
  open.current = { now, keeper, record, tellError };
  const different = differs(now);
  useEffect(() => {
    if (!different) return;
    const timer = window.setInterval(() => {
      open.current.record().catch((error: unknown) => open.current.tellError(error));
    }, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [different]);
  useEffect(() => {
    const leave = async (): Promise<void> => {
      await open.current.keeper.flush();
      if (differs(open.current.now)) await open.current.record();
    };
    const stay = beforeLock(leave);
    return () => {
      stay();
      leave().catch((error: unknown) => {
        // After locking nothing is recorded any more; what was typed is on the disk and comes back.
        if (refusedBy(error).code !== 'belum-masuk') open.current.tellError(error);
      });
    };
  }, []);
}
