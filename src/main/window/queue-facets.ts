import type { Facet, Facets } from '#contract/window/queue.ts';
import type { View } from '#domain/complaint/views.ts';
import { nameOf } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import type { Desk } from '#main/desk/open-desk.ts';
import { eachInView } from '#main/window/queue-filter.ts';
import { officeNameOf } from '#main/window/queue-item.ts';

/** What the filters of a view may be set to, as this person sees the view; no name stands for "none". */
export function facetsOf(desk: Desk, actor: Actor, view: View): Facets {
  const institution = desk.settings.state();
  const stages = tally<Facets['stages'][number]['id']>();
  const classes = tally<Facets['classes'][number]['id']>();
  const priorities = tally<Facets['priorities'][number]['id']>();
  const offices = tally<string | null>();
  const officers = tally<string | null>();
  const officeNames = new Map<string | null, string>();
  eachInView(desk, actor, view, (item) => {
    const { row } = item;
    stages.add(item.stage);
    classes.add(row.class);
    priorities.add(row.priority);
    offices.add(row.officeId);
    officers.add(row.officerId);
    if (row.officeId !== null && !officeNames.has(row.officeId)) {
      officeNames.set(row.officeId, officeNameOf(institution, row) ?? row.officeId);
    }
  });
  return {
    stages: stages.facets(),
    classes: classes.facets(),
    priorities: priorities.facets(),
    offices: offices.facets().map((facet) => ({ ...facet, name: officeNames.get(facet.id) ?? '' })),
    officers: officers
      .facets()
      .map((facet) => ({ ...facet, name: facet.id === null ? '' : nameOf(institution, facet.id) })),
  };
}

function tally<V>(): { readonly add: (value: V) => void; readonly facets: () => readonly Facet<V>[] } {
  const counts = new Map<V, number>();
  return {
    add: (value) => counts.set(value, (counts.get(value) ?? 0) + 1),
    facets: () =>
      [...counts].map(([id, count]) => ({ id, count })).sort((one, other) => other.count - one.count),
  };
}
