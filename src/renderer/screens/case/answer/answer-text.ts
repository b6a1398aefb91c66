import type { AnswerVersion } from '#contract/window/complaint.ts';
import { type Answer, type AnswerState, type Complaint, openAnswer } from '#domain/complaint/complaint.ts';

/** What the history has of the answer that is being worked on; all empty where the next one was not begun. */
export type RecordedText = Pick<Answer, 'attachments'> & {
  readonly answerId: string | null;
  readonly state: AnswerState | null;
  readonly text: string;
  readonly hash: string | null;
};

/** The text in the editor and what it is measured against. */
export type AnswerText = {
  readonly text: string;
  /** The recorded text that it was made from. */
  readonly base: RecordedText;
  /** Attachments chosen here and not recorded yet; null: those of `base`. */
  readonly chosen: readonly string[] | null;
  /** What is recorded now, where somebody else changed it while this was written: a person has to choose. */
  readonly theirs: RecordedText | null;
  /** When the text that came back from the disk was typed; null once it is the person's own again. */
  readonly restoredAt: string | null;
  /** The content whose submission or approval the person agreed to give up by changing it. */
  readonly released: string | null;
  /** The text of a draft that is being recorded. */
  readonly sending: string | null;
  /** Texts that were let go of here, newest first; they last as long as the screen. */
  readonly letGo: readonly string[];
};

/** What was typed here and not recorded, and when. */
type Typed = { readonly text: string; readonly at: string };

export function recordedText(complaint: Complaint): RecordedText {
  const answer = openAnswer(complaint);
  return {
    answerId: answer?.answerId ?? null,
    state: answer?.state ?? null,
    text: answer?.text ?? '',
    hash: answer?.contentHash ?? null,
    attachments: answer?.attachments ?? [],
  };
}

/** The history keeps texts without blanks at their ends, so those make no difference. */
export function sameWords(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

/**
 * The editor as it opens. What was typed wins over the recorded text; a person has to choose where something was recorded
 * after it (`versions`: every draft of the case, oldest first), or where the answer was meanwhile submitted or approved.
 */
export function openText(
  recorded: RecordedText,
  typed: Typed | null,
  versions: readonly Pick<AnswerVersion, 'text' | 'at'>[],
): AnswerText {
  const fresh: AnswerText = {
    text: recorded.text,
    base: recorded,
    chosen: null,
    theirs: null,
    restoredAt: null,
    released: null,
    sending: null,
    letGo: [],
  };
  if (typed === null || typed.text.trim() === '' || sameWords(typed.text, recorded.text)) return fresh;
  const since = versions.filter(({ at }) => at >= typed.at);
  if (since.some(({ text }) => text !== null && sameWords(text, typed.text))) return fresh;
  const overtaken = since.length > 0 || isBound(recorded);
  return { ...fresh, text: typed.text, restoredAt: typed.at, theirs: overtaken ? recorded : null };
}

/** Whether changing this text takes back that it was submitted or approved. */
export function isBound({ state }: Pick<RecordedText, 'state'>): boolean {
  return state === 'diajukan' || state === 'disetujui';
}

export function typedInto(now: AnswerText, text: string): AnswerText {
  return { ...now, text, restoredAt: null };
}

/** Whether the editor holds something that the history does not. */
export function differs({ text, base, chosen }: AnswerText): boolean {
  return !sameWords(text, base.text) || (chosen !== null && !sameFiles(chosen, base.attachments));
}

/** Whether the text may be typed into: nobody has to choose first, and nothing bound is broken unsaid. */
export function isEditable({ base, theirs, released }: AnswerText): boolean {
  return theirs === null && (!isBound(base) || released === base.hash);
}

/** Whether a draft can be recorded now. */
export function isRecordable(now: AnswerText): boolean {
  return isEditable(now) && now.sending === null && now.text.trim() !== '' && differs(now);
}

/** The history was read again. A text that was not touched here follows it; a touched one is never replaced. */
export function recordedAgain(now: AnswerText, recorded: RecordedText): AnswerText {
  if (sameRecorded(recorded, now.theirs ?? now.base)) return now;
  const own = now.sending !== null && sameWords(recorded.text, now.sending);
  if (own || sameWords(recorded.text, now.text)) return { ...follow(now, recorded), text: now.text };
  if (!differs(now)) return { ...follow(now, recorded), text: recorded.text };
  const onlyBeside = recorded.answerId === now.base.answerId && sameWords(recorded.text, now.base.text);
  if (onlyBeside && now.theirs === null && !isBound(recorded)) return { ...now, base: recorded };
  return { ...now, theirs: recorded };
}

function follow(now: AnswerText, recorded: RecordedText): AnswerText {
  const chosen = now.chosen !== null && sameFiles(now.chosen, recorded.attachments) ? null : now.chosen;
  return { ...now, base: recorded, chosen, theirs: null, restoredAt: null };
}

/** The person's own text goes on, on top of what is recorded now; it says so knowingly, also where that was bound. */
export function chooseMine(now: AnswerText): AnswerText {
  if (now.theirs === null) return now;
  return { ...now, base: now.theirs, theirs: null, restoredAt: null, released: now.theirs.hash };
}

/** Back to the recorded text; what was typed stays in `letGo`. */
export function chooseRecorded(now: AnswerText): AnswerText {
  const base = now.theirs ?? now.base;
  const letGo =
    now.text.trim() === '' || sameWords(now.text, base.text) ? now.letGo : [now.text, ...now.letGo];
  return {
    ...now,
    text: base.text,
    base,
    chosen: null,
    theirs: null,
    restoredAt: null,
    released: null,
    letGo,
  };
}

function sameFiles(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((hash, place) => hash === other[place]);
}

function sameRecorded(one: RecordedText, other: RecordedText): boolean {
  return one.answerId === other.answerId && one.hash === other.hash && one.state === other.state;
}
