import { describe, expect, test } from 'vitest';
import {
  shownClass,
  shownConfidentiality,
  shownOfficeId,
  shownOfficeName,
  shownTitle,
} from '#domain/complaint/complaint.ts';
import type { LaporFields } from '#domain/complaint/lapor-fields.ts';
import { mappedStage, shownStage } from '#domain/complaint/status-map.ts';
import { morningOf, STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import {
  type Case,
  lastEvent,
  observation,
  observed,
  play,
  refusalOf,
  registered,
} from '#tests/support/complaint-builders.ts';

function seenLater(before: Case, fields: Parameters<typeof observation>[0]): Case {
  const later = { ...observation(fields), asOf: morningOf('2026-03-20') };
  return play(before, 'observe-lapor', later, { day: '2026-03-20' });
}

describe('two owners', () => {
  test("[LC-4] until the office decides, LAPOR's value is shown", () => {
    const { state } = observed({ status: 'Proses' });
    expect(shownStage(state, STATUS_MAP)).toBe('proses');
    expect(shownClass(state)).toBe('tidak-berkadar-pengawasan');
    expect(shownConfidentiality(state)).toBe('biasa');
    expect(shownOfficeId(state)).toBe('416');
    expect(shownOfficeName(state)).toBe('Dinas Perhubungan');
    expect(shownTitle(state)).toBe('Lampu jalan padam');
  });

  test('[LC-4] what the office decided stays, whatever LAPOR says later', () => {
    let ours = play(observed(), 'verify');
    ours = play(ours, 'classify', { class: 'aspirasi' });
    ours = play(ours, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'Saksi' });
    ours = play(ours, 'dispose', { officeId: '502', officeName: 'Dinas PUPR' });
    const { state } = seenLater(ours, { status: 'Ditutup oleh Sistem', class: 'pengaduan', officeId: '777' });
    expect(shownStage(state, STATUS_MAP)).toBe('terverifikasi');
    expect(shownClass(state)).toBe('aspirasi');
    expect(shownConfidentiality(state)).toBe('rahasia');
    expect(shownOfficeId(state)).toBe('502');
    expect(shownOfficeName(state)).toBe('Dinas PUPR');
    expect(state.lapor?.fields.status).toBe('Ditutup oleh Sistem');
  });

  test('[LC-4] a status that is not in the map is no stage: the case is shown as new, the word stays', () => {
    const { state } = observed({ status: 'Dikembalikan ke Pusat' });
    expect(mappedStage('Dikembalikan ke Pusat', STATUS_MAP)).toBeNull();
    expect(shownStage(state, STATUS_MAP)).toBe('baru');
    expect(state.lapor?.fields.status).toBe('Dikembalikan ke Pusat');
  });

  test('[LC-4] a status is looked up without regard to case and blanks, and never in the prototype', () => {
    expect(mappedStage('  ditutup  OLEH sistem ', STATUS_MAP)).toBe('selesai');
    expect(mappedStage('constructor', STATUS_MAP)).toBeNull();
    expect(mappedStage(null, STATUS_MAP)).toBeNull();
  });

  test("[LC-4] the counter's title stands before LAPOR's", () => {
    const linked = play(registered(), 'link-lapor', { laporId: '5049672' });
    expect(shownTitle(play(linked, 'observe-lapor', observation()).state)).toBe('Antrean loket');
  });

  test('[LC-11] a case LAPOR verified or closed may still be taken as new by the office', () => {
    expect(refusalOf(observed({ status: 'Terverifikasi' }), 'verify')).toBeNull();
    expect(refusalOf(observed({ status: 'Ditutup oleh Sistem' }), 'verify')).toBeNull();
    const own = seenLater(play(observed(), 'verify'), { status: 'Belum Terverifikasi' });
    expect(refusalOf(own, 'verify')).toBe('tahap-tidak-cocok');
  });
});

describe("taking over LAPOR's value", () => {
  test('[LC-5] class, category, confidentiality and office show LAPOR again', () => {
    let ours = play(observed(), 'classify', { class: 'aspirasi', categoryId: '9', categoryName: 'Jalan' });
    ours = play(ours, 'set-confidentiality', { confidentiality: 'rahasia', reason: 'Saksi' });
    ours = play(ours, 'dispose', { officeId: '502' });
    const by = STAFF.koordinator;
    for (const field of ['class', 'category', 'confidentiality', 'office'])
      ours = play(ours, 'adopt-lapor', { field }, { by });
    expect(ours.state.ours).toMatchObject({
      class: null,
      categoryId: null,
      categoryName: null,
      confidentiality: null,
      officeId: null,
    });
    expect(shownOfficeId(ours.state)).toBe('416');
    expect(ours.state.disposedOn).toBeNull();
  });

  test('[LC-5] the stage is taken over as the map reads it now', () => {
    const ours = seenLater(play(observed(), 'verify'), {
      status: 'Ditutup oleh Admin',
      closedAt: morningOf('2026-03-18'),
    });
    const adopted = play(ours, 'adopt-lapor', { field: 'stage' });
    expect(lastEvent(adopted)).toMatchObject({ kind: 'v1.LaporAdopted', field: 'stage', stage: 'selesai' });
    expect(adopted.state.ours.stage).toBe('selesai');
    expect(adopted.state.closedOn).toBe('2026-03-18');
    expect(adopted.state.waits).toEqual([{ heldOn: '2026-03-18', resumedOn: null }]);
  });

  test('[LC-5] a closing LAPOR gives no date for has none here: it is not invented', () => {
    const ours = seenLater(play(observed(), 'verify'), { status: 'Ditutup oleh Admin' });
    expect(play(ours, 'adopt-lapor', { field: 'stage' }).state.closedOn).toBeNull();
  });

  test('[LC-5] refused: nothing said, an unknown status, nothing of ours to give up', () => {
    expect(refusalOf(registered(), 'adopt-lapor', { field: 'class' })).toBe('lapor-tidak-bersuara');
    expect(refusalOf(observed({ status: null }), 'adopt-lapor', { field: 'stage' })).toBe(
      'lapor-tidak-bersuara',
    );
    expect(refusalOf(observed({ status: 'Entah' }), 'adopt-lapor', { field: 'stage' })).toBe(
      'status-tidak-dikenal',
    );
    for (const field of ['class', 'category', 'confidentiality', 'office']) {
      expect(refusalOf(observed(), 'adopt-lapor', { field }), field).toBe('tidak-ada-perubahan');
    }
    const taken = play(observed({ status: 'Proses' }), 'adopt-lapor', { field: 'stage' });
    expect(refusalOf(taken, 'adopt-lapor', { field: 'stage' })).toBe('tidak-ada-perubahan');
  });

  test('[LC-5] a field LAPOR leaves empty cannot be taken over', () => {
    const empty = observed(
      { class: null, confidentiality: null, officeId: null, categoryId: null },
      { categoryName: null },
    );
    for (const field of ['class', 'category', 'confidentiality', 'office']) {
      expect(refusalOf(empty, 'adopt-lapor', { field }), field).toBe('lapor-tidak-bersuara');
    }
  });

  test('[LC-5] [LC-12] a Tunda taken over from LAPOR can be resumed', () => {
    const held = play(seenLater(play(observed(), 'verify'), { status: 'Tunda' }), 'adopt-lapor', {
      field: 'stage',
    });
    expect(held.state.ours.stage).toBe('ditunda');
    expect(held.state.holds).toEqual([]);
    expect(play(held, 'resume').state.ours.stage).toBe('baru');
  });
});

describe('what an export leaves out', () => {
  test('[LC-36] a column that is not there, or an empty status, keeps what LAPOR said before', () => {
    const before = observed({ status: 'Proses', class: 'pengaduan', confidentiality: 'anonim' });
    const fields: LaporFields = { receivedAt: morningOf('2026-03-02'), receivedHasTime: true, status: null };
    const later = { ...observation({}), fields, asOf: morningOf('2026-03-20') };
    const { state } = play(before, 'observe-lapor', later, { day: '2026-03-20' });
    expect(state.lapor?.fields).toMatchObject({
      status: 'Proses',
      class: 'pengaduan',
      confidentiality: 'anonim',
      officeId: '416',
    });
  });

  test('[LC-37] what LAPOR or the office made rahasia is not opened by a later export', () => {
    for (const confidentiality of ['biasa', 'anonim', null] as const) {
      const { state } = seenLater(observed({ confidentiality: 'rahasia' }), {
        confidentiality,
        status: 'Proses',
      });
      expect(shownConfidentiality(state)).toBe('rahasia');
    }
    const opened = play(
      seenLater(observed({ confidentiality: 'rahasia' }), { confidentiality: 'biasa' }),
      'adopt-lapor',
      {
        field: 'confidentiality',
      },
    );
    expect(shownConfidentiality(opened.state)).toBe('biasa');
  });
});
