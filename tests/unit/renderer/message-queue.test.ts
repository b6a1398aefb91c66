import { expect, test } from 'vitest';
import { type Message, NO_MESSAGE, withMessage, withoutShown } from '#renderer/ui/message-queue.ts';

let number = 0;
const message = (severity: Message['severity'], hasAction = false): Message => {
  number += 1;
  const action = { label: 'Batalkan', run: () => undefined };
  return { number, text: `pesan ${number}`, severity, ...(hasAction ? { action } : {}) };
};

test('[RM-10] a reminder waits behind what can be taken back and behind an error, and comes when that is closed', () => {
  for (const before of [message('success', true), message('error')]) {
    const reminder = message('info', true);
    const queue = withMessage(withMessage(NO_MESSAGE, before), reminder);
    expect(queue.shown).toBe(before);
    expect(withoutShown(queue)).toEqual({ shown: reminder, waiting: null });
    expect(withoutShown(withoutShown(queue))).toEqual(NO_MESSAGE);
  }
});

test('[RM-10] the newest reminder waits; where only a saying stands it is shown at once', () => {
  const undo = withMessage(NO_MESSAGE, message('success', true));
  const newest = message('info', true);
  expect(withMessage(withMessage(undo, message('info', true)), newest).waiting).toBe(newest);
  for (const before of [message('success'), message('info', true)]) {
    const reminder = message('info', true);
    expect(withMessage(withMessage(NO_MESSAGE, before), reminder)).toEqual({
      shown: reminder,
      waiting: null,
    });
  }
});

test('[RM-10] what became of an act is said at once, and what waited goes on waiting', () => {
  const reminder = message('info', true);
  const held = withMessage(withMessage(NO_MESSAGE, message('error')), reminder);
  const done = message('success');
  expect(withMessage(held, done)).toEqual({ shown: done, waiting: reminder });
});
