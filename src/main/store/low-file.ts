import { type Adapter, Low } from 'lowdb';

/** How one thing is read from the disk and written to it; null: it is not there yet. */
export type LowDoor<T> = Adapter<T>;

/**
 * lowdb over a door of our own. Its stock file adapter does not sync and always writes to the same temporary name, so
 * everything it keeps here goes through doors that do it durably.
 */
export function lowFile<T>(door: LowDoor<T>, initial: T): Low<T> {
  return new Low<T>(door, initial);
}
