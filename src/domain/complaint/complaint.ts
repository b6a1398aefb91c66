import type {
  ComplaintClass,
  Confidentiality,
  LaporFields,
  LaporPersonal,
} from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type {
  ArchiveReason,
  HoldCause,
  MaladministrationType,
  Origin,
  Priority,
} from '#domain/complaint/vocabulary.ts';
import type { Extension } from '#domain/deadline/case-facts.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';

/** What LAPOR said last; `personal` is null once the person is erased. */
export type LaporSide = {
  readonly asOf: Instant;
  readonly fields: LaporFields;
  readonly personal: LaporPersonal | null;
};

/** What was written down at the counter, on the phone or from a letter. */
export type Registration = {
  readonly receivedAt: Instant;
  readonly receivedOn: CivilDate;
  readonly occurredOn: CivilDate | null;
  readonly title: string | null;
  readonly text: string | null;
  readonly reporterName: string | null;
  readonly identityNumber: string | null;
  readonly address: string | null;
  readonly contact: string | null;
  readonly place: string | null;
  readonly asked: string | null;
};

export type AnswerState = 'draf' | 'diajukan' | 'dikembalikan' | 'disetujui' | 'terkirim';

export type Approval = {
  readonly contentHash: string;
  readonly on: CivilDate;
  readonly personId: string;
  readonly paper: { readonly scan: string; readonly approverName: string | null } | null;
};

/** One answer from its first draft to the record that it was sent. `text` is null once erased. */
export type Answer = {
  readonly answerId: string;
  readonly state: AnswerState;
  readonly text: string | null;
  readonly contentHash: string | null;
  readonly attachments: readonly string[];
  readonly drafts: number;
  /** How often it was given back with a remark. */
  readonly returns: number;
  readonly draftedBy: readonly string[];
  readonly approval: Approval | null;
  readonly remark: string | null;
  readonly sentOn: CivilDate | null;
  readonly sentBy: string | null;
  /** Where the case stood when it was sent, to go back to if it was not sent at all. */
  readonly sentFrom: { readonly stage: Stage | null; readonly repliedOn: CivilDate | null } | null;
};

export type Attachment = {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: string;
  readonly fileName: string | null;
  /** What it lies sealed under (32 bytes, base64), where that is another key than its case's. */
  readonly blobKey?: string;
};

export type Note = {
  readonly noteId: string;
  readonly at: Instant;
  readonly personId: string;
  readonly text: string | null;
};

/** A Tunda: the clock does not run at the end of `heldOn` nor of any day before `resumedOn`. */
export type Hold = {
  readonly heldOn: CivilDate;
  readonly resumedOn: CivilDate | null;
  /** What was waited for; absent where nobody said. */
  readonly cause?: HoldCause;
  /** The last day that does not count: the clock runs on by itself from the day after. */
  readonly until?: CivilDate;
};

/** What the office itself decided; null where it has not, so that LAPOR's value is shown. */
export type OurSide = {
  readonly stage: Stage | null;
  readonly class: ComplaintClass | null;
  /** A class of this institution's own beside it. */
  readonly localClass: string | null;
  readonly categoryId: string | null;
  readonly categoryName: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly officeId: string | null;
  readonly officeName: string | null;
};

/** What a verdict may have changed, as it was before it: correcting the verdict puts it back. */
export type BeforeVerdict = Readonly<{ stage: Stage | null }> &
  Pick<
    Complaint,
    | 'verifiedOn'
    | 'completeOn'
    | 'closedOn'
    | 'answeredInLapor'
    | 'missing'
    | 'remindOn'
    | 'archiveReason'
    | 'toWhom'
    | 'heldFrom'
    | 'holds'
    | 'waits'
  >;

/** The whole picture of one complaint: the fold of its events, nothing else. */
export type Complaint = {
  readonly id: string;
  readonly laporId: string | null;
  readonly origin: Origin | null;
  readonly lapor: LaporSide | null;
  /** `asOf` of every observation in the history, so that an old export read twice is recorded once. */
  readonly laporSeen: readonly Instant[];
  readonly registration: Registration | null;
  readonly ours: OurSide;
  readonly maladministration: MaladministrationType | null;
  readonly priority: Priority;
  readonly officerId: string | null;
  /** The office that gave it back, until another one has it; LAPOR may go on naming it. */
  readonly returnedFrom: string | null;
  readonly duplicateOf: string | null;
  /**
   * The last verdict that may still be corrected: verify, hold, not ours, archive, handle, answered in LAPOR, LAPOR's
   * status taken over.
   */
  readonly lastVerdict: { readonly before: BeforeVerdict } | null;
  readonly verifiedOn: CivilDate | null;
  readonly disposedOn: CivilDate | null;
  readonly completeOn: CivilDate | null;
  readonly firstAnswerOn: CivilDate | null;
  readonly lastAnswerOn: CivilDate | null;
  readonly repliedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly answeredInLapor: {
    readonly answeredOn: CivilDate | null;
    readonly closedOn: CivilDate | null;
  } | null;
  readonly missing: string | null;
  readonly remindOn: CivilDate | null;
  /** Our stage when the running Tunda began. */
  readonly heldFrom: Stage | null;
  readonly archiveReason: ArchiveReason | null;
  readonly toWhom: string | null;
  readonly holds: readonly Hold[];
  /** From an answer or a closing to the reply or reopening that followed it. */
  readonly waits: readonly Hold[];
  /** Rules whose clock was given more time, each once. */
  readonly extensions: readonly Extension[];
  readonly answers: readonly Answer[];
  readonly attachments: readonly Attachment[];
  readonly notes: readonly Note[];
  readonly transfers: number;
  readonly reopened: number;
  readonly satisfaction: number | null;
  readonly satisfactionOn: CivilDate | null;
  readonly erased: boolean;
  /** Holds an event of a kind this program does not know and may not skip: show it, refuse to change it. */
  readonly readOnly: boolean;
};

/** Whether anything at all was ever recorded of it. */
export function isKnown(complaint: Complaint): boolean {
  return complaint.lapor !== null || complaint.registration !== null;
}

/** The answer that is being worked on: the newest that was not sent. */
export function openAnswer(complaint: Complaint): Answer | null {
  return complaint.answers.findLast((answer) => answer.state !== 'terkirim') ?? null;
}

export function shownClass(complaint: Complaint): ComplaintClass | null {
  return complaint.ours.class ?? complaint.lapor?.fields.class ?? null;
}

export function shownConfidentiality(complaint: Complaint): Confidentiality {
  return complaint.ours.confidentiality ?? complaint.lapor?.fields.confidentiality ?? 'biasa';
}

/** The office that has it; one that gave it back does not have it, whatever LAPOR still says. */
export function shownOfficeId({ ours, lapor, returnedFrom }: Complaint): string | null {
  const inLapor = lapor?.fields.officeId ?? null;
  return ours.officeId ?? (inLapor === returnedFrom ? null : inLapor);
}

export function shownOfficeName(complaint: Complaint): string | null {
  const { ours, lapor } = complaint;
  if (ours.officeId !== null) return ours.officeName;
  return shownOfficeId(complaint) === null ? null : (lapor?.personal?.officeName ?? null);
}

export function shownTitle(complaint: Complaint): string | null {
  return complaint.registration?.title ?? complaint.lapor?.personal?.title ?? null;
}

/** When the institution received it: the counter's moment or LAPOR's, whichever came first. */
export function receivedAt({ registration, lapor }: Complaint): Instant | null {
  const moments = [registration?.receivedAt, lapor?.fields.receivedAt].filter((at) => at !== undefined);
  return moments.sort()[0] ?? null;
}
