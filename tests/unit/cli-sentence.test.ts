import { expect, test } from 'vitest';
import { ERROR_CODES } from '#contract/errors.ts';
import { sentenceOf } from '#contract/sentences.ts';
import { cliSentence } from '#main/cli/cli-sentence.ts';

/** Told only to who starts the program from a terminal. */
const AT_A_TERMINAL = ['pilihan-tidak-dikenal', 'port-terpakai'];

test('[CL-14] a sentence fits every door; at the command line it says what can be typed', () => {
  for (const code of ERROR_CODES) {
    if (!AT_A_TERMINAL.includes(code))
      expect(sentenceOf(code, {}), code).not.toMatch(/ --\w|MEJA_|"show"|"profile|"help/);
    expect(cliSentence(code, {}).startsWith(sentenceOf(code, {})), code).toBe(true);
  }
  expect(cliSentence('profil-perlu-dipilih', {})).toBe(
    `${sentenceOf('profil-perlu-dipilih', {})} Memilih: --as NAMA; daftar: "profile list".`,
  );
  expect(cliSentence('disk-penuh', {})).toBe(sentenceOf('disk-penuh', {}));
});
