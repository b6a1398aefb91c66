import { describe, expect, test } from 'vitest';
import { fillTemplate, TEMPLATE_FIELDS } from '#domain/complaint/fill-template.ts';

const VALUES = {
  nomor: '7000001',
  judul: 'Jalan berlubang',
  opd: 'Dinas Pekerjaan Umum',
  tanggal_diterima: '3 Januari 2026',
  batas_waktu: '23 Januari 2026',
  petugas: 'Admin OPD 1',
  kantor: 'Pemerintah Kabupaten',
};

describe('filling a template', () => {
  test('[IN-14] every placeholder is replaced by the words of the case, wherever and however often it stands', () => {
    const every = TEMPLATE_FIELDS.map((field) => `{${field}}`).join(' | ');
    expect(fillTemplate(every, VALUES)).toEqual({
      text: Object.values(VALUES).join(' | '),
      unknown: [],
      missing: [],
    });
    expect(fillTemplate('{nomor}{nomor}', VALUES).text).toBe('70000017000001');
  });

  test('[IN-14] case, blanks and hyphens in a placeholder do not matter', () => {
    const written = '{Nomor} { judul } {Tanggal Diterima} {batas-waktu}';
    expect(fillTemplate(written, VALUES).text).toBe('7000001 Jalan berlubang 3 Januari 2026 23 Januari 2026');
  });

  test('[IN-14] an unknown placeholder stays in the text and is named once', () => {
    expect(fillTemplate('Yth. {nama}, {nama} {nomor}', VALUES)).toEqual({
      text: 'Yth. {nama}, {nama} 7000001',
      unknown: ['nama'],
      missing: [],
    });
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(fillTemplate(`{${name}}`, VALUES)).toEqual({
        text: `{${name}}`,
        unknown: [name],
        missing: [],
      });
    }
  });

  test('[IN-14] a known one for which the case has no words stays and is named', () => {
    expect(fillTemplate('{petugas} {opd} {judul}', { petugas: null, opd: '  ' })).toEqual({
      text: '{petugas} {opd} {judul}',
      unknown: [],
      missing: ['petugas', 'opd', 'judul'],
    });
  });

  test('[IN-14] words put in are no placeholders, nor patterns of a replacement', () => {
    const values = { judul: '{nomor} $& $1', nomor: '7' };
    expect(fillTemplate('{judul} {nomor}', values).text).toBe('{nomor} $& $1 7');
  });

  test('[IN-14] lone braces, empty ones and ones over lines are text', () => {
    const text = `{ } {} {{nomor}} {no\nmor} {${'x'.repeat(200)}} }{`;
    expect(fillTemplate(text, VALUES)).toEqual({
      text: text.replace('{{nomor}}', '{7000001}'),
      unknown: [],
      missing: [],
    });
  });
});
