import { describe, expect, test } from 'vitest';
import { AUTHORITY } from '#domain/authority.ts';
import { allowedStages } from '#domain/complaint/allowed-stages.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import { ENDED_STAGES, STAGES, type Stage } from '#domain/complaint/stage.ts';
import { STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import {
  answered,
  type Case,
  newCase,
  observed,
  play,
  refusalOf,
} from '#tests/support/complaint-builders.ts';

const KINDS = Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[];

/** A case in each stage, brought there by the office itself. */
const IN_STAGE: Readonly<Record<Stage, Case>> = {
  baru: play(play(observed({ status: null }), 'hold', { missing: 'Foto' }), 'resume'),
  terverifikasi: play(observed(), 'verify'),
  proses: play(observed(), 'handle'),
  ditanggapi: answered(play(observed(), 'verify'), 'a-1', '2026-03-10'),
  selesai: play(answered(play(observed(), 'verify'), 'a-1', '2026-03-10'), 'close'),
  ditunda: play(observed(), 'hold', { missing: 'Foto' }),
  'bukan-wewenang': play(observed(), 'not-ours', { toWhom: 'Provinsi' }),
  arsip: play(observed(), 'archive', { reasonCode: 'berulang' }),
};

/** The table of SPEC LC-1, written out: which commands fit which stage. All others fit every stage. */
const MOVES: Partial<Record<ComplaintCommandKind, string>> = {
  'complete-registration': 'baru terverifikasi proses ditanggapi ditunda',
  verify: 'baru',
  hold: 'baru terverifikasi proses',
  'extend-deadline': 'baru terverifikasi proses',
  resume: 'ditunda',
  'not-ours': 'baru terverifikasi proses ditunda',
  archive: 'baru terverifikasi proses ditunda',
  handle: 'baru terverifikasi',
  dispose: 'baru terverifikasi proses',
  return: 'terverifikasi proses',
  transfer: 'terverifikasi proses',
  'draft-answer': 'terverifikasi proses ditanggapi',
  'submit-answer': 'terverifikasi proses ditanggapi',
  'approve-answer': 'terverifikasi proses ditanggapi',
  'return-answer': 'terverifikasi proses ditanggapi',
  'record-paper-approval': 'terverifikasi proses ditanggapi',
  'mark-sent': 'terverifikasi proses ditanggapi',
  'record-reply': 'proses ditanggapi selesai',
  close: 'proses ditanggapi',
  reopen: 'selesai bukan-wewenang arsip',
  'record-satisfaction': 'proses ditanggapi selesai',
  'mark-answered': 'baru terverifikasi proses ditanggapi ditunda',
};

describe('stages', () => {
  test('[LC-1] each case stands where its commands brought it', () => {
    for (const stage of STAGES) expect(IN_STAGE[stage].state.ours.stage, stage).toBe(stage);
  });

  test.each(KINDS.filter((kind) => kind !== 'register'))('[LC-1] %s fits its stages and no other', (kind) => {
    const by = { ...STAFF.koordinator, role: AUTHORITY[kind][0] };
    for (const stage of STAGES) {
      const fits = (MOVES[kind] ?? STAGES.join(' ')).split(' ').includes(stage);
      const refusal = mayNot(IN_STAGE[stage].state, kind, { actor: by, statusMap: STATUS_MAP });
      expect(refusal?.code ?? null, stage).toBe(fits ? null : 'tahap-tidak-cocok');
    }
  });

  test('[LC-1] every stage has a way on, and an ended one only by reopening', () => {
    for (const stage of STAGES) {
      const ways = KINDS.filter((kind) => MOVES[kind]?.split(' ').includes(stage));
      expect(ways, stage).not.toHaveLength(0);
      if (ENDED_STAGES.includes(stage))
        expect(ways.filter((kind) => !kind.startsWith('record-'))).toEqual(['reopen']);
    }
    expect(allowedStages('note')).toEqual(STAGES);
  });

  test('[LC-1] a case that nobody knows is not found', () => {
    for (const kind of KINDS) {
      const actor = { ...STAFF.koordinator, role: AUTHORITY[kind][0] };
      const code = mayNot(newCase().state, kind, { actor, statusMap: STATUS_MAP })?.code ?? null;
      expect(code, kind).toBe(kind === 'observe-lapor' || kind === 'register' ? null : 'tidak-ditemukan');
    }
    expect(refusalOf(newCase(), 'verify')).toBe('tidak-ditemukan');
  });
});
