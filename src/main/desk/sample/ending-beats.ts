import { type Beat, beat } from '#main/desk/sample/beat.ts';
import { PHRASES } from '#main/desk/sample/phrases.ts';

/** The reporter writes back within the ten working days. */
export const reply: Beat = beat('admin', [1, 8], ({ dice, say }) => ({
  kind: 'record-reply',
  personal: dice.chance(0.92) ? { text: say(PHRASES.replies) } : {},
}));

/** Ten working days without a word from the reporter. */
export const close: Beat = beat('admin', [10, 12], ({ dice, say }) => ({
  kind: 'close',
  personal: dice.chance(0.7) ? { reason: say(PHRASES.closeReasons) } : {},
}));

export const rate: Beat = beat('admin', [0, 8], ({ dice, say }) => ({
  kind: 'record-satisfaction',
  rating: dice.pick([1, 2, 3, 3, 4, 4, 4, 5, 5]),
  personal: dice.chance(0.6) ? { comment: say(PHRASES.comments) } : {},
}));

export const reopen: Beat = beat('atasan', [3, 25], ({ say }) => ({
  kind: 'reopen',
  personal: { reason: say(PHRASES.reopenReasons) },
}));

/** LAPOR closed it; one click takes that over. */
export const adoptStage: Beat = beat('admin', [0, 1], () => ({
  kind: 'adopt-lapor',
  field: 'stage',
  personal: {},
}));
