import type { View } from '#domain/complaint/views.ts';

/** The list a case was opened from: its view, and its cases in the order in which they stood there. */
export type ListOrder = { readonly view: View; readonly ids: readonly string[] };

let order: ListOrder = { view: 'hari-ini', ids: [] };

/** Called by a list when a case is opened from it. */
export function rememberOrder(next: ListOrder): void {
  order = next;
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
