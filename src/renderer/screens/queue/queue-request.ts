import type { QUEUE_SORTS } from '#contract/window/queue.ts';
import type { ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import type { View } from '#domain/complaint/views.ts';
import type { Priority } from '#domain/complaint/vocabulary.ts';
import type { DeskClient } from '#renderer/api/client.ts';

export type QueueSort = (typeof QUEUE_SORTS)[number];

/** What a list is narrowed to; an empty list of values narrows nothing. */
export type Filter = {
  readonly stages: readonly Stage[];
  readonly classes: readonly (ComplaintClass | null)[];
  readonly officeIds: readonly (string | null)[];
  readonly officerIds: readonly (string | null)[];
  readonly priorities: readonly Priority[];
};
export type FilterKey = keyof Filter;

export const FILTER_KEYS = [
  'stages',
  'classes',
  'officeIds',
  'officerIds',
  'priorities',
] as const satisfies readonly FilterKey[];

export const NO_FILTER: Filter = { stages: [], classes: [], officeIds: [], officerIds: [], priorities: [] };

/** One list of the queue: everything that decides which cases stand in it and in which order. */
export type QueueRequest = {
  readonly view: View;
  readonly search: string;
  readonly filter: Filter;
  readonly sort: QueueSort;
  readonly descending: boolean;
};

export type ListInput = Parameters<DeskClient['queue']['list']>[0];
export type FilterInput = Parameters<DeskClient['queue']['ids']>[0];

/** How many cases are asked for at once. */
export const PAGE_SIZE = 100;

export function isFiltered({ filter }: Pick<QueueRequest, 'filter'>): boolean {
  return FILTER_KEYS.some((key) => filter[key].length > 0);
}

/** The request as the desk takes it, without its order. */
export function filterInput({ view, search, filter }: QueueRequest): FilterInput {
  const words = search.trim();
  return {
    view,
    ...(words === '' ? {} : { search: words }),
    ...(filter.stages.length === 0 ? {} : { stages: [...filter.stages] }),
    ...(filter.classes.length === 0 ? {} : { classes: [...filter.classes] }),
    ...(filter.officeIds.length === 0 ? {} : { officeIds: [...filter.officeIds] }),
    ...(filter.officerIds.length === 0 ? {} : { officerIds: [...filter.officerIds] }),
    ...(filter.priorities.length === 0 ? {} : { priorities: [...filter.priorities] }),
  };
}

/** The request as the desk takes it, from a place on. */
export function listInput(request: QueueRequest, offset: number, limit: number = PAGE_SIZE): ListInput {
  const { sort, descending } = request;
  return { ...filterInput(request), sort, descending, offset, limit };
}
