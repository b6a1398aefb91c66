import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { fields } from '#renderer/text/id/act-fields.ts';

type Label = keyof typeof fields.label;
type Hint = keyof typeof fields.hint;

/** What may be chosen from; the words of each stand in the texts. */
export type Choices =
  | 'class'
  | 'priority'
  | 'confidentiality'
  | 'maladministration'
  | 'archiveReason'
  | 'rating'
  | 'holdCause';

/** One field of an act's dialog. `name` is the name of the command's field. */
export type FieldSpec =
  /** The day of the act and, only when it lies before today, why it is written later. */
  | { readonly kind: 'day' }
  | {
      readonly kind: 'date';
      readonly name: string;
      readonly label: Label;
      /** On which side of today it must lie; today is on both. */
      readonly side: 'past' | 'future';
      /** Sent as null when empty: the command asks for it, and it may be unknown. */
      readonly nullable?: boolean;
      readonly hint?: Hint;
    }
  | {
      readonly kind: 'words';
      readonly name: string;
      readonly label: Label;
      readonly needed?: boolean;
      readonly lines?: number;
      readonly longest?: number;
      readonly hint?: Hint;
      /** Needed only while another field has this value. */
      readonly neededIf?: { readonly name: string; readonly is: string };
    }
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: Label;
      readonly choices: Choices;
      readonly needed?: boolean;
    }
  | { readonly kind: 'tick'; readonly name: string; readonly label: Label; readonly hint?: Hint }
  | { readonly kind: 'number'; readonly name: string; readonly label: Label; readonly hint?: Hint }
  | {
      readonly kind:
        | 'office'
        | 'category'
        | 'person'
        | 'case'
        | 'lapor-number'
        | 'clock'
        | 'evidence'
        | 'local-class'
        | 'confirm';
    };

export type ActForm = {
  readonly fields: readonly FieldSpec[];
  /** Only what differs from the case as it stands is sent. */
  readonly onlyChanges?: boolean;
  /** Cannot be taken back. */
  readonly danger?: boolean;
};

/** The acts that the answer's own part of the screen asks for, and what only an import says. */
type OfAnswer =
  | 'note'
  | 'draft-answer'
  | 'submit-answer'
  | 'approve-answer'
  | 'return-answer'
  | 'record-paper-approval'
  | 'mark-sent'
  | 'correct-approval'
  | 'correct-sent';
/** Acts that need no dialog: a file is chosen, a value of LAPOR is taken. */
type Direct = 'attach' | 'adopt-lapor';

/** The acts on one case that stand on this screen. */
export type CaseAct = Exclude<ComplaintCommandKind, OfAnswer | 'observe-lapor' | 'register'>;
/** Those that ask for something first. */
export type AskedAct = Exclude<CaseAct, Direct>;

const day = { kind: 'day' } as const;
const reason = { kind: 'words', name: 'reason', label: 'reason', needed: true, lines: 2 } as const;
const optionalReason = { ...reason, needed: false } as const;
const remark = { kind: 'words', name: 'note', label: 'note', lines: 2 } as const;

/** What each act asks for, in the order it is asked. A new act is one row here and its words in the texts. */
export const ACT_FORMS: Readonly<Record<AskedAct, ActForm>> = {
  verify: { fields: [day] },
  handle: { fields: [day] },
  hold: {
    fields: [
      { kind: 'words', name: 'missing', label: 'missing', needed: true, lines: 2, hint: 'missing' },
      { kind: 'choice', name: 'cause', label: 'cause', choices: 'holdCause' },
      { kind: 'evidence' },
      { kind: 'date', name: 'until', label: 'until', side: 'future', hint: 'until' },
      { kind: 'date', name: 'remindOn', label: 'remindOn', side: 'future', hint: 'remindOn' },
      day,
    ],
  },
  'extend-deadline': {
    fields: [{ kind: 'clock' }, { kind: 'number', name: 'days', label: 'days', hint: 'days' }, reason],
  },
  resume: { fields: [remark, day] },
  'not-ours': {
    fields: [{ kind: 'words', name: 'toWhom', label: 'toWhom', needed: true }, optionalReason, day],
  },
  archive: {
    fields: [
      {
        kind: 'choice',
        name: 'reasonCode',
        label: 'reasonCode',
        choices: 'archiveReason',
        needed: true,
      },
      {
        ...optionalReason,
        label: 'note',
        hint: 'reasonOther',
        neededIf: { name: 'reasonCode', is: 'lainnya' },
      },
      day,
    ],
  },
  classify: {
    onlyChanges: true,
    fields: [
      { kind: 'choice', name: 'class', label: 'class', choices: 'class' },
      { kind: 'local-class' },
      { kind: 'category' },
      { kind: 'choice', name: 'priority', label: 'priority', choices: 'priority' },
      {
        kind: 'choice',
        name: 'maladministration',
        label: 'maladministration',
        choices: 'maladministration',
      },
    ],
  },
  'set-confidentiality': {
    fields: [
      {
        kind: 'choice',
        name: 'confidentiality',
        label: 'confidentiality',
        choices: 'confidentiality',
        needed: true,
      },
      reason,
    ],
  },
  dispose: { fields: [{ kind: 'office' }, remark, day] },
  transfer: { fields: [{ kind: 'office' }, reason, day] },
  return: { fields: [reason, day] },
  assign: { fields: [{ kind: 'person' }] },
  'link-lapor': { fields: [{ kind: 'lapor-number' }] },
  'complete-registration': {
    onlyChanges: true,
    fields: [
      { kind: 'words', name: 'reporterName', label: 'reporterName' },
      { kind: 'words', name: 'address', label: 'address' },
      { kind: 'words', name: 'contact', label: 'contact' },
      { kind: 'words', name: 'identityNumber', label: 'identityNumber' },
      { kind: 'words', name: 'place', label: 'place' },
      { kind: 'date', name: 'occurredOn', label: 'occurredOn', side: 'past' },
      { kind: 'words', name: 'text', label: 'text', lines: 4, longest: 100_000 },
      { kind: 'words', name: 'asked', label: 'asked', lines: 2, longest: 100_000 },
    ],
  },
  'link-duplicate': { fields: [{ kind: 'case' }] },
  'unlink-duplicate': { fields: [optionalReason] },
  'record-reply': {
    fields: [{ kind: 'words', name: 'text', label: 'replyText', lines: 5, longest: 100_000 }, day],
  },
  close: { fields: [{ ...optionalReason, label: 'closeReason' }, day] },
  reopen: { fields: [reason, day] },
  'record-satisfaction': {
    fields: [
      { kind: 'choice', name: 'rating', label: 'rating', choices: 'rating', needed: true },
      { kind: 'words', name: 'comment', label: 'comment', lines: 2 },
      day,
    ],
  },
  'correct-verdict': { fields: [reason] },
  'mark-answered': {
    fields: [
      { kind: 'date', name: 'answeredOn', label: 'answeredOn', side: 'past', nullable: true },
      { kind: 'date', name: 'closedOn', label: 'closedOn', side: 'past' },
      optionalReason,
    ],
  },
  'reveal-identity': { fields: [reason] },
  'record-export': {
    fields: [
      { kind: 'words', name: 'purpose', label: 'purpose', needed: true },
      { kind: 'tick', name: 'revealed', label: 'revealed', hint: 'revealed' },
    ],
  },
  erase: {
    danger: true,
    fields: [
      {
        kind: 'words',
        name: 'reason',
        label: 'eraseReason',
        needed: true,
        lines: 2,
        hint: 'eraseReason',
      },
      { kind: 'confirm' },
    ],
  },
};
