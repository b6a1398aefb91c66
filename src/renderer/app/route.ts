import { useSyncExternalStore } from 'react';
import { VIEWS, type View } from '#domain/complaint/views.ts';
import { heldHash, isHeldUp } from '#renderer/app/leave-guard.ts';

/** Where the window is; stands in the address after `#`, so that back, reload and bookmarks work. */
export type Route =
  | { readonly screen: 'antrean'; readonly view: View }
  | { readonly screen: 'laporan'; readonly id: string }
  | { readonly screen: 'baru' }
  | { readonly screen: 'impor' }
  | { readonly screen: 'tenggat' }
  | { readonly screen: 'ringkasan' }
  | { readonly screen: 'pengingat' }
  | { readonly screen: 'pengaturan'; readonly tab: string }
  | { readonly screen: 'sinkron'; readonly part: SyncPart }
  | { readonly screen: 'bantuan'; readonly page: string };

/** The places about meeting the hub, in the order of their weight. */
export const SYNC_PARTS = ['keputusan', 'keluar', 'berubah'] as const;
export type SyncPart = (typeof SYNC_PARTS)[number];

const HOME: Route = { screen: 'antrean', view: 'hari-ini' };

/** Reads an address; anything unknown is the first screen. */
export function routeOf(hash: string): Route {
  const [screen = '', rest = ''] = hash.replace(/^#\/?/, '').split(/\/(.*)/s);
  switch (screen) {
    case 'antrean':
      return { screen, view: VIEWS.find((view) => view === rest) ?? 'hari-ini' };
    case 'laporan':
      return rest === '' ? HOME : { screen, id: decoded(rest) };
    case 'baru':
    case 'impor':
    case 'tenggat':
    case 'ringkasan':
    case 'pengingat':
      return { screen };
    case 'pengaturan':
      return { screen, tab: rest === '' ? 'kantor' : rest };
    case 'sinkron':
      return { screen, part: SYNC_PARTS.find((part) => part === rest) ?? SYNC_PARTS[0] };
    case 'bantuan':
      return { screen, page: decoded(rest) };
    default:
      return HOME;
  }
}

/** What was typed by hand may be no escape at all; then it stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** The address of a place. */
export function addressOf(route: Route): string {
  switch (route.screen) {
    case 'antrean':
      return `#/antrean/${route.view}`;
    case 'laporan':
      return `#/laporan/${encodeURIComponent(route.id)}`;
    case 'pengaturan':
      return `#/pengaturan/${route.tab}`;
    case 'sinkron':
      return `#/sinkron/${route.part}`;
    case 'bantuan':
      return `#/bantuan/${route.page}`;
    default:
      return `#/${route.screen}`;
  }
}

/** Goes there. What the key or click asked of the desk is on its way before the screen is drawn. */
export function go(route: Route): void {
  window.location.hash = addressOf(route);
  // Sooner than the browser tells of the new address, which waits for a frame where one is due.
  window.setTimeout(tellAll);
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => heldHash() ?? window.location.hash));
}

const told = new Set<() => void>();

/** All of them in one turn, so that the page is drawn once and not once for each part that looks at the address. */
function tellAll(): void {
  for (const changed of told) changed();
}

function subscribe(changed: () => void): () => void {
  if (told.size === 0) window.addEventListener('hashchange', hear);
  told.add(changed);
  return () => {
    told.delete(changed);
    if (told.size === 0) window.removeEventListener('hashchange', hear);
  };
}

function hear(event: HashChangeEvent): void {
  if (!isHeldUp(event)) tellAll();
}
