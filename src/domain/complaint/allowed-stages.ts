import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { STAGES, type Stage } from '#domain/complaint/stage.ts';
import { type StatusMap, shownStage } from '#domain/complaint/status-map.ts';

const open: readonly Stage[] = ['baru', 'terverifikasi', 'proses'];
const unended: readonly Stage[] = ['baru', 'terverifikasi', 'proses', 'ditanggapi', 'ditunda'];
const work: readonly Stage[] = ['terverifikasi', 'proses', 'ditanggapi'];

/** In which stages a command makes sense; a command that is not named makes sense in every stage. */
const ALLOWED: Partial<Record<ComplaintCommandKind, readonly Stage[]>> = {
  'complete-registration': unended,
  verify: ['baru'],
  hold: open,
  'extend-deadline': open,
  resume: ['ditunda'],
  'not-ours': ['baru', 'terverifikasi', 'proses', 'ditunda'],
  archive: ['baru', 'terverifikasi', 'proses', 'ditunda'],
  handle: ['baru', 'terverifikasi'],
  dispose: open,
  return: ['terverifikasi', 'proses'],
  transfer: ['terverifikasi', 'proses'],
  'draft-answer': work,
  'submit-answer': work,
  'approve-answer': work,
  'return-answer': work,
  'record-paper-approval': work,
  'mark-sent': work,
  'record-reply': ['proses', 'ditanggapi', 'selesai'],
  close: ['proses', 'ditanggapi'],
  reopen: ['selesai', 'bukan-wewenang', 'arsip'],
  'record-satisfaction': ['ditanggapi', 'selesai', 'proses'],
  'mark-answered': unended,
};

export function allowedStages(kind: ComplaintCommandKind): readonly Stage[] {
  return ALLOWED[kind] ?? STAGES;
}

/**
 * Whether the command fits the stage. Until the office has given a first verdict of its own, the case may be taken
 * both as new and as what LAPOR's status says: LAPOR may have verified or closed it without us.
 */
export function fitsStage(kind: ComplaintCommandKind, complaint: Complaint, map: StatusMap): boolean {
  const stages = allowedStages(kind);
  if (stages.includes(shownStage(complaint, map))) return true;
  return complaint.ours.stage === null && stages.includes('baru');
}
