import type { CaseView } from '#contract/window/complaint.ts';
import { shownConfidentiality, shownOfficeId, shownOfficeName } from '#domain/complaint/complaint.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { AdoptableField } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { CaseAct } from '#renderer/screens/case/acts/act-forms.ts';

type Input = Readonly<Record<string, unknown>>;
/** The case as it stood before the act. */
type Before = Pick<CaseView, 'complaint'>;

/** The act that takes another one back. */
export type Undo = { readonly act: CaseAct; readonly input: Input };

/** Where a verdict leads: what its correction must still find. */
const LEADS_TO: Readonly<Partial<Record<CaseAct, Stage>>> = {
  verify: 'terverifikasi',
  handle: 'proses',
  'not-ours': 'bukan-wewenang',
  archive: 'arsip',
};

/**
 * How an act that was just done can be taken back, seen from the case as it stood before it; null where there is no
 * opposite. `reason` is written where the opposite asks for one; `today` is a civil date in WIB.
 */
export function undoOf(
  act: CaseAct,
  input: Input,
  before: Before,
  { reason, today }: { readonly reason: string; readonly today: string },
): Undo | null {
  const { complaint } = before;
  switch (act) {
    case 'verify':
    case 'handle':
    case 'not-ours':
    case 'archive':
    case 'mark-answered':
      return { act: 'correct-verdict', input: { reason, ...stageAfter(act) } };
    case 'hold':
      return { act: 'resume', input: { note: reason } };
    case 'resume':
      return complaint.missing === null ? null : { act: 'hold', input: heldAgain(before, today) };
    case 'assign':
      return { act, input: { personId: complaint.officerId } };
    case 'classify':
      return reclassify(input, before);
    case 'set-confidentiality':
      return { act, input: { confidentiality: shownConfidentiality(complaint), reason } };
    case 'transfer':
      return transferBack(before, reason);
    case 'link-duplicate':
    case 'unlink-duplicate':
      return relink(act, before, reason);
    case 'close':
      return { act: 'reopen', input: { reason } };
    case 'adopt-lapor':
      return ownAgain(input.field as AdoptableField, before, reason);
    default:
      return null;
  }
}

function stageAfter(act: CaseAct): { readonly stage?: Stage } {
  const stage = LEADS_TO[act];
  return stage === undefined ? {} : { stage };
}

function heldAgain({ complaint }: Before, today: string): Input {
  const { missing, remindOn } = complaint;
  return { missing, ...(remindOn !== null && remindOn >= today ? { remindOn } : {}) };
}

/** What was set goes back to what was shown; a class that nobody had decided cannot be undecided again. */
function reclassify(input: Input, { complaint }: Before): Undo | null {
  const { ours, lapor, priority, maladministration } = complaint;
  const back: Record<string, unknown> = {};
  if ('class' in input) {
    const shown = ours.class ?? lapor?.fields.class ?? null;
    if (shown === null) return null;
    back.class = shown;
  }
  if ('categoryId' in input || 'categoryName' in input) {
    const own = ours.categoryId !== null || ours.categoryName !== null;
    back.categoryId = own ? ours.categoryId : (lapor?.fields.categoryId ?? null);
    back.categoryName = own ? ours.categoryName : (lapor?.personal?.categoryName ?? null);
  }
  if ('priority' in input) back.priority = priority;
  if ('maladministration' in input) back.maladministration = maladministration;
  return { act: 'classify', input: back };
}

function transferBack({ complaint }: Before, reason: string): Undo | null {
  const officeId = shownOfficeId(complaint);
  if (officeId === null) return null;
  const officeName = shownOfficeName(complaint);
  return { act: 'transfer', input: { officeId, reason, ...(officeName === null ? {} : { officeName }) } };
}

/** The link there was before; where there was none, none. */
function relink(act: CaseAct, { complaint }: Before, reason: string): Undo | null {
  const { duplicateOf } = complaint;
  if (duplicateOf !== null) return { act: 'link-duplicate', input: { parentId: duplicateOf } };
  return act === 'link-duplicate' ? { act: 'unlink-duplicate', input: { reason } } : null;
}

function ownAgain(field: AdoptableField, { complaint }: Before, reason: string): Undo | null {
  const { ours } = complaint;
  switch (field) {
    case 'stage':
      return { act: 'correct-verdict', input: { reason } };
    case 'class':
      return ours.class === null ? null : { act: 'classify', input: { class: ours.class } };
    case 'category':
      return {
        act: 'classify',
        input: { categoryId: ours.categoryId, categoryName: ours.categoryName },
      };
    case 'confidentiality':
      return ours.confidentiality === null
        ? null
        : { act: 'set-confidentiality', input: { confidentiality: ours.confidentiality, reason } };
    case 'office':
      // The office that had it gets it back only by a disposition of the coordinator, with words of its own.
      return null;
    default:
      return assertNever(field);
  }
}
