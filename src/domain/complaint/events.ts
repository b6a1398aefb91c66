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
  civilDate,
  type EventOf,
  halves,
  hasShape,
  id,
  instant,
  laporNumber,
  longText,
  words,
} from '#domain/kernel/schema.ts';
import type { Message } from '#domain/kernel/step.ts';
import { ZONES } from '#domain/kernel/zone.ts';

/** What a finished stage came to, fixed in the event that ended it; a later correction is a new event. */
const stageResult = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.string(),
  calendarVersion: z.string(),
  dueOn: civilDate.nullable(),
  endedOn: civilDate,
  late: z.boolean(),
});
const results = { results: z.array(stageResult) };
/** Whether every eligibility item was there, as `complete` states it without the words that were read. */
const file = { complete: z.boolean() };
const on = { on: civilDate };
const why = { backdateReason: words.optional() };
/** Where the event reads the days of moments (its own, LAPOR's); absent: WIB. */
const zone = { zone: z.enum(ZONES).exclude(['WIB']).optional() };
const answer = { answerId: id };
const contentHash = { contentHash: blobHash };
const registration = {
  title: words.optional(),
  text: longText.optional(),
  reporterName: words.optional(),
  identityNumber: words.optional(),
  address: words.optional(),
  contact: words.optional(),
  place: words.optional(),
  asked: longText.optional(),
};

/**
 * Every event of a complaint. The name carries its version; a kind may be deprecated, never removed or changed:
 * a new shape is `v2.…` with an upcaster. `NOT_CRITICAL` lists the kinds a program that does not know them may skip.
 */
export const COMPLAINT_EVENTS = {
  'v1.LaporObserved': halves({ laporId: laporNumber, asOf: instant, fields: laporFields }, laporPersonal),
  'v1.ComplaintRegistered': halves(
    {
      ...on,
      origin: z.enum(ORIGINS).exclude(['lapor']),
      receivedAt: instant,
      occurredOn: civilDate.nullable(),
      officeId: id.nullable(),
    },
    { ...registration, ...why },
  ),
  'v1.RegistrationCompleted': halves(
    { ...on, ...file, occurredOn: civilDate.nullable(), ...results },
    registration,
  ),
  'v1.LaporNumberLinked': halves({ laporId: laporNumber }, {}),
  'v1.Verified': halves({ ...on, ...file, ...results }, why),
  'v1.Held': halves(
    {
      ...on,
      remindOn: civilDate.nullable(),
      cause: z.enum(HOLD_CAUSES).optional(),
      until: civilDate.optional(),
      evidence: blobHash.optional(),
    },
    { ...why, missing: words },
  ),
  'v1.DeadlineExtended': halves(
    { ...on, ruleId: id, ruleVersion: z.string(), days: z.int().min(1) },
    { reason: words },
  ),
  'v1.Resumed': halves({ ...on, stage: z.enum(STAGES) }, { ...why, note: words.optional() }),
  'v1.FoundNotOurs': halves({ ...on, ...results }, { ...why, toWhom: words, reason: words.optional() }),
  'v1.Archived': halves(
    { ...on, reasonCode: z.enum(ARCHIVE_REASONS), ...results },
    { ...why, reason: words.optional() },
  ),
  'v1.HandledHere': halves({ ...on, ...file, ...results }, why),
  'v1.Classified': halves(
    {
      class: z.enum(COMPLAINT_CLASSES).optional(),
      localClass: id.nullable().optional(),
      categoryId: id.nullable().optional(),
      maladministration: z.enum(MALADMINISTRATION_TYPES).nullable().optional(),
      priority: z.enum(PRIORITIES).optional(),
    },
    { categoryName: words.nullable().optional() },
  ),
  'v1.ConfidentialitySet': halves({ confidentiality: z.enum(CONFIDENTIALITIES) }, { reason: words }),
  'v1.Disposed': halves(
    { ...on, ...file, officeId: id, ...results },
    { ...why, officeName: words.optional(), note: words.optional() },
  ),
  'v1.ReturnedByOffice': halves({ ...on, fromOfficeId: id.nullable() }, { ...why, reason: words }),
  'v1.Transferred': halves(
    { ...on, fromOfficeId: id.nullable(), officeId: id },
    { ...why, officeName: words.optional(), reason: words },
  ),
  'v1.Assigned': halves({ personId: id.nullable() }, {}),
  'v1.NoteAdded': halves({ noteId: id }, { text: longText }),
  'v1.Attached': halves(
    { hash: blobHash, size: z.int().nonnegative(), mediaType: z.string().max(120) },
    attachedWords,
  ),
  'v1.DuplicateLinked': halves({ parentId: id }, {}),
  'v1.DuplicateUnlinked': halves({ parentId: id }, { reason: words.optional() }),
  'v1.AnswerDrafted': halves(
    { ...answer, attachments: z.array(blobHash) },
    { ...contentHash, text: longText },
  ),
  'v1.AnswerSubmitted': halves(answer, contentHash),
  'v1.AnswerApproved': halves({ ...answer, ...zone }, contentHash),
  'v1.AnswerReturned': halves(answer, { remark: words, contentHash: blobHash.optional() }),
  'v1.PaperApprovalRecorded': halves(
    { ...answer, ...on, scan: blobHash },
    { ...contentHash, ...why, approverName: words },
  ),
  'v1.AnswerSent': halves(
    { ...answer, ...on, ...results },
    { ...contentHash, ...why, sentBy: words.optional() },
  ),
  'v1.ReporterReplied': halves({ ...on, ...results }, { ...why, text: longText.optional() }),
  'v1.Closed': halves({ ...on, ...results }, { ...why, reason: words.optional() }),
  'v1.Reopened': halves({ ...on, ...zone }, { ...why, reason: words }),
  'v1.SatisfactionRecorded': halves(
    { ...on, rating: z.int().min(1).max(5) },
    { ...why, comment: words.optional() },
  ),
  'v1.VerdictCorrected': halves({ back: z.enum(STAGES).nullable() }, { reason: words }),
  'v1.ApprovalCorrected': halves(answer, { reason: words, contentHash: blobHash.optional() }),
  'v1.SentCorrected': halves({ ...answer, sentOn: civilDate.nullable(), ...results }, { reason: words }),
  'v1.LaporAdopted': halves(
    { ...on, ...zone, field: z.enum(ADOPTABLE_FIELDS), stage: z.enum(STAGES).nullable(), ...results },
    {},
  ),
  'v1.AnsweredInLapor': halves(
    {
      ...on,
      ...zone,
      answeredOn: civilDate.nullable(),
      closedOn: civilDate.nullable(),
      /** Whether it was ended there too, also when nobody knows the day. */
      ended: z.boolean(),
      ...results,
    },
    { reason: words.optional() },
  ),
  'v1.IdentityRevealed': halves({}, { reason: words }),
  'v1.ComplaintExported': halves({ revealed: z.boolean() }, { purpose: words }),
  /** The reason stays readable after the key is gone; `stage` is where an open case ends. */
  'v1.PersonErased': halves({ ...on, reason: words, stage: z.enum(STAGES).nullable(), ...results }, {}),
} as const;

/** Whether this program knows the kind and the event has its shape; the personal part may be absent, never wrong. */
export function isComplaintEvent(event: Message): event is ComplaintEvent {
  return hasShape(COMPLAINT_EVENTS, event);
}

export type ComplaintEventKind = keyof typeof COMPLAINT_EVENTS;
export type ComplaintEvent = EventOf<typeof COMPLAINT_EVENTS>;
export type ComplaintEventOf<K extends ComplaintEventKind> = Extract<ComplaintEvent, { kind: K }>;

/** Kinds that change nothing another act depends on: who does not know them may keep and skip them. */
export const NOT_CRITICAL: ReadonlySet<ComplaintEventKind> = new Set([
  'v1.NoteAdded',
  'v1.IdentityRevealed',
  'v1.ComplaintExported',
  'v1.SatisfactionRecorded',
]);
