import type { Complaint } from '#domain/complaint/complaint.ts';
import type { CivilDate, Instant } from '#domain/kernel/instant.ts';
import type { Head, StreamId } from '#domain/kernel/step.ts';
import type { Feed } from '#domain/sync/feed.ts';
import type { Lingering } from '#domain/sync/routing.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import type { HeldCode } from '#domain/sync/sync-codes.ts';

/** A stream as the hub holds it, beside its steps. */
export type StoredStream = {
  readonly stream: StreamId;
  readonly head: Head;
  /** Of a complaint: folded without any key. Null for the institution, which is folded from its steps. */
  readonly state: Complaint | null;
  readonly audience: readonly Feed[];
  readonly lingering: readonly Lingering[];
  /** The stream's key, wrapped by the hub; null once it was destroyed. */
  readonly key: string | null;
};

/** Whose a stream is and where it stands, without what is in it. */
export type StoredRoute = Omit<StoredStream, 'state'>;

export type StoredStep = {
  readonly step: SealedStep;
  readonly head: Head;
  /** The hub's word that it took the step. */
  readonly ack: string;
  readonly receivedAt: Instant;
};

/** A history from its first step to this version. */
export type WholeStream = { readonly stream: StreamId; readonly version: number };

/**
 * `langkah`: a stream of this feed has new steps. `masuk`: the feed gets the stream, from its first step. `keluar`: the
 * stream is this feed's no more.
 */
export type FeedEntry = {
  readonly feed: Feed;
  readonly kind: 'langkah' | 'masuk' | 'keluar';
  readonly stream: StreamId;
  /** The stream's version before the steps that the entry is about; 0 for `masuk`. */
  readonly after: number;
};

/** A step that waits for the coordinator: not in the history, not thrown away. */
export type HeldStep = {
  readonly step: SealedStep;
  /** The stream's key as the desk gave it, wrapped by the hub; null when it gave none. */
  readonly key: string | null;
  readonly code: HeldCode;
  /** Why the coordinator dropped it; null while it waits. */
  readonly dropped: string | null;
  readonly device: string;
  readonly receivedAt: Instant;
};

/** What one transaction writes. A stream that is not there yet is made; the others get their new head. */
export type Writes = {
  readonly steps: readonly StoredStep[];
  readonly streams: readonly StoredStream[];
  readonly entries: readonly FeedEntry[];
  /** Put aside, or changed. */
  readonly held: readonly HeldStep[];
  /** Taken over into the history, so they wait no more. */
  readonly released: readonly string[];
};

/** What a transaction sees of the streams it locked. */
export type LockedView = {
  readonly stream: (stream: StreamId) => StoredStream | null;
  /** The head that a step already has, whatever stream it stands in. */
  readonly numbered: (stepId: string) => StoredStep | null;
  readonly held: (stepId: string) => HeldStep | null;
};

export type Page = {
  readonly entries: readonly FeedEntry[];
  /** Where each feed that was read stands now. */
  readonly cursors: Readonly<Record<string, string>>;
  readonly more: boolean;
};

/**
 * Where a hub keeps its histories. Any number of processes may use one; all that a call writes becomes visible at once or
 * not at all.
 */
export type EventLog = {
  /** Which life of the database this is. */
  readonly epoch: () => Promise<string>;
  /**
   * Locks these streams (also ones not there yet), in an order that no two calls can deadlock in, and writes what `work`
   * answers. Pushes to other streams go on meanwhile. `work` may run again when the database asks for it.
   */
  readonly transact: <T>(
    streams: readonly StreamId[],
    stepIds: readonly string[],
    work: (view: LockedView) => Promise<{ readonly writes: Writes; readonly value: T }>,
  ) => Promise<T>;
  /** Streams by name, as they stand; those that are not there are left out. */
  readonly streams: (streams: readonly StreamId[]) => Promise<ReadonlyMap<StreamId, StoredStream>>;
  /** The same without their states, which cost as much to read as all else. */
  readonly routes: (streams: readonly StreamId[]) => Promise<ReadonlyMap<StreamId, StoredRoute>>;
  /** The steps of streams after a version each, in their order. */
  readonly steps: (
    wanted: readonly { readonly stream: StreamId; readonly after: number }[],
  ) => Promise<ReadonlyMap<StreamId, readonly StoredStep[]>>;
  /**
   * Whole histories as the lines that a desk's journal keeps of them, with line breaks between: a text that nobody has to take
   * apart to send it.
   */
  readonly lines: (streams: readonly WholeStream[]) => Promise<string>;
  /**
   * Entries of feeds after a cursor each (`''`: from the beginning), at most `limit`. An entry that is committed late is
   * never passed over; a page costs what is new in it, not what there is.
   */
  readonly page: (after: Readonly<Record<string, string>>, limit: number) => Promise<Page>;
  /** Where these feeds end now, each as a cursor: what can be read of a feed stands before it, what comes behind it. */
  readonly ends: (feeds: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  /** Streams that a feed ever got an entry of, each once, after this one in the order of their names (`''`: from the first). */
  readonly streamsIn: (feed: string, after: StreamId | '', limit: number) => Promise<readonly StreamId[]>;
  /** Streams whose reading rights ran out before this day. */
  readonly lingeringBefore: (day: CivilDate, limit: number) => Promise<readonly StreamId[]>;
  /** Rahasia cases after this one in the order of their names (`''`: from the first), for when their readers change. */
  readonly confidential: (after: string, limit: number) => Promise<readonly StreamId[]>;
  /** Steps that wait for the coordinator. */
  readonly held: () => Promise<readonly HeldStep[]>;
  /** Calls back with the feeds that got entries, in this process or another, until the answered function is called. */
  readonly listen: (listener: (feeds: readonly Feed[]) => void) => () => void;
};
