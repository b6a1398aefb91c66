import type { InstitutionView } from '#contract/window/institution.ts';
import type { Block, Inline } from '#renderer/screens/help/markdown.ts';
import { longDate } from '#renderer/text/dates.ts';
import { indonesian } from '#renderer/text/id/indonesian.ts';

const WORDS = indonesian.settings.rules;
const CALENDAR = indonesian.settings.calendar;

type RulesAndDays = Pick<InstitutionView, 'rules' | 'holidays' | 'calendarSource' | 'decrees'>;

/**
 * What the page "Aturan dan sumbernya" lists: every rule of the deadlines with its limit and its source, and every day off
 * with what it rests on, as they hold at this desk. In Indonesian, like the guide it is part of.
 */
export function ruleBlocks(view: RulesAndDays): readonly Block[] {
  return [
    heading(2, 'aturan-yang-dipakai', indonesian.help.rulesInUse),
    ...view.rules.flatMap(ruleBlock),
    heading(2, 'dasar-hari-libur', indonesian.help.decrees),
    paragraph(view.calendarSource),
    list(view.decrees.map(({ year, decree }) => `${year}: ${decree}`)),
    ...yearsOf(view).flatMap((year) => yearBlocks(view, year)),
  ];
}

function ruleBlock(rule: RulesAndDays['rules'][number]): readonly Block[] {
  const classes = rule.classes?.map((name) => indonesian.class[name]).join(', ') ?? WORDS.allClasses;
  const facts = [
    [WORDS.limit, WORDS.unit[rule.unit].replace('{{count}}', String(rule.limit))],
    [WORDS.source, rule.source],
    [WORDS.kind, WORDS.kindOf[rule.kind]],
    [WORDS.classes, classes],
    [WORDS.stages, rule.stages.map((stage) => indonesian.stage[stage]).join(', ')],
    [WORDS.pausable, rule.pausable ? indonesian.common.yes : indonesian.common.no],
    [WORDS.validFrom, longDate(rule.validFrom, 'id')],
    ...(rule.note === undefined ? [] : [[WORDS.remark, rule.note]]),
  ];
  return [
    heading(3, `${rule.id}-${rule.validFrom}`, rule.label),
    list(facts.map(([name, value]) => `${name}: ${value}`)),
  ];
}

function yearsOf({ holidays }: RulesAndDays): readonly string[] {
  return [...new Set(holidays.map(({ date }) => date.slice(0, 4)))];
}

function yearBlocks({ holidays }: RulesAndDays, year: string): readonly Block[] {
  const days = holidays.filter(({ date }) => date.startsWith(year));
  return [
    heading(2, `hari-libur-${year}`, CALENDAR.caption.replace('{{year}}', year)),
    {
      kind: 'table',
      head: [indonesian.common.date, CALENDAR.name, CALENDAR.type, CALENDAR.source].map(text),
      rows: days.map(({ date, name, type, source }) =>
        [longDate(date, 'id'), name, CALENDAR.typeOf[type], source ?? ''].map(text),
      ),
    },
  ];
}

function text(words: string): readonly Inline[] {
  return [{ kind: 'text', text: words }];
}

function heading(level: number, anchor: string, words: string): Block {
  return { kind: 'heading', level, anchor, content: text(words) };
}

function paragraph(words: string): Block {
  return { kind: 'paragraph', content: text(words) };
}

function list(lines: readonly string[]): Block {
  return { kind: 'list', ordered: false, items: lines.map((line) => [paragraph(line)]) };
}
