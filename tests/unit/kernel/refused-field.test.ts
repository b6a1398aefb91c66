import { expect, test } from 'vitest';
import { z } from 'zod';
import { INSTITUTION_COMMANDS } from '#domain/institution/commands.ts';
import { refusedField } from '#domain/kernel/refused-field.ts';
import { parseFlat } from '#domain/kernel/schema.ts';
import { INSTITUTION_INPUT } from '#tests/support/institution-builders.ts';

const shape = z.strictObject({
  number: z.int().min(1).max(90),
  text: z.string().min(1).max(3),
  longer: z.string().min(2),
  choice: z.enum(['harian', 'mingguan']),
  list: z.array(z.string()).min(2).max(3),
  yes: z.boolean(),
  pattern: z.string().regex(/^a/),
  either: z.union([z.string(), z.null()]),
  own: z.string().refine((text) => text === 'ya', 'harus "ya"'),
});
const RIGHT = {
  number: 1,
  text: 'a',
  longer: 'ab',
  choice: 'harian',
  list: ['a', 'b'],
  yes: true,
  pattern: 'a',
  either: null,
  own: 'ya',
};

test.each([
  [{ number: -3 }, 'paling sedikit 1'],
  [{ number: 91 }, 'paling banyak 90'],
  [{ number: 1.5 }, 'harus bilangan bulat'],
  [{ number: 'satu' }, 'harus angka'],
  [{ number: undefined }, 'wajib diisi'],
  [{ text: '' }, 'wajib diisi'],
  [{ text: 'abcd' }, 'paling banyak 3 huruf'],
  [{ longer: 'a' }, 'paling sedikit 2 huruf'],
  [{ choice: 'bulanan' }, 'pilih salah satu: harian, mingguan'],
  [{ list: ['a'] }, 'paling sedikit 2 butir'],
  [{ list: 7 }, 'harus daftar'],
  [{ yes: 'ya' }, 'harus true atau false'],
  [{ pattern: 'b' }, 'bentuknya tidak sesuai'],
  [{ either: 2 }, 'isinya tidak sesuai'],
  [{ own: 'tidak' }, 'harus "ya"'],
  [{ other: 1 }, 'isian tidak dikenal: other'],
])('[IN-20] %j: %s', (wrong, words) => {
  expect(shape.safeParse({ ...RIGHT, ...wrong }, { error: refusedField }).error?.issues).toMatchObject([
    { message: words },
  ]);
});

test('[IN-20] a rule without a source and with a negative limit is refused with both in words', () => {
  const { source: _, ...rule } = INSTITUTION_INPUT['save-rule'];
  const wrong = { ...rule, limit: -3 };
  expect(parseFlat('save-rule', INSTITUTION_COMMANDS['save-rule'], wrong)).toEqual({
    ok: false,
    detail: 'limit: paling sedikit 1; source: wajib diisi',
  });
});
