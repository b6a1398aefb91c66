import { createHash } from 'node:crypto';
import { inOwnOffice, mayCommand } from '#domain/authority.ts';
import { reportOf } from '#domain/complaint/report-of.ts';
import { maySee } from '#domain/confidential.ts';
import { categoryAlias, nameOf, officeAlias, readersFor } from '#domain/institution/institution.ts';
import { refuse } from '#domain/kernel/decision.ts';
import type { CivilDate } from '#domain/kernel/instant.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { maskName } from '#domain/report/mask-name.ts';
import { maskText } from '#domain/report/mask-text.ts';
import type { ReportCase } from '#domain/report/report-case.ts';
import type { Table } from '#domain/report/table.ts';
import { breathe } from '#main/desk/breathe.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import type { InstitutionOutcome } from '#main/desk/recorder.ts';
import type { SummaryFormat } from '#main/desk/workers.ts';

export type ExportRequest = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly officeId: string | null;
  readonly format: SummaryFormat;
  /** Why names are shown; null keeps them masked. */
  readonly revealReason: string | null;
};

export type ExportResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly rows: number;
      readonly yearsWithoutCalendar: readonly number[];
    }
  | Extract<InstitutionOutcome, { ok: false }>;

export type Period = Pick<ExportRequest, 'from' | 'to' | 'officeId'>;

export type FiguresResult =
  | {
      readonly ok: true;
      readonly tables: readonly Table[];
      readonly yearsWithoutCalendar: readonly number[];
    }
  | Extract<InstitutionOutcome, { ok: false }>;

export type Exports = {
  /** The summary of a period. That it was made, by whom and why, is recorded before its bytes are handed out. */
  readonly summary: (actor: Actor, request: ExportRequest) => Promise<ExportResult>;
  /** Its figures to look at, without any list of cases: nothing leaves the desk, so nothing is recorded. */
  readonly figures: (actor: Actor, period: Period) => Promise<FiguresResult>;
};

/** Cases read and handed over between two breaths. */
const CASES_AT_ONCE = 64;

export function createExports(parts: DeskParts): Exports {
  const { picture, settings, workers, recorder, inTurn, now } = parts;

  async function* cases(
    actor: Actor,
    request: Period,
    counted: { rows: number },
  ): AsyncGenerator<ReportCase[]> {
    const queueSettings = settings.queueSettings(settings.dayOf(now()));
    let some: ReportCase[] = [];
    for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
      if (!inPeriod(parts, ordinal, request)) continue;
      const one = reportOf(
        (await picture.entryAt(ordinal)).state,
        queueSettings,
        wordsFor(parts, actor, ordinal),
      );
      if (one === null) continue;
      some.push(inOwnOffice(actor, one.officeId) ? one : masked(one));
      counted.rows += one.hidden ? 0 : 1;
      if (some.length < CASES_AT_ONCE) continue;
      yield some;
      some = [];
      await breathe();
    }
    yield some;
  }

  const headOf = (actor: Actor, { from, to, officeId }: Period, revealReason: string | null) => ({
    from,
    to,
    officeId,
    officeName: officeId === null ? null : officeNameOf(parts, officeId),
    asOf: now(),
    zone: settings.state().zone,
    madeBy: nameOf(settings.state(), actor.personId),
    revealReason,
  });

  return {
    figures: async (actor, period) => {
      if (!mayCommand(actor.role, 'record-list-export')) return notAllowed(actor);
      const head = headOf(actor, period, null);
      const tables = await workers.countSummary(head, cases(actor, period, { rows: 0 }));
      return { ok: true, tables, yearsWithoutCalendar: uncovered(parts, period) };
    },
    summary: async (actor, request) => {
      if (!mayCommand(actor.role, 'record-list-export')) return notAllowed(actor);
      const counted = { rows: 0 };
      const { from, to, officeId, revealReason, format } = request;
      const head = headOf(actor, request, revealReason);
      const bytes = await workers.writeSummary(format, head, cases(actor, request, counted));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const facts = {
        from,
        to,
        officeId,
        format,
        rows: counted.rows,
        revealed: revealReason !== null,
        sha256,
      };
      const personal = revealReason === null ? {} : { purpose: revealReason };
      const outcome = await inTurn(() =>
        recorder.institution(actor, now(), { kind: 'record-list-export', ...facts, personal }),
      );
      if (!outcome.ok) return outcome;
      return { ok: true, bytes, rows: counted.rows, yearsWithoutCalendar: uncovered(parts, request) };
    },
  };
}

function notAllowed({ role }: Actor) {
  return refuse('tidak-berwenang', { role, command: 'record-list-export' });
}

/** Another office's reporter stays masked, whatever the reason: revealing is for who handles the case. */
function masked(one: ReportCase): ReportCase {
  return {
    ...one,
    reporterName: maskName(one.reporterName),
    title: one.title === null ? null : maskText(one.title),
  };
}

/** The row tells the period and the office without reading the case. */
function inPeriod(
  { picture, settings }: DeskParts,
  ordinal: number,
  { from, to, officeId }: Period,
): boolean {
  const row = picture.queue.row(ordinal);
  if (row === null || row.receivedAt === null) return false;
  const on = settings.dayOf(row.receivedAt);
  return on >= from && on <= to && (officeId === null || row.officeId === officeId);
}

function wordsFor({ picture, settings }: DeskParts, actor: Actor, ordinal: number) {
  const row = picture.queue.row(ordinal);
  const state = settings.state();
  return {
    officerName: row?.officerId == null ? null : nameOf(state, row.officerId),
    officeName: row?.officeId == null ? null : officeAlias(state, row.officeId),
    categoryAlias: (categoryId: string) => categoryAlias(state, categoryId),
    hidden: row !== null && !maySee(actor, row, readersFor(state, actor)),
  };
}

/** The office's own alias, else the name under which LAPOR gave it. */
function officeNameOf({ picture, settings }: DeskParts, officeId: string): string {
  const alias = officeAlias(settings.state(), officeId);
  if (alias !== null) return alias;
  for (let ordinal = 0; ordinal < picture.size(); ordinal += 1) {
    const row = picture.queue.row(ordinal);
    if (row?.officeId === officeId && row.officeName !== null) return row.officeName;
  }
  return officeId;
}

function uncovered({ settings }: DeskParts, { from, to }: Period): readonly number[] {
  const { years } = settings.book().calendar;
  const found: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!years.has(year)) found.push(year);
  }
  return found;
}
