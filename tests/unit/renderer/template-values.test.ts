import { describe, expect, test } from 'vitest';
import type { CaseView } from '#contract/window/complaint.ts';
import { fillTemplate } from '#domain/complaint/fill-template.ts';
import {
  fittingTemplates,
  openPlaceholders,
  templateValues,
} from '#renderer/screens/case/answer/template-values.ts';
import { observed, registered } from '#tests/support/complaint-builders.ts';

const item: CaseView['item'] = {
  id: 'lapor:5049672',
  trackingId: '5049672',
  title: 'Lampu jalan padam',
  stage: 'proses',
  laporStatus: null,
  laporStatusKnown: true,
  closedInLapor: false,
  class: 'pengaduan',
  priority: 'biasa',
  office: 'Dinas Perhubungan',
  officer: null,
  receivedAt: '2026-03-09T09:00:00.000+07:00',
  answer: null,
  due: { dueOn: '2026-03-31', ruleId: 'pengaduan', daysLeft: 3, late: false, provisional: false },
  uncertainYears: [],
  escalations: [],
  confidential: false,
  duplicate: false,
  readOnly: false,
};
const offices = [{ id: '416', name: 'Dishub Kabupaten', cases: 1, ours: true }];
const template = (name: string, classes: readonly string[], stages: readonly string[]) => ({
  templateId: name,
  name,
  text: name,
  classes,
  stages,
});

describe('templates on a case', () => {
  test('[AN-12] placeholders stand for the words of the case, days in words', () => {
    const values = templateValues({ item, complaint: observed().state }, offices, '416');
    const filled = fillTemplate('{nomor} {judul} {opd} {tanggal_diterima} {batas_waktu} {kantor}', values);
    expect(filled.text).toBe(
      '5049672 Lampu jalan padam Dinas Perhubungan 9 Maret 2026 31 Maret 2026 Dishub Kabupaten',
    );
    expect(fillTemplate('{petugas}', values)).toMatchObject({ text: '{petugas}', missing: ['petugas'] });
  });

  test('[AN-12] a case without LAPOR number, day, due date or office of its writer leaves what it does not know', () => {
    const bare = { ...item, trackingId: 'lokal:01JP0000000000000000000001', receivedAt: null, due: null };
    const values = templateValues({ item: bare, complaint: registered().state }, offices, null);
    expect(values).toMatchObject({
      nomor: '000001',
      tanggal_diterima: null,
      batas_waktu: null,
      kantor: 'Dinas Perhubungan',
    });
  });

  test('[AN-12] offered are the templates of the class and the stage, and those for all', () => {
    const all = [
      template('semua', [], []),
      template('kelas', ['pengaduan'], []),
      template('kelas lain', ['aspirasi'], []),
      template('tahap lain', [], ['baru']),
      template('keduanya', ['pengaduan', 'aspirasi'], ['proses']),
    ];
    const names = (of: Parameters<typeof fittingTemplates>[1]) =>
      fittingTemplates(all, of).map(({ name }) => name);
    expect(names(item)).toEqual(['semua', 'kelas', 'keduanya']);
    expect(names({ class: null, stage: 'baru' })).toEqual(['semua', 'tahap lain']);
  });

  test('[AN-13] placeholders that nobody filled are found as they are written, each once', () => {
    expect(openPlaceholders('Yth. {nama}, nomor {nomor}, {nama} dan { Batas Waktu }')).toEqual([
      '{nama}',
      '{nomor}',
      '{ Batas Waktu }',
    ]);
    expect(openPlaceholders('Rp 5.000 {}')).toEqual([]);
  });
});
