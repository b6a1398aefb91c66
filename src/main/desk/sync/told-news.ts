import { NEWS_KINDS, type NewsCase, type NewsKind, type SyncNews } from '#contract/window/sync.ts';
import { queueCase } from '#domain/complaint/queue-case.ts';
import { officeAlias } from '#domain/institution/institution.ts';
import type { Actor, StreamId } from '#domain/kernel/step.ts';
import { caseIdOf } from '#main/desk/case-entry.ts';
import { mayKnowOf } from '#main/desk/may-know-of.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { type CaseLook, lookOf } from '#main/desk/sync/case-look.ts';

/** Cases of one kind that are named; the rest is a number. */
const MOST_NAMED = 100;

/** What meetings changed for this person, as the cases stand now. `decisions` is the caller's count. */
export function newsFor(desk: Desk, actor: Actor, decisions: number): SyncNews {
  const { before, withdrawn, settings } = desk.sync.unread(actor.personId);
  const isKnown = mayKnowOf(desk, actor);
  const groups = new Map<NewsKind, { total: number; cases: NewsCase[] }>();
  for (const [stream, was] of [...before].reverse()) {
    const is = lookOf(desk, stream);
    if (is === null || !isKnown(caseIdOf(stream))) continue;
    const kind = kindOf(was, is, actor);
    const group = groups.get(kind) ?? { total: 0, cases: [] };
    group.total += 1;
    if (group.cases.length < MOST_NAMED) group.cases.push(newsCase(desk, stream, was, is));
    groups.set(kind, group);
  }
  return {
    at: desk.sync.state().lastAt,
    groups: NEWS_KINDS.flatMap((kind) => {
      const group = groups.get(kind);
      return group === undefined ? [] : [{ kind, ...group }];
    }),
    withdrawn: withdrawn.filter((stream) => !desk.picture.has(stream)).length,
    settings,
    decisions,
  };
}

function kindOf(was: CaseLook | null, is: CaseLook, { personId, officeId }: Actor): NewsKind {
  if (was === null) return 'baru';
  if (is.officerId === personId && was.officerId !== personId) return 'ditugaskan';
  if (officeId !== null && was.officeId === officeId && is.officeId !== officeId) return 'beralih';
  return hasMoved(was, is) ? 'bergeser' : 'berubah';
}

/** A case that goes on to its next stage has that stage's date, which is no date that moved. */
function hasMoved(was: CaseLook, is: CaseLook): boolean {
  if (was.due === null || is.due === null || was.due.on === is.due.on) return false;
  return was.due.ruleId === is.due.ruleId || was.stage === is.stage;
}

function newsCase(desk: Desk, stream: StreamId, was: CaseLook | null, is: CaseLook): NewsCase {
  const { picture, settings, now } = desk;
  const row = picture.queue.row(picture.ordinalOf(stream));
  if (row === null) throw new Error(`${stream} has a look and no row`);
  const { stage } = queueCase(row, settings.queueSettings(settings.dayOf(now())));
  const alias = row.officeId === null ? null : officeAlias(settings.state(), row.officeId);
  const moved = was?.due != null && is.due !== null && hasMoved(was, is);
  return {
    id: row.id,
    trackingId: row.laporId ?? row.id,
    title: row.title,
    stage,
    answer: row.answer,
    office: alias ?? row.officeName ?? row.officeId,
    due: moved ? { before: was.due.on, after: is.due.on } : null,
  };
}
