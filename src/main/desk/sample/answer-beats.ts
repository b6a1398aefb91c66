import { addDays, civilDateOfDay } from '#domain/deadline/civil-date.ts';
import type { Role } from '#domain/kernel/step.ts';
import { answerAtWork, answerSent, type Beat, beat, type Scene } from '#main/desk/sample/beat.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

/** The first answer, from the facts the unit gave; files that lie with the case go with it. */
export const draft = (role: Role): Beat =>
  beat(role, [0, 3], (scene) => ({
    kind: 'draft-answer',
    answerId: scene.newId(),
    attachments: scene.state.attachments.map(({ hash }) => hash),
    personal: { text: answerText(scene, substance(scene)), basedOn: null },
  }));

/** A further answer, to what the reporter replied. */
export const draftFurther: Beat = beat('admin', [1, 6], (scene) => ({
  kind: 'draft-answer',
  answerId: scene.newId(),
  personal: { text: answerText(scene, PHRASES.furtherAnswers), basedOn: null },
}));

/** The same answer again after the head's remark. */
export const redraft: Beat = beat('admin', [0, 1], (scene) => {
  const { answerId, text, contentHash } = answerAtWork(scene);
  return {
    kind: 'draft-answer',
    answerId,
    personal: { text: `${text ?? ''}\n\n${scene.say(PHRASES.redrafts)}`, basedOn: contentHash },
  };
});

function answerText({ say }: Scene, middle: readonly string[]): string {
  return `${say(PHRASES.answerOpenings)}\n\n${say(middle)} ${say(PHRASES.answerClosings)}`;
}

function substance({ about }: Scene): readonly string[] {
  if (about.topic === 'permintaan-informasi') return PHRASES.informationAnswers;
  return about.topic === 'aspirasi' ? PHRASES.aspirationAnswers : about.category.answers;
}

export const submit: Beat = beat('admin', [0, 0], (scene) => {
  const { answerId, contentHash } = answerAtWork(scene);
  return { kind: 'submit-answer', answerId, personal: { contentHash } };
});

export const approve: Beat = beat('atasan', [0, 1], (scene) => {
  const { answerId, contentHash } = answerAtWork(scene);
  return { kind: 'approve-answer', answerId, personal: { contentHash } };
});

export const returnWithRemark: Beat = beat('atasan', [0, 1], (scene) => ({
  kind: 'return-answer',
  answerId: answerAtWork(scene).answerId,
  personal: { remark: scene.say(PHRASES.remarks) },
}));

/** The head signed on paper; the scan lies with the case already. */
export const approveOnPaper: Beat = beat('admin', [0, 1], (scene) => {
  const { answerId, contentHash } = answerAtWork(scene);
  const scan = scene.state.attachments.at(-1)?.hash;
  if (scan === undefined) throw new Error(`no scan in ${scene.state.id}`);
  const approverName = `Kepala ${scene.state.ours.officeName ?? scene.about.office.name}`;
  return { kind: 'record-paper-approval', answerId, scan, personal: { contentHash, approverName } };
});

export const correctApproval: Beat = beat('atasan', [0, 0], (scene) => ({
  kind: 'correct-approval',
  answerId: answerAtWork(scene).answerId,
  personal: { reason: scene.say(PHRASES.correctionReasons) },
}));

export const send: Beat = beat('admin', [0, 1], (scene) => {
  const { answerId, contentHash } = answerAtWork(scene);
  return { kind: 'mark-sent', answerId, personal: { contentHash } };
});

/** Sent, and written down only on a later day. */
export const sendAndRecordLater: Beat = beat('admin', [1, 2], (scene) => {
  const { answerId, contentHash } = answerAtWork(scene);
  return {
    kind: 'mark-sent',
    answerId,
    on: civilDateOfDay(scene.moment.day - 1),
    personal: {
      contentHash,
      backdateReason: scene.say(PHRASES.backdateReasons),
      sentBy: `Operator LAPOR ${scene.about.office.name}`,
    },
  };
});

/** The proof of sending shows another day: the one after the record said. */
export const correctSent: Beat = beat('admin', [1, 3], (scene) => {
  const { answerId, sentOn } = answerSent(scene);
  if (sentOn === null) throw new Error(`no day of sending in ${scene.state.id}`);
  return {
    kind: 'correct-sent',
    answerId,
    sentOn: addDays(sentOn, 1),
    personal: { reason: scene.say(PHRASES.correctionReasons) },
  };
});
