import type { Stage } from '#domain/complaint/stage.ts';
import { parseCalendar } from '#domain/deadline/calendar-data.ts';
import { parseRules } from '#domain/deadline/rules.ts';
import type { Shipped } from '#domain/institution/book-of.ts';
import { emptyInstitution, evolveInstitution, type Institution } from '#domain/institution/institution.ts';
import { parseTemplates } from '#domain/institution/template.ts';
import { GENESIS, type Head, type Step, type StreamId } from '#domain/kernel/step.ts';
import type { EventLog, StoredStream } from '#hub/core/event-log.ts';
import type { HubSecrets } from '#hub/core/hub-secrets.ts';
import rawRules from '#resources/deadline-rules.json' with { type: 'json' };
import rawCalendar from '#resources/holidays-id-2025-2027.json' with { type: 'json' };
import rawStatusMap from '#resources/status-map.json' with { type: 'json' };
import rawTemplates from '#resources/templates.json' with { type: 'json' };
import { openStep } from '#sealed/seal.ts';

/** What desks bring along, too: a hub counts by the same. */
export const SHIPPED: Shipped = {
  shippedCalendar: parseCalendar(rawCalendar),
  shippedRules: [...parseRules(rawRules).values()].flat(),
};

/** The institution's settings and people at one head of its history. */
export type InstitutionAt = { readonly head: Head; readonly state: Institution };

/** The one institution of this hub: its stream and its state, opened with its key. */
export type SharedInstitution = {
  readonly stream: StreamId;
  /** The state at the head that the stored stream names; folded only as far as it is new. */
  readonly at: (stored: StoredStream | null) => Promise<InstitutionAt>;
  readonly after: (before: InstitutionAt, step: Step, head: Head) => InstitutionAt;
};

export function sharedInstitution(stream: StreamId, log: EventLog, secrets: HubSecrets): SharedInstitution {
  let known: InstitutionAt = {
    head: GENESIS,
    state: emptyInstitution(
      rawStatusMap.map as Record<string, Stage>,
      parseTemplates(rawTemplates.templates),
    ),
  };
  const beginning = known;
  const after: SharedInstitution['after'] = (before, step, head) => ({
    head,
    state: step.events.reduce(
      (state, event, index) =>
        evolveInstitution(state, {
          event,
          eventId: `${step.stepId}/${index}`,
          actor: step.actor,
          at: step.at,
        }),
      before.state,
    ),
  });
  return {
    stream,
    after,
    at: async (stored) => {
      if (stored === null) return beginning;
      if (stored.head.hash === known.head.hash) return known;
      const key = stored.key === null ? null : Buffer.from(secrets.openKey(stream, stored.key), 'base64');
      const steps = (await log.steps([{ stream, after: 0 }])).get(stream) ?? [];
      known = steps.reduce((before, { step, head }) => after(before, openStep(step, key), head), beginning);
      return known;
    },
  };
}

/** The institution of this hub as it stands now. */
export async function institutionOf({
  institution,
  log,
}: {
  readonly institution: SharedInstitution;
  readonly log: EventLog;
}): Promise<InstitutionAt & { readonly stream: StreamId }> {
  const { stream } = institution;
  const at = await institution.at((await log.streams([stream])).get(stream) ?? null);
  return { ...at, stream };
}
