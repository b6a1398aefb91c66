import { describe, expect, test } from 'vitest';
import type { ComplaintCommandKind } from '#domain/complaint/commands.ts';
import {
  type Complaint,
  shownClass,
  shownConfidentiality,
  shownOfficeId,
} from '#domain/complaint/complaint.ts';
import { shownStage } from '#domain/complaint/status-map.ts';
import type { CaseAct } from '#renderer/screens/case/acts/act-forms.ts';
import { shownCategory } from '#renderer/screens/case/acts/act-values.ts';
import { undoOf } from '#renderer/screens/case/acts/undo-act.ts';
import { STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import { answered, type Case, FIRST_DAY, observed, play } from '#tests/support/complaint-builders.ts';

const TODAY = FIRST_DAY;
const WORDS = { reason: 'Dibatalkan', today: TODAY };
type Input = Readonly<Record<string, unknown>>;

/** What a person sees of where the case stands. */
function shown(state: Complaint) {
  return {
    stage: shownStage(state, STATUS_MAP),
    class: shownClass(state),
    category: shownCategory(state),
    priority: state.priority,
    maladministration: state.maladministration,
    confidentiality: shownConfidentiality(state),
    office: shownOfficeId(state),
    officer: state.officerId,
    duplicateOf: state.duplicateOf,
    missing: state.missing,
  };
}

const fresh = observed();
const verified = play(fresh, 'verify');
const held = play(verified, 'hold', { missing: 'nomor rumah', remindOn: '2026-03-20' });
const assigned = play(verified, 'assign', { personId: 'penghubung-416' });
const disposed = play(fresh, 'dispose', { officeId: '502', officeName: 'Dinas Lain' }, { day: FIRST_DAY });
const sent = answered(verified, 'j1', FIRST_DAY);
const linked = play(verified, 'link-duplicate', { parentId: 'lapor:77' });

const ACTS: readonly (readonly [CaseAct, Input, Case])[] = [
  ['verify', {}, fresh],
  ['handle', {}, fresh],
  ['not-ours', { toWhom: 'PLN' }, verified],
  ['archive', { reasonCode: 'berulang' }, held],
  ['mark-answered', { answeredOn: null }, verified],
  ['hold', { missing: 'foto' }, verified],
  ['resume', {}, held],
  ['assign', { personId: 'admin-416' }, assigned],
  ['assign', { personId: null }, assigned],
  ['classify', { class: 'aspirasi', priority: 'mendesak', maladministration: 'berpihak' }, verified],
  ['classify', { categoryId: null, categoryName: 'Jalan' }, verified],
  ['set-confidentiality', { confidentiality: 'rahasia', reason: 'diminta' }, verified],
  ['transfer', { officeId: '416', reason: 'keliru' }, disposed],
  ['link-duplicate', { parentId: 'lapor:77' }, verified],
  ['link-duplicate', { parentId: 'lapor:88' }, linked],
  ['unlink-duplicate', {}, linked],
  ['close', {}, sent],
  ['adopt-lapor', { field: 'class' }, play(verified, 'classify', { class: 'aspirasi' })],
  ['adopt-lapor', { field: 'category' }, play(verified, 'classify', { categoryName: 'Jalan' })],
  ['adopt-lapor', { field: 'stage' }, verified],
];

describe('taking an act back', () => {
  test.each(ACTS)(
    '[WB-6] %s %o: what is offered is accepted and leads back to what was seen',
    (act, input, before) => {
      const undo = undoOf(act, input, { complaint: before.state }, WORDS);
      if (undo === null) throw new Error('nothing is offered');
      const by = STAFF.koordinator;
      const after = play(before, act as ComplaintCommandKind, input, { day: TODAY, by });
      const back = play(after, undo.act as ComplaintCommandKind, undo.input, { day: TODAY, by });
      // A closing is taken back by a reopening: the case is at work again, it does not wait any more.
      const expected = act === 'close' ? { ...shown(before.state), stage: 'proses' } : shown(before.state);
      expect(shown(back.state)).toEqual(expected);
    },
  );

  test('[WB-6] a correction does not take back what somebody else decided meanwhile', () => {
    const undo = undoOf('verify', {}, { complaint: fresh.state }, WORDS);
    expect(undo).toEqual({
      act: 'correct-verdict',
      input: { reason: 'Dibatalkan', stage: 'terverifikasi' },
    });
  });

  test('[WB-6] nothing is offered where there is no opposite', () => {
    const none: readonly (readonly [CaseAct, Input])[] = [
      ['dispose', { officeId: '502' }],
      ['record-reply', {}],
      ['erase', {}],
      ['reveal-identity', {}],
      ['link-lapor', { laporId: '5' }],
      ['adopt-lapor', { field: 'office' }],
    ];
    for (const [act, input] of none) {
      expect(undoOf(act, input, { complaint: verified.state }, WORDS), act).toBeNull();
    }
    const unclassed = observed({ class: null });
    expect(undoOf('classify', { class: 'aspirasi' }, { complaint: unclassed.state }, WORDS)).toBeNull();
  });
});
