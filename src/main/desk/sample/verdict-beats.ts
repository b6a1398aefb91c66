import type { ArchiveReason } from '#domain/complaint/vocabulary.ts';
import { addDays, civilDateOfDay } from '#domain/deadline/civil-date.ts';
import type { Role } from '#domain/kernel/step.ts';
import { type Beat, beat } from '#main/desk/sample/beat.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

const FIRST_LOOK: Beat['wait'] = [0, 2];
const REMIND_AFTER_DAYS = 14;

/** Verified by the office that already has it, or by the coordinator before the disposition. */
export const verify = (role: Role): Beat => beat(role, FIRST_LOOK, () => ({ kind: 'verify', personal: {} }));

export const handle: Beat = beat('admin', FIRST_LOOK, () => ({ kind: 'handle', personal: {} }));

export const dispose: Beat = beat('koordinator', FIRST_LOOK, ({ about, dice, say }) => ({
  kind: 'dispose',
  officeId: about.office.id,
  personal: {
    officeName: about.office.name,
    ...(dice.chance(0.4) ? { note: say(PHRASES.disposeNotes) } : {}),
  },
}));

export const hold: Beat = beat('admin', FIRST_LOOK, ({ dice, moment, say }) => ({
  kind: 'hold',
  ...(dice.chance(0.7) ? { remindOn: civilDateOfDay(moment.day + REMIND_AFTER_DAYS) } : {}),
  personal: { missing: say(PHRASES.missing) },
}));

export const resume: Beat = beat('admin', [2, 12], ({ say }) => ({
  kind: 'resume',
  personal: { note: say(PHRASES.resumeNotes) },
}));

export const notOurs: Beat = beat('admin', FIRST_LOOK, ({ dice }) => ({
  kind: 'not-ours',
  personal: { ...dice.pick(PHRASES.elsewhere) },
}));

const REASONS: readonly ArchiveReason[] = [
  'terlalu-umum',
  'terlalu-umum',
  'tidak-jelas',
  'tidak-jelas',
  'data-tidak-dilengkapi',
  'data-tidak-dilengkapi',
  'kesalahan-format',
  'tidak-relevan',
  'tidak-sopan',
  'sudah-di-pengadilan',
  'bukan-pelayanan-publik',
  'lainnya',
];

/** Archived for this reason, or for one of the usual ones. */
export const archive = (reason?: ArchiveReason): Beat =>
  beat('admin', FIRST_LOOK, ({ dice, say }) => {
    const reasonCode = reason ?? dice.pick(REASONS);
    return { kind: 'archive', reasonCode, personal: { reason: say(PHRASES.archiveReasons[reasonCode]) } };
  });

export const correctVerdict: Beat = beat('admin', [0, 1], ({ say }) => ({
  kind: 'correct-verdict',
  personal: { reason: say(PHRASES.correctionReasons) },
}));

/** The office says it is not for it; the coordinator chooses again. */
export const returnToCoordinator: Beat = beat('admin', [1, 3], ({ say }) => ({
  kind: 'return',
  personal: { reason: say(PHRASES.returnReasons) },
}));

export const disposeElsewhere: Beat = beat('koordinator', [0, 2], ({ about, say }) => ({
  kind: 'dispose',
  officeId: about.otherOffice.id,
  personal: { officeName: about.otherOffice.name, note: say(PHRASES.disposeNotes) },
}));

export const transfer: Beat = beat('koordinator', [1, 4], ({ about, say }) => ({
  kind: 'transfer',
  officeId: about.otherOffice.id,
  personal: { officeName: about.otherOffice.name, reason: say(PHRASES.transferReasons) },
}));

/** Backlog day: answered in LAPOR some time ago; the days are known, or they are not. */
export const markAnswered: Beat = beat('admin', [15, 60], ({ about, dice, moment, say }) => {
  const received = civilDateOfDay(about.received.day);
  const days = moment.day - about.received.day;
  const answeredOn = dice.chance(0.8) ? addDays(received, dice.between(1, Math.min(days, 25))) : null;
  const closedOn = dice.chance(0.7) ? civilDateOfDay(moment.day) : null;
  return {
    kind: 'mark-answered',
    answeredOn,
    closedOn,
    personal: { reason: say(PHRASES.backlogReasons) },
  };
});
