import { caseFacts } from '#domain/complaint/case-facts.ts';
import { caseRow } from '#domain/complaint/case-row.ts';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommandOf } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import type { ComplaintDecision } from '#domain/complaint/complaint-decision.ts';
import { openClocksOf } from '#domain/deadline/clocks.ts';
import { accept, refuse } from '#domain/kernel/decision.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';

/** More time for an open clock: once for each rule, as far as its version allows, by whom may approve it. */
export function extendDeadline(
  complaint: Complaint,
  command: ComplaintCommandOf<'extend-deadline'>,
  circumstances: Circumstances,
): ComplaintDecision {
  const { ruleId, days, personal } = command;
  const { at, book } = circumstances;
  const today = civilDateOf(at, book.zone);
  const facts = caseFacts(caseRow(complaint), circumstances);
  const open = facts === null ? [] : openClocksOf(facts, book, today);
  const clock = open.find((each) => each.ruleId === ruleId);
  if (clock === undefined) return refuse('hitungan-tidak-berjalan', { rule: ruleId });
  if (complaint.extensions.some((extension) => extension.ruleId === ruleId)) {
    return refuse('sudah-diperpanjang', { rule: ruleId });
  }
  if (clock.mayExtendBy === null) return refuse('perpanjangan-tidak-diatur', { rule: ruleId });
  if (days > clock.mayExtendBy) return refuse('perpanjangan-terlalu-lama', { days, most: clock.mayExtendBy });
  const { ruleVersion } = clock;
  return accept({ kind: 'v1.DeadlineExtended', on: today, ruleId, ruleVersion, days, personal });
}
