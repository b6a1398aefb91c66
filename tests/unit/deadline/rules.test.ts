import { describe, expect, test } from 'vitest';
import { DeadlineError } from '#domain/deadline/deadline-error.ts';
import { parseRules, ruleOn } from '#domain/deadline/rules.ts';
import { shippedRules } from './shipped.ts';

const RULE = {
  id: 'verifikasi',
  label: 'Verifikasi laporan',
  kind: 'sasaran',
  classes: null,
  stages: ['baru'],
  limit: 3,
  unit: 'working',
  start: ['receivedOn'],
  end: ['verifiedOn'],
  pausable: true,
  source: 'SK kantor',
  validFrom: '2026-01-01',
};

function refusal(rules: unknown): unknown {
  try {
    parseRules(rules);
  } catch (error) {
    if (error instanceof DeadlineError) return { code: error.code, ...error.params };
    throw error;
  }
  return 'accepted';
}

describe('rules as data', () => {
  test('[DL-12] the shipped rules: ids, limits and units', () => {
    const shipped = [...parseRules(shippedRules).values()].flat();
    expect(shipped.map(({ id, limit, unit, kind }) => `${id} ${limit} ${unit} ${kind}`)).toEqual([
      'verifikasi 3 working sasaran',
      'tindak-lanjut-awal 5 working sasaran',
      'permintaan-informasi 5 working sasaran',
      'aspirasi 5 working sasaran',
      'tidak-berkadar-pengawasan 14 working sasaran',
      'berkadar-pengawasan 60 working sasaran',
      'tanggapan-pelapor 10 working pengingat',
      'uu25-lengkap 14 calendar sejajar',
      'uu25-putus 60 calendar sejajar',
    ]);
  });

  test('[DL-12] each shipped rule names its source; the regulation that was replaced and the articles say so', () => {
    for (const { id, source } of [...parseRules(shippedRules).values()].flat()) {
      const expected = id.startsWith('uu25') ? 'agar diperiksa kantor' : 'periksa PermenPANRB 5/2025';
      expect(source, id).toContain(expected);
    }
  });

  test('[DL-11] a bad rule is refused with the rule, the field and the reason', () => {
    expect(refusal([RULE])).toBe('accepted');
    const { source: _source, ...unsourced } = RULE;
    const bad: readonly [unknown, string][] = [
      [{ ...RULE, limit: -5 }, 'limit'],
      [{ ...RULE, limit: 0 }, 'limit'],
      [{ ...RULE, limit: 2.5 }, 'limit'],
      [{ ...RULE, limit: 9_999 }, 'limit'],
      [unsourced, 'source'],
      [{ ...RULE, source: '  ' }, 'source'],
      [{ ...RULE, unit: 'jam' }, 'unit'],
      [{ ...RULE, validFrom: '2026-02-30' }, 'validFrom'],
      [{ ...RULE, start: [] }, 'start'],
      [{ ...RULE, end: ['entahKapan'] }, 'end.0'],
      [{ ...RULE, stages: ['hilang'] }, 'stages.0'],
      [{ ...RULE, classes: [] }, 'classes'],
      [{ ...RULE, provisionalFor: ['pengaduan'] }, 'provisionalFor'],
      [{ ...RULE, unknown: 1 }, ''],
    ];
    for (const [rule, field] of bad) {
      expect(refusal([{ ...RULE, id: 'lain' }, rule]), JSON.stringify(rule)).toMatchObject({
        code: 'aturan-tidak-sah',
        rule: 'verifikasi',
        field,
        detail: expect.stringMatching(/./),
      });
    }
    expect(refusal([{ ...RULE, id: 'Tidak Sah' }])).toMatchObject({ code: 'aturan-tidak-sah', field: 'id' });
    expect(refusal({})).toMatchObject({ code: 'aturan-tidak-sah', rule: '' });
    expect(refusal([null])).toMatchObject({ code: 'aturan-tidak-sah', rule: '0' });
  });

  test('[DL-11] two versions of a rule may not begin on the same day', () => {
    expect(refusal([RULE, { ...RULE, limit: 4 }])).toEqual({
      code: 'aturan-ganda',
      rule: 'verifikasi',
      validFrom: '2026-01-01',
    });
    expect(refusal([RULE, { ...RULE, limit: 4, validFrom: '2026-07-01' }])).toBe('accepted');
  });

  test('[DL-13] the version that holds on a day is the newest that has begun', () => {
    const versions = [
      { ...RULE, limit: 4, validFrom: '2026-07-01' },
      RULE,
      { ...RULE, limit: 2, validFrom: '2027-01-01' },
    ];
    const rules = parseRules(versions);
    expect(ruleOn(rules, 'verifikasi', '2025-12-31')).toBeNull();
    expect(ruleOn(rules, 'verifikasi', '2026-01-01')?.limit).toBe(3);
    expect(ruleOn(rules, 'verifikasi', '2026-06-30')?.limit).toBe(3);
    expect(ruleOn(rules, 'verifikasi', '2026-07-01')?.limit).toBe(4);
    expect(ruleOn(rules, 'verifikasi', '2030-01-01')?.limit).toBe(2);
    expect(ruleOn(rules, 'tidak-ada', '2026-07-01')).toBeNull();
  });
});
