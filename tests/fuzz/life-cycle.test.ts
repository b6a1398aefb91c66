import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseRow, LEAVES_ROW } from '#domain/complaint/case-row.ts';
import { COMPLAINT_COMMANDS, type ComplaintCommandKind } from '#domain/complaint/commands.ts';
import type { Complaint } from '#domain/complaint/complaint.ts';
import { decide } from '#domain/complaint/decide.ts';
import { emptyComplaint } from '#domain/complaint/empty-complaint.ts';
import { COMPLAINT_EVENTS, type ComplaintEvent, isComplaintEvent } from '#domain/complaint/events.ts';
import { evolve, fold } from '#domain/complaint/evolve.ts';
import { queueCase } from '#domain/complaint/queue-case.ts';
import type { Recorded } from '#domain/complaint/recorded.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { dueToday, standingDue } from '#domain/complaint/standing-due.ts';
import { isWaiting } from '#domain/complaint/waits.ts';
import { addDays } from '#domain/deadline/civil-date.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import { REFUSAL_CODES } from '#domain/kernel/refusal-codes.ts';
import { civilDateOf } from '#domain/kernel/zone.ts';
import { eventsFit } from '#domain/sync/command-events.ts';
import { circumstancesOn, EXTENSIBLE_BOOK, STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import {
  command,
  FIRST_DAY,
  LAPOR_ID,
  observation,
  REGISTRATION,
} from '#tests/support/complaint-builders.ts';
import { type Move, moves, WAITING_STATUS, wished } from '#tests/support/random-life.ts';

const statusMap = { ...STATUS_MAP, [WAITING_STATUS]: 'ditanggapi' } as const;
const RUNS = { seed: 20_260_309, numRuns: 100 };
/** Any of these being possible, a case is not stuck. */
const WAYS_ON: readonly ComplaintCommandKind[] = ['verify', 'hold', 'resume', 'reopen', 'mark-answered'];

type Life = { readonly state: Complaint; readonly history: readonly Recorded<ComplaintEvent>[] };
type Watch = (life: Life, day: CivilDate) => void;

const asked = new Map<ComplaintCommandKind, number>();
const accepted = new Map<ComplaintCommandKind, number>();
const lives: Life[] = [];
const unfit: string[] = [];

function count(of: Map<ComplaintCommandKind, number>, kind: ComplaintCommandKind): void {
  of.set(kind, (of.get(kind) ?? 0) + 1);
}

/** A life from its birth, by export or at the counter, through every move; `watch` sees each state. */
function live(byExport: boolean, wishes: readonly Move[], watch: Watch): Life {
  let day: CivilDate = FIRST_DAY;
  const birth = byExport ? command('observe-lapor', observation()) : command('register', REGISTRATION);
  const id = byExport ? `lapor:${LAPOR_ID}` : 'lokal:01JP0000000000000000000001';
  let life: Life = { state: emptyComplaint(id), history: [] };
  let earlier = life.state;
  const step = (asks: (state: Complaint) => ReturnType<typeof wished>) => {
    const { actor, command: wish } = asks(life.state);
    const circumstances = circumstancesOn(day, actor, { statusMap, book: EXTENSIBLE_BOOK });
    count(asked, wish.kind);
    const decision = decide(life.state, wish, circumstances);
    if (!decision.ok) return expect(REFUSAL_CODES).toContain(decision.refusal.code);
    count(accepted, wish.kind);
    if (decision.events.length > 0 && !eventsFit(wish.kind, decision.events)) unfit.push(wish.kind);
    earlier = life.state;
    for (const event of decision.events) {
      const recorded = { event, actor, at: circumstances.at, eventId: `${life.history.length}/0` };
      life = { state: evolve(life.state, recorded), history: [...life.history, recorded] };
    }
    watch(life, day);
  };
  step(() => ({ actor: STAFF.admin, command: birth }));
  for (const move of wishes) {
    day = addDays(day, move.daysLater);
    const circumstances = circumstancesOn(day, STAFF.admin, { statusMap, book: EXTENSIBLE_BOOK });
    step((state) => wished(move, state, move.stale ? earlier : state, circumstances));
  }
  return life;
}

function sound({ state, history }: Life, day: CivilDate): void {
  const last = history.at(-1)?.event;
  if (last !== undefined) {
    expect(isComplaintEvent(last), JSON.stringify(last)).toBe(true);
    expect(isComplaintEvent(JSON.parse(JSON.stringify(last)))).toBe(true);
  }
  expect(state.readOnly).toBe(false);
  expect(isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state)).toBe(true);
  if (state.ours.stage !== null) expect(STAGES).toContain(state.ours.stage);
  const running = state.waits.filter(({ resumedOn }) => resumedOn === null);
  expect(running).toHaveLength(isWaiting(state) ? 1 : 0);
  if (state.holds.some(({ resumedOn }) => resumedOn === null)) expect(state.ours.stage).toBe('ditunda');
  const settings = { ...circumstancesOn(day, STAFF.admin, { statusMap, book: EXTENSIBLE_BOOK }), today: day };
  expect(STAGES).toContain(queueCase(caseRow(state), settings).stage);
}

/** Every sent answer had, at that moment, an approval of exactly the text that was sent, not by one of its writers. */
function approvedAsSent({ state, history }: Life): void {
  const sent = history.at(-1)?.event;
  if (sent?.kind !== 'v1.AnswerSent') return;
  const answer = state.answers.find(({ answerId }) => answerId === sent.answerId);
  expect(answer?.approval?.contentHash).toBe(sent.personal?.contentHash);
  expect(answer?.contentHash).toBe(sent.personal?.contentHash);
  expect(answer?.approval?.on.localeCompare(sent.on)).toBeLessThanOrEqual(0);
  if (answer?.approval?.paper === null) expect(answer.draftedBy).not.toContain(answer.approval.personId);
}

function notStuck({ state }: Life, day: CivilDate): void {
  if (state.erased) return;
  const office = state.ours.officeId ?? state.lapor?.fields.officeId ?? null;
  const by = { ...STAFF.admin, officeId: office };
  const inputs: Partial<Record<ComplaintCommandKind, object>> = {
    hold: { missing: 'Foto' },
    reopen: { reason: 'Belum selesai' },
    'mark-answered': { answeredOn: null },
  };
  const ways = WAYS_ON.filter(
    (kind) =>
      decide(
        state,
        command(kind, { ...inputs[kind] }),
        circumstancesOn(day, by, { statusMap, book: EXTENSIBLE_BOOK }),
      ).ok,
  );
  expect(ways, JSON.stringify(state)).not.toHaveLength(0);
}

beforeAll(() => {
  fc.assert(
    fc.property(fc.boolean(), moves({ min: 40, max: 70 }), (byExport, wishes) => {
      lives.push(
        live(byExport, wishes, (life, day) => {
          sound(life, day);
          approvedAsSent(life);
          notStuck(life, day);
        }),
      );
    }),
    RUNS,
  );
});

describe('random histories', () => {
  test('[ST-1] [ST-3] [LC-23] decide and evolve never throw, events have their shape, sent answers their approval', () => {
    // Every state of every life was watched while it came about; a throw or a broken promise failed the run.
    expect(lives).toHaveLength(RUNS.numRuns);
    const kinds = new Set(lives.flatMap(({ history }) => history.map(({ event }) => event.kind)));
    expect([...kinds].sort()).toEqual(Object.keys(COMPLAINT_EVENTS).sort());
  });

  test('[ST-1] histories are real ones: every command was accepted, and a good share of all', () => {
    for (const kind of Object.keys(COMPLAINT_COMMANDS) as ComplaintCommandKind[]) {
      expect(accepted.get(kind) ?? 0, kind).toBeGreaterThan(0);
    }
    const sum = (of: ReadonlyMap<string, number>) =>
      [...of.values()].reduce((total, more) => total + more, 0);
    expect(sum(accepted) / sum(asked)).toBeGreaterThan(0.4);
  });

  test('[SY-2] a command leads to no other events than its row allows', () => {
    expect(unfit).toEqual([]);
    expect(eventsFit('note', [{ kind: 'v1.AnswerApproved' }])).toBe(false);
    expect(eventsFit('note', [])).toBe(false);
  });

  test('[ST-2] the fold of a history is the state that came about step by step', () => {
    for (const { state, history } of lives) expect(fold(state.id, history)).toStrictEqual(state);
  });

  test('[ST-2] a snapshot at any point loses nothing', () => {
    for (const { state, history } of lives) {
      const half = Math.floor(history.length / 2);
      const kept: Complaint = JSON.parse(JSON.stringify(fold(state.id, history.slice(0, half))));
      expect(history.slice(half).reduce<Complaint>(evolve, kept)).toStrictEqual(state);
    }
  });

  test('[ST-5] without its personal parts a history tells the same stages, dates and offices', () => {
    for (const { state, history } of lives) {
      const bare = fold(state.id, history.map(withoutPersonal));
      const byName = state.ours.categoryId === null && state.ours.categoryName !== null;
      expect(factsOf(bare, byName)).toStrictEqual(factsOf(state, byName));
    }
  });

  test('[JR-69] an event that is said to leave the row of a case as it is does so', () => {
    const seen = new Set<string>();
    for (const { state, history } of lives) {
      let before = emptyComplaint(state.id);
      for (const recorded of history) {
        const after = evolve(before, recorded);
        const { kind } = recorded.event;
        if (LEAVES_ROW.has(kind)) expect(caseRow(after), kind).toStrictEqual(caseRow(before));
        if (LEAVES_ROW.has(kind)) seen.add(kind);
        before = after;
      }
    }
    expect([...seen].sort()).toEqual([...LEAVES_ROW].sort());
  });

  test('[JR-70] what stands of a date makes the date of every day', () => {
    let dated = 0;
    for (const { state, history } of lives) {
      const row = caseRow(state);
      const last = civilDateOf(history.at(-1)?.at ?? FIRST_DAY, 'WIB');
      const on = (today: CivilDate) => ({
        ...circumstancesOn(today, STAFF.admin, { statusMap, book: EXTENSIBLE_BOOK }),
        today,
      });
      const standing = standingDue(row, on(last));
      for (const today of [-400, -30, -1, 0, 1, 3, 14, 61, 500].map((days) => addDays(last, days))) {
        const settings = on(today);
        const { due } = queueCase(row, settings);
        expect(standing === null ? null : dueToday(standing, settings.book.calendar, today)).toEqual(due);
        if (due !== null) dated += 1;
      }
    }
    expect(dated).toBeGreaterThan(100);
  });

  test('[ST-6] an erased case is the fold of what is left of its history', () => {
    for (const { state, history } of lives) {
      if (state.erased) continue;
      const day = civilDateOf(history.at(-1)?.at ?? FIRST_DAY, 'WIB');
      const circumstances = circumstancesOn(day, STAFF.koordinator, { statusMap, book: EXTENSIBLE_BOOK });
      const decision = decide(state, command('erase', { reason: 'Permintaan' }), circumstances);
      if (!decision.ok) throw new Error(decision.refusal.code);
      const erasing = decision.events.map((event) => ({
        event,
        actor: STAFF.koordinator,
        at: circumstances.at,
        eventId: 'x/0',
      }));
      const left = [...history.map(withoutPersonal), ...erasing];
      expect(fold(state.id, left)).toStrictEqual(erasing.reduce<Complaint>(evolve, state));
    }
  });
});

function withoutPersonal(recorded: Recorded): Recorded {
  const { personal: _, ...facts } = recorded.event;
  return { ...recorded, event: facts };
}

/** What is counted and dated, without any word. */
/** What holds without the personal parts. A category that the office gave `byName` alone is in one of them. */
function factsOf(state: Complaint, byName: boolean): object {
  const { title: _, officeName: __, categoryName: ___, categoryId, ...rest } = caseRow(state);
  const facts = byName ? rest : { ...rest, categoryId };
  return { ...facts, transfers: state.transfers, reopened: state.reopened, satisfaction: state.satisfaction };
}
