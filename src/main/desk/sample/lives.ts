import { assertNever } from '#domain/kernel/assert-never.ts';
import {
  approve,
  approveOnPaper,
  correctApproval,
  correctSent,
  draft,
  draftFurther,
  redraft,
  returnWithRemark,
  send,
  sendAndRecordLater,
  submit,
} from '#main/desk/sample/answer-beats.ts';
import type { Beat } from '#main/desk/sample/beat.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import { adoptStage, close, rate, reopen, reply } from '#main/desk/sample/ending-beats.ts';
import {
  complete,
  linkLapor,
  observeClosed,
  observeSettled,
  observeWaiting,
  register,
} from '#main/desk/sample/intake-beats.ts';
import {
  assign,
  attach,
  classify,
  confide,
  linkDuplicate,
  note,
  recordExport,
  revealIdentity,
  unlinkDuplicate,
} from '#main/desk/sample/record-beats.ts';
import type { SampleCase } from '#main/desk/sample/sample-case.ts';
import {
  archive,
  correctVerdict,
  dispose,
  disposeElsewhere,
  handle,
  hold,
  markAnswered,
  notOurs,
  resume,
  returnToCoordinator,
  transfer,
  verify,
} from '#main/desk/sample/verdict-beats.ts';

type Beats = readonly Beat[];

/** One way a case may go. It is cut off where the sample's last day comes first. */
export type Life = {
  readonly name: string;
  /** How often among cases of more than some weeks, and among new ones. */
  readonly settled: number;
  readonly fresh: number;
  readonly fits?: (about: SampleCase, hasParent: boolean) => boolean;
  readonly beats: (about: SampleCase, dice: Dice) => Beats;
};

const fromLapor = ({ origin }: SampleCase): boolean => origin === 'lapor';
/** Only the inspectorate's head may read these, so they do not move. */
const mayMove = ({ confidentiality }: SampleCase): boolean => confidentiality !== 'rahasia';
const hasParent = (_: SampleCase, parent: boolean): boolean => parent;

/** Every way, with its share in percent. */
export const LIVES: readonly Life[] = [
  { name: 'hanya terpantau', settled: 31, fresh: 0, fits: fromLapor, beats: watched },
  { name: 'baru diterima', settled: 1, fresh: 24, beats: intake },
  { name: 'sudah dijawab di LAPOR', settled: 12, fresh: 0, fits: fromLapor, beats: backlog },
  { name: 'tuntas', settled: 22, fresh: 30, beats: finished },
  { name: 'diarsipkan', settled: 7, fresh: 4, beats: (about, dice) => [...intake(about, dice), archive()] },
  { name: 'bukan wewenang', settled: 5, fresh: 4, beats: (about, dice) => [...intake(about, dice), notOurs] },
  { name: 'ditunda', settled: 2, fresh: 6, beats: (about, dice) => [...intake(about, dice), hold] },
  { name: 'ditunda lalu dilanjutkan', settled: 3, fresh: 4, beats: heldAndFinished },
  { name: 'berulang', settled: 4, fresh: 4, fits: hasParent, beats: repeated },
  { name: 'bukan berulang', settled: 0.5, fresh: 1, fits: hasParent, beats: notRepeated },
  { name: 'berbalas', settled: 3, fresh: 5, beats: conversed },
  { name: 'dibuka kembali', settled: 2, fresh: 1, beats: reopened },
  { name: 'dialihkan', settled: 3, fresh: 4, fits: mayMove, beats: moved },
  { name: 'dikoreksi', settled: 1.5, fresh: 1, beats: corrected },
  { name: 'terhenti', settled: 3, fresh: 12, beats: stalled },
];

function watched(_: SampleCase, dice: Dice): Beats {
  return dice.chance(0.25) ? [observeWaiting, observeClosed] : [observeSettled];
}

function backlog(): Beats {
  return [observeSettled, markAnswered];
}

/** How it comes in; by hand it may need completing, a word on confidentiality, and later a number of LAPOR. */
function intake(about: SampleCase, dice: Dice): Beats {
  if (fromLapor(about)) return [observeWaiting, ...sometimes(dice, 0.02, confide)];
  return [
    register(about.officeKnown ? 'admin' : 'koordinator'),
    ...(about.confidentiality === 'biasa' ? [] : [confide]),
    ...sometimes(dice, 0.3, complete),
    ...sometimes(dice, 0.25, linkLapor, observeWaiting),
  ];
}

/** Found to be ours and in the hands of its office. */
function routed(about: SampleCase, dice: Dice): Beats {
  const first = about.officeKnown
    ? [dice.pick([verify('admin'), verify('admin'), handle])]
    : [...sometimes(dice, 0.25, verify('koordinator')), dispose];
  return [...first, ...sorted(dice)];
}

/** Into work at once, whatever was known of it before. */
function takenUp({ officeKnown }: SampleCase): Beat {
  return officeKnown ? handle : dispose;
}

function sorted(dice: Dice): Beats {
  return [...sometimes(dice, 0.55, classify), ...sometimes(dice, 0.25, assign)];
}

/** Facts, draft, approval, sent. */
function answered(dice: Dice): Beats {
  const onPaper = dice.chance(0.04);
  return [
    ...sometimes(dice, 0.2, note),
    ...sometimes(dice, 0.03, revealIdentity),
    ...sometimes(dice, 0.02, attach),
    draft(dice.pick(['admin', 'admin', 'penghubung'])),
    ...(onPaper
      ? [attach, approveOnPaper]
      : [submit, ...sometimes(dice, 0.15, returnWithRemark, redraft, submit), approve]),
    dice.chance(0.08) ? sendAndRecordLater : send,
  ];
}

function furtherAnswer(dice: Dice): Beats {
  return [draftFurther, submit, ...sometimes(dice, 0.1, returnWithRemark, redraft, submit), approve, send];
}

function ended(about: SampleCase, dice: Dice): Beats {
  const closing = fromLapor(about) && dice.chance(0.15) ? [observeClosed, adoptStage] : [close];
  return [...closing, ...sometimes(dice, 0.15, rate), ...sometimes(dice, 0.03, recordExport)];
}

function finished(about: SampleCase, dice: Dice): Beats {
  return [...intake(about, dice), ...routed(about, dice), ...answered(dice), ...ended(about, dice)];
}

/** Held at the first look, or once the office has it. */
function heldAndFinished(about: SampleCase, dice: Dice): Beats {
  const held = dice.chance(0.5)
    ? [hold, resume, takenUp(about), ...sorted(dice)]
    : [...routed(about, dice), hold, resume];
  return [...intake(about, dice), ...held, ...answered(dice), ...ended(about, dice)];
}

function repeated(about: SampleCase, dice: Dice): Beats {
  return [...intake(about, dice), linkDuplicate, ...sometimes(dice, 0.8, archive('berulang'))];
}

function notRepeated(about: SampleCase, dice: Dice): Beats {
  return [...intake(about, dice), linkDuplicate, unlinkDuplicate, ...routed(about, dice), ...answered(dice)];
}

/** The reporter writes back, once or twice. */
function conversed(about: SampleCase, dice: Dice): Beats {
  const again = dice.chance(0.3) ? [reply, ...furtherAnswer(dice)] : [];
  return [
    ...intake(about, dice),
    ...routed(about, dice),
    ...answered(dice),
    reply,
    ...furtherAnswer(dice),
    ...again,
    ...ended(about, dice),
  ];
}

function reopened(about: SampleCase, dice: Dice): Beats {
  const before = dice.chance(0.7)
    ? [...finished(about, dice), reopen]
    : [...intake(about, dice), archive('data-tidak-dilengkapi'), reopen, takenUp(about)];
  return [...before, ...furtherAnswer(dice), ...sometimes(dice, 0.7, close)];
}

/** To the wrong office first; that one sends it back, or the coordinator takes it over to another. */
function moved(about: SampleCase, dice: Dice): Beats {
  const move = dice.chance(0.5) ? [returnToCoordinator, disposeElsewhere] : [transfer];
  return [...intake(about, dice), ...routed(about, dice), ...move, ...answered(dice), ...ended(about, dice)];
}

/** Something was recorded wrongly and put right by an act of its own. */
function corrected(about: SampleCase, dice: Dice): Beats {
  const start = [...intake(about, dice)];
  const route = routed(about, dice);
  const wrong = dice.pick(['putusan', 'persetujuan', 'tanggal kirim'] as const);
  switch (wrong) {
    case 'putusan':
      return [...start, archive('tidak-jelas'), correctVerdict, ...route, ...answered(dice)];
    case 'persetujuan':
      return [...start, ...route, draft('admin'), submit, approve, correctApproval, approve, send];
    case 'tanggal kirim':
      return [...start, ...route, draft('admin'), submit, approve, send, correctSent, ...ended(about, dice)];
    default:
      return assertNever(wrong);
  }
}

/** Begun and left lying at some point before the answer was sent. */
function stalled(about: SampleCase, dice: Dice): Beats {
  const written = draft('admin');
  const work = dice.pick([
    [],
    [note],
    [note, written],
    [written, submit],
    [written, submit, returnWithRemark],
    [written, submit, approve],
  ]);
  return [...intake(about, dice), ...routed(about, dice), ...work];
}

function sometimes(dice: Dice, probability: number, ...beats: Beats): Beats {
  return dice.chance(probability) ? beats : [];
}
