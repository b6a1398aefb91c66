import { expect, test } from 'vitest';
import { keyListener } from '#renderer/app/key-listener.ts';
import { KEY_TABLE } from '#renderer/app/keys.ts';

/** The actions that the keys, pressed quickly one after the other, lead to. */
function ledTo(...keys: readonly string[]): readonly string[] {
  const done: string[] = [];
  const hear = keyListener(
    Object.fromEntries(KEY_TABLE.map(({ keys: key, action }) => [key, () => done.push(action)])),
  );
  for (const key of keys) {
    const press = { key, code: `Key${key.toUpperCase()}`, getModifierState: () => false };
    hear(Object.assign(new Event('keydown'), press));
  }
  return done;
}

test('[KB-1] two ways to go, one straight after the other, are both gone', () => {
  expect(ledTo('g', 't', 'g', 'j', 'g', 's', 'g', 'h')).toEqual(['go-late', 'go-due', 'go-all', 'go-today']);
});

test('[KB-1] what follows a way to go is a key of its own', () => {
  expect(ledTo('g', 'h', 'j', 'k', 'b')).toEqual(['go-today', 'next', 'previous', 'answer']);
});

test('[KB-1] `g` and its letter are never also the letter', () => {
  expect(ledTo('j', 'g', 'j', 'j')).toEqual(['next', 'go-due', 'next']);
});
