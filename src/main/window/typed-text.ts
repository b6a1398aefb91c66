import { type CaseView, TYPED_FIELDS, type TypedField } from '#contract/window/complaint.ts';
import { type Complaint, openAnswer } from '#domain/complaint/complaint.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { type CaseEntry, streamOf } from '#main/desk/case-entry.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import type { Input } from '#main/desk/prepare-command.ts';
import { whyNoKey } from '#main/desk/recorder.ts';
import type { Draft, DraftPlace } from '#main/store/drafts.ts';
import { refusedWith } from '#main/window/base.ts';

/** Keeps what a person is typing on a case; on the disk when it answers. */
export async function keepTyped(
  desk: Desk,
  actor: Actor,
  entry: CaseEntry,
  field: TypedField,
  text: string,
): Promise<{ readonly at: string }> {
  const at = desk.now();
  const kept = await desk.drafts.keep(placeOf(entry, actor, field), { text, at });
  if (!kept) {
    const { id } = entry.state;
    throw refusedWith(whyNoKey(desk.keys, entry.stream), { id });
  }
  return { at };
}

/** What this person typed on this case that the history does not have. */
export async function typedOn(desk: Desk, actor: Actor, entry: CaseEntry): Promise<CaseView['typed']> {
  const found = await Promise.all(
    TYPED_FIELDS.map(async (field) => {
      const draft = await desk.drafts.read(placeOf(entry, actor, field));
      return [field, draft === null || isRecorded(entry.state, actor, field, draft) ? null : draft] as const;
    }),
  );
  return Object.fromEntries(found) as Record<TypedField, Draft | null>;
}

/** A text that has just been recorded as a draft or a note is not "being typed" any more. */
export async function settleTyped(
  desk: Desk,
  actor: Actor,
  caseId: string,
  command: string,
  { text }: Input,
): Promise<void> {
  const field = RECORDED_BY[command];
  if (field === undefined || typeof text !== 'string') return;
  await desk.drafts.settle({ stream: streamOf(caseId), personId: actor.personId, field }, text);
}

const RECORDED_BY: Readonly<Record<string, TypedField>> = { 'draft-answer': 'jawaban', note: 'catatan' };

function placeOf({ stream }: CaseEntry, { personId }: Actor, field: TypedField): DraftPlace {
  return { stream, personId, field };
}

/** Recorded, and the power went before the typed text was removed. */
function isRecorded(state: Complaint, { personId }: Actor, field: TypedField, { text, at }: Draft): boolean {
  const same = (recorded: string | null | undefined): boolean => recorded?.trim() === text.trim();
  return field === 'jawaban'
    ? same(openAnswer(state)?.text)
    : state.notes.some((note) => note.personId === personId && note.at >= at && same(note.text));
}
