import { rowStage } from '#domain/complaint/case-facts.ts';
import type { CaseRow } from '#domain/complaint/case-row.ts';
import { escalationsIn, type QueueCase, type QueueSettings } from '#domain/complaint/queue-case.ts';
import { ENDED_STAGES, type Stage } from '#domain/complaint/stage.ts';
import type { QueueRows } from '#main/desk/queue/queue-rows.ts';

const GLANCED_FIELDS = [
  'answer',
  'answerReturns',
  'class',
  'confidentiality',
  'laporId',
  'lastAnswerOn',
  'officeId',
  'officeName',
  'officerId',
  'priority',
  'receivedAt',
  'remindOn',
  'satisfaction',
  'satisfactionOn',
  'title',
  'transfers',
  'verifiedOn',
] as const satisfies readonly (keyof CaseRow)[];
type GlancedField = (typeof GLANCED_FIELDS)[number];

/** What views, filters, sorting and the rule for rahasia ask of a case: a part of what the queue has. */
export type CaseGlance = Pick<QueueCase, 'stage' | 'due' | 'escalations'> & {
  readonly row: Pick<CaseRow, GlancedField>;
};

/** One case at a time, each field taken from where it stands: no row is put together. The next glance ends this one. */
export type GlanceAt = (ordinal: number) => CaseGlance;

export type Glances = {
  readonly at: GlanceAt;
  /** Works out the date. */
  readonly prepare: (ordinal: number) => void;
  /** The case is another now. */
  readonly forget: (ordinal: number) => void;
};

/** `due`: works out the date of a case that has not ended; asked once for each. */
export function createGlances(
  rows: QueueRows,
  settings: QueueSettings,
  due: (ordinal: number) => QueueCase['due'],
): Glances {
  const dates: (QueueCase['due'] | undefined)[] = new Array(rows.size());
  let at = 0;
  const row = {} as CaseGlance['row'];
  for (const field of GLANCED_FIELDS) Object.defineProperty(row, field, { get: () => rows.value(at, field) });
  // Worked out once a glance: the views ask for it again and again.
  let stage: Stage | null = null;
  const glance: CaseGlance = {
    row,
    get stage() {
      stage ??= rowStage(
        { ownStage: rows.value(at, 'ownStage'), laporStatus: rows.value(at, 'laporStatus') },
        settings.statusMap,
      );
      return stage;
    },
    get due() {
      const known = dates[at];
      if (known !== undefined) return known;
      const made = ENDED_STAGES.includes(this.stage) ? null : due(at);
      dates[at] = made;
      return made;
    },
    get escalations() {
      return escalationsIn(row, this.stage, settings);
    },
  };
  const glanceAt: GlanceAt = (ordinal) => {
    at = ordinal;
    stage = null;
    return glance;
  };
  return {
    at: glanceAt,
    prepare: (ordinal) => {
      if (dates[ordinal] === undefined) dates[ordinal] = glanceAt(ordinal).due;
    },
    forget: (ordinal) => {
      dates[ordinal] = undefined;
    },
  };
}
