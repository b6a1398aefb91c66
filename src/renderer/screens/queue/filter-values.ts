import type { Facet, Facets } from '#contract/window/queue.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { PRIORITIES } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { Filter, FilterKey } from '#renderer/screens/queue/queue-request.ts';

/** A value that a filter may have, with how many cases of the view have it; `name` where the desk names it. */
export type FilterValue = {
  readonly value: string | null;
  readonly name: string | null;
  readonly count: number;
};

/** The values of a filter in their own order; the ones that are set stay, also when no case has them any more. */
export function filterValues(key: FilterKey, facets: Facets, filter: Filter): readonly FilterValue[] {
  const known = valuesOf(key, facets);
  const set: readonly (string | null)[] = filter[key];
  const gone = set.filter((value) => !known.some((other) => other.value === value));
  return [...known, ...gone.map((value) => ({ value, name: null, count: 0 }))];
}

function valuesOf(key: FilterKey, facets: Facets): readonly FilterValue[] {
  switch (key) {
    case 'stages':
      return inOrder(STAGES, facets.stages);
    case 'classes':
      return inOrder([null, ...COMPLAINT_CLASSES], facets.classes);
    case 'priorities':
      return inOrder([...PRIORITIES].reverse(), facets.priorities);
    case 'officeIds':
      return facets.offices.map(({ id, name, count }) => ({
        value: id,
        name: id === null ? null : name,
        count,
      }));
    case 'officerIds':
      return facets.officers.map(({ id, name, count }) => ({
        value: id,
        name: id === null ? null : name,
        count,
      }));
    default:
      return assertNever(key);
  }
}

function inOrder<V extends string | null>(
  order: readonly V[],
  facets: readonly Facet<V>[],
): readonly FilterValue[] {
  return order.flatMap((value) => {
    const facet = facets.find(({ id }) => id === value);
    return facet === undefined ? [] : [{ value, name: null, count: facet.count }];
  });
}

/** The filter with one value put in or taken out; a value that the filter cannot have changes nothing. */
export function withToggled(filter: Filter, key: FilterKey, value: string | null): Filter {
  switch (key) {
    case 'stages':
      return { ...filter, stages: toggled(filter.stages, STAGES, value) };
    case 'classes':
      return { ...filter, classes: toggled(filter.classes, [null, ...COMPLAINT_CLASSES], value) };
    case 'priorities':
      return { ...filter, priorities: toggled(filter.priorities, PRIORITIES, value) };
    case 'officeIds':
      return { ...filter, officeIds: toggled(filter.officeIds, [value], value) };
    case 'officerIds':
      return { ...filter, officerIds: toggled(filter.officerIds, [value], value) };
    default:
      return assertNever(key);
  }
}

function toggled<V extends string | null>(
  values: readonly V[],
  allowed: readonly V[],
  value: string | null,
): readonly V[] {
  const chosen = allowed.find((other) => other === value);
  if (chosen === undefined) return values;
  return values.includes(chosen) ? values.filter((other) => other !== chosen) : [...values, chosen];
}
