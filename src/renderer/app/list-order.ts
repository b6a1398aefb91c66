import type { View } from '#domain/complaint/views.ts';

/** The list a case was opened from: its view, and its cases in the order in which they stood there. */
export type ListOrder = {
  readonly view: View;
  readonly ids: readonly string[];
  /** What a case is called, by id. */
  readonly names?: ReadonlyMap<string, string>;
};

const NOWHERE: ListOrder = { view: 'hari-ini', ids: [] };

let order: ListOrder = NOWHERE;

/** Called by a list when a case is opened from it. */
export function rememberOrder(next: ListOrder): void {
  order = next;
}

/** Whoever sits down next has opened nothing yet. */
export function forgetOrder(): void {
  order = NOWHERE;
}

/** The view to go back to. */
export function listView(): View {
  return order.view;
}

/** The case before (-1) or after (1) this one in the list it was opened from; null at its ends and elsewhere. */
export function neighbourOf(id: string, step: 1 | -1): string | null {
  const place = order.ids.indexOf(id);
  return place === -1 ? null : (order.ids[place + step] ?? null);
}

/** What a case of the list is called; its id where that is all that is known. */
export function nameInList(id: string): string {
  return order.names?.get(id) ?? id;
}

/** Whether this case was opened from the list that is remembered. */
export function isFromList(id: string): boolean {
  return order.ids.includes(id);
}
