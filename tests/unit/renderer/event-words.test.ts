import { describe, expect, test } from 'vitest';
import type { TimelineLine } from '#contract/window/complaint.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent } from '#domain/complaint/events.ts';
import { tellAll } from '#renderer/screens/case/timeline/event-words.ts';
import { changedFields } from '#renderer/screens/case/timeline/tell-observed.ts';
import { morningOf, STAFF } from '#tests/support/circumstances.ts';
import {
  answered,
  type Case,
  FIRST_DAY,
  observation,
  observed,
  play,
} from '#tests/support/complaint-builders.ts';
import { screenWords } from '#tests/support/screen-words.ts';

const names = { office: (id: string) => `Kantor ${id}`, person: (id: string) => `Petugas ${id}` };
const indonesian = { t: screenWords('id'), language: 'id', names };
const english = { t: screenWords('en'), language: 'en', names };

function lineOf(event: ComplaintEvent, at = morningOf(FIRST_DAY)): TimelineLine {
  const { kind, personal, ...facts } = event;
  return {
    eventId: `${kind}/0`,
    at,
    person: 'Admin',
    role: 'admin',
    kind,
    facts,
    personal: personal ?? null,
  };
}

const linesOf = ({ history }: Case): readonly TimelineLine[] =>
  history.map(({ event, at }) => lineOf(event, at));

/** A line with nothing in it, as an erased history leaves many. */
function bareLine(kind: string): TimelineLine {
  return {
    eventId: `${kind}/0`,
    at: morningOf(FIRST_DAY),
    person: 'Admin',
    role: 'admin',
    kind,
    facts: {},
    personal: null,
  };
}

describe('the history in words', () => {
  test('[WB-7] every kind of event has its sentence, in both languages, also when its words are gone', () => {
    for (const telling of [indonesian, english]) {
      for (const kind of Object.keys(COMPLAINT_EVENTS)) {
        const [told] = tellAll([bareLine(kind)], telling);
        expect(told?.said, kind).not.toMatch(/timeline\.|\{\{|v1\./);
        expect(told?.said.length, kind).toBeGreaterThan(5);
        expect(told?.sealed, kind).toBe(kind !== 'v1.PersonErased');
      }
    }
  });

  test('[WB-7] a kind this program does not know is said plainly, never hidden', () => {
    const [told] = tellAll([bareLine('v9.SesuatuYangBaru')], indonesian);
    expect(told?.said).toContain('v9.SesuatuYangBaru');
    expect(told?.said).toContain('perbarui program');
    expect(told?.sealed).toBe(false);
  });

  test('[WB-7] offices, people, reasons and days are told by their names', () => {
    const before = play(observed(), 'dispose', {
      officeId: '502',
      officeName: 'Dinas Kesehatan',
      note: 'segera',
    });
    const by = STAFF.koordinator;
    const assigned = play(before, 'assign', { personId: 'x' }, { by });
    const after = play(assigned, 'hold', { missing: 'nomor rumah', remindOn: '2026-03-20' }, { by });
    const said = tellAll(linesOf(after), indonesian);
    expect(said.map((one) => one.said).slice(1)).toEqual([
      'Laporan didisposisikan ke Dinas Kesehatan',
      'Laporan ditugaskan kepada Petugas x',
      'Laporan ditunda',
    ]);
    expect(said.at(-1)?.details).toEqual([
      { label: 'Data yang kurang', text: 'nomor rumah' },
      { label: 'Ingatkan pada', text: '20 Mar 2026' },
    ]);
  });

  test('[WB-7] an act of another day says for which day it counts, and why it was written later', () => {
    const late = play(
      observed(),
      'verify',
      { on: '2026-03-10', backdateReason: 'listrik padam' },
      { day: '2026-03-12' },
    );
    const told = tellAll(linesOf(late), indonesian).at(-1);
    expect(told?.forDay).toBe('untuk tanggal 10 Mar 2026');
    expect(told?.details).toContainEqual({ label: 'Dicatat belakangan karena', text: 'listrik padam' });
    expect(told?.results.map(({ text }) => text)).toContain(
      'Verifikasi: tepat waktu (jatuh tempo 12 Mar 2026)',
    );
  });

  test('[WB-7] what an ended clock came to stands with the event that ended it', () => {
    const sent = answered(play(observed(), 'verify'), 'j1', '2026-05-04');
    const told = tellAll(linesOf(sent), english);
    const late = told.flatMap(({ results }) => results).filter((result) => result.late);
    expect(late.length).toBeGreaterThan(0);
    expect(late[0]?.text).toContain('late');
  });

  test('[WB-8] what LAPOR says anew is named field by field', () => {
    const twice = play(
      observed(),
      'observe-lapor',
      {
        ...observation({ status: 'Selesai', closedAt: morningOf('2026-03-11') }, { title: 'Lampu padam' }),
        asOf: morningOf('2026-03-12'),
      },
      { day: '2026-03-12' },
    );
    const [first, second] = tellAll(linesOf(twice), indonesian);
    expect(first?.details.map(({ label }) => label)).toEqual(['Status LAPOR']);
    expect(second?.details.at(-1)?.text.split(', ').sort()).toEqual(['judul', 'status', 'waktu ditutup']);
  });

  test('[WB-8] a column that a later export does not have is no change; unknown columns count as one', () => {
    const before = { facts: { fields: { status: 'A', rating: 3 } }, personal: { title: 'x' } };
    expect(changedFields(before, { facts: { fields: { status: 'A' } }, personal: { title: 'x' } })).toEqual(
      [],
    );
    expect(
      changedFields(before, {
        facts: { fields: { status: 'A' } },
        personal: { title: 'x', area: 'p', village: 'q' },
      }),
    ).toEqual(['other']);
  });
});
