import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '#contract/errors.ts';
import { sentenceOf } from '#contract/sentences.ts';
import { englishSentence } from '#renderer/text/en/sentences.ts';
import { toldFacts } from '#renderer/text/told-facts.ts';
import { screenWords } from '#tests/support/screen-words.ts';

const t = screenWords('id');
const en = screenWords('en');

describe('refusals on the screen', () => {
  test('[WB-12] roles, stages, commands, states, days and cases are told in words', () => {
    const facts = {
      role: 'atasan',
      command: 'verify',
      stage: 'proses',
      state: 'draf',
      field: 'office',
      on: '2026-03-12',
      id: 'lapor:66425',
      parent: 'lokal:01M8A73XQMJPTXDHHFGRK5D2R2',
      seconds: 30,
    };
    expect(toldFacts(facts, t, 'id')).toEqual({
      role: 'Atasan',
      command: 'Verifikasi',
      stage: 'Diproses',
      state: 'Draf',
      field: 'OPD',
      on: '12 Mar 2026',
      id: '66425',
      parent: 'K5D2R2',
      seconds: 30,
    });
    expect(toldFacts({ command: 'mark-sent' }, en, 'en')).toEqual({ command: 'Record as sent' });
  });

  test('[WB-12] what has no words is told as it is', () => {
    const facts = { command: 'add-holiday', role: 'tamu', path: '/data', id: 'K7Q2' };
    expect(toldFacts(facts, t, 'id')).toEqual(facts);
  });

  test('[WB-12] every code has its sentence in both languages, with the same facts', () => {
    for (const code of ERROR_CODES) {
      const marks = (text: string) => new Set(text.match(/<\w+>/g) ?? []);
      const named = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
      expect(marks(englishSentence(code, named)), code).toEqual(marks(sentenceOf(code, named)));
      expect(englishSentence(code, named), code).not.toBe(sentenceOf(code, named));
    }
    expect(englishSentence('kode-lain', {})).toBe('kode-lain');
  });
});
