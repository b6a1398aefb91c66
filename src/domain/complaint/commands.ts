import { z } from 'zod';
import { attachedWords } from '#domain/complaint/attached-words.ts';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { laporFields, laporPersonal } from '#domain/complaint/lapor-schema.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import {
  ADOPTABLE_FIELDS,
  ARCHIVE_REASONS,
  HOLD_CAUSES,
  MALADMINISTRATION_TYPES,
  ORIGINS,
  PRIORITIES,
} from '#domain/complaint/vocabulary.ts';
import {
  blobHash,
  type CommandOf,
  civilDate,
  code,
  halves,
  id,
  instant,
  laporNumber,
  longText,
  mediaType,
  words,
} from '#domain/kernel/schema.ts';

/** Facts of any act that happened on a chosen day: the day, today when absent, and why it is written later. */
const day = { on: civilDate.optional() };
const dayReason = { backdateReason: words.optional() };

const answer = { answerId: id };
const contentHash = { contentHash: blobHash };

/** Every command of a complaint: the facts it states and, apart, its personal part. */
export const COMPLAINT_COMMANDS = {
  'observe-lapor': halves({ laporId: laporNumber, asOf: instant, fields: laporFields }, laporPersonal),
  register: halves(
    {
      ...day,
      origin: z.enum(ORIGINS).exclude(['lapor']),
      occurredOn: civilDate.optional(),
      officeId: code.optional(),
    },
    {
      ...dayReason,
      title: words,
      text: longText,
      reporterName: words.optional(),
      identityNumber: words.optional(),
      address: words.optional(),
      contact: words.optional(),
      place: words.optional(),
      asked: longText.optional(),
    },
  ),
  'complete-registration': halves(
    { occurredOn: civilDate.optional() },
    {
      text: longText.optional(),
      reporterName: words.optional(),
      identityNumber: words.optional(),
      address: words.optional(),
      contact: words.optional(),
      place: words.optional(),
      asked: longText.optional(),
    },
  ),
  'link-lapor': halves({ laporId: laporNumber }, {}),
  verify: halves(day, dayReason),
  hold: halves(
    {
      ...day,
      remindOn: civilDate.optional(),
      cause: z.enum(HOLD_CAUSES).optional(),
      until: civilDate.optional(),
      evidence: blobHash.optional(),
    },
    { ...dayReason, missing: words },
  ),
  'extend-deadline': halves({ ruleId: code, days: z.int().min(1).max(3_650) }, { reason: words }),
  resume: halves(day, { ...dayReason, note: words.optional() }),
  'not-ours': halves(day, { ...dayReason, toWhom: words, reason: words.optional() }),
  archive: halves(
    { ...day, reasonCode: z.enum(ARCHIVE_REASONS) },
    { ...dayReason, reason: words.optional() },
  ),
  handle: halves(day, dayReason),
  classify: halves(
    {
      class: z.enum(COMPLAINT_CLASSES).optional(),
      localClass: code.nullable().optional(),
      categoryId: code.nullable().optional(),
      maladministration: z.enum(MALADMINISTRATION_TYPES).nullable().optional(),
      priority: z.enum(PRIORITIES).optional(),
    },
    { categoryName: words.nullable().optional() },
  ),
  'set-confidentiality': halves({ confidentiality: z.enum(CONFIDENTIALITIES) }, { reason: words }),
  dispose: halves(
    { ...day, officeId: code },
    { ...dayReason, officeName: words.optional(), note: words.optional() },
  ),
  return: halves({ ...day, fromOfficeId: code.nullable().optional() }, { ...dayReason, reason: words }),
  transfer: halves(
    { ...day, officeId: code, fromOfficeId: code.nullable().optional() },
    { ...dayReason, officeName: words.optional(), reason: words },
  ),
  assign: halves({ personId: id.nullable() }, {}),
  note: halves({ noteId: id }, { text: longText }),
  attach: halves({ hash: blobHash, size: z.int().nonnegative(), mediaType }, attachedWords),
  'link-duplicate': halves({ parentId: id }, {}),
  'unlink-duplicate': halves({ parentId: id.optional() }, { reason: words.optional() }),
  'draft-answer': halves(
    { ...answer, attachments: z.array(blobHash).max(50).optional() },
    { text: longText, basedOn: blobHash.nullable().optional() },
  ),
  'submit-answer': halves(answer, contentHash),
  'approve-answer': halves(answer, contentHash),
  'return-answer': halves(answer, { remark: words, contentHash: blobHash.optional() }),
  'record-paper-approval': halves(
    { ...answer, ...day, scan: blobHash },
    { ...contentHash, ...dayReason, approverName: words },
  ),
  'mark-sent': halves({ ...answer, ...day }, { ...contentHash, ...dayReason, sentBy: words.optional() }),
  'record-reply': halves(day, { ...dayReason, text: longText.optional() }),
  close: halves(day, { ...dayReason, reason: words.optional() }),
  reopen: halves(day, { ...dayReason, reason: words }),
  'record-satisfaction': halves(
    { ...day, rating: z.int().min(1).max(5) },
    { ...dayReason, comment: words.optional() },
  ),
  /** `stage`: where the wrong verdict led, as its writer saw it; another verdict since then refuses the correction. */
  'correct-verdict': halves({ stage: z.enum(STAGES).nullable().optional() }, { reason: words }),
  'correct-approval': halves(answer, { reason: words, contentHash: blobHash.optional() }),
  'correct-sent': halves({ ...answer, sentOn: civilDate.optional() }, { reason: words }),
  'adopt-lapor': halves({ field: z.enum(ADOPTABLE_FIELDS) }, {}),
  'mark-answered': halves(
    { answeredOn: civilDate.nullable(), closedOn: civilDate.nullable().optional() },
    { reason: words.optional() },
  ),
  'reveal-identity': halves({}, { reason: words }),
  'record-export': halves({ revealed: z.boolean() }, { purpose: words }),
  /** The reason stays readable after the key is gone, so it must not name the person. */
  erase: halves({ reason: words }, {}),
} as const;

export type ComplaintCommandKind = keyof typeof COMPLAINT_COMMANDS;
export type ComplaintCommand = CommandOf<typeof COMPLAINT_COMMANDS>;
export type ComplaintCommandOf<K extends ComplaintCommandKind> = Extract<ComplaintCommand, { kind: K }>;
