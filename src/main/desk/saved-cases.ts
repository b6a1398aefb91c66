import { SEGMENT_CASES } from '#main/desk/search/search-segment.ts';

/** Reads cases of a bucket by their places in it (ascending), each as its JSON text; ends where the saved ones end. */
export type BucketReader = (bucket: number, places: readonly number[]) => Promise<readonly string[]>;

/** The cases that the snapshot has, as their JSON texts; those asked for last are kept. */
export type SavedCases = {
  /** Undefined when it has no such case. */
  readonly text: (ordinal: number) => Promise<string | undefined>;
  /** Reads several of one bucket at once, for `text` to find. */
  readonly fetch: (bucket: number, ordinals: readonly number[]) => Promise<void>;
  /** The bucket was written anew. */
  readonly replaced: (bucket: number) => void;
};

/** As many as a few buckets hold. */
const KEPT_CASES = 6 * SEGMENT_CASES;
/** Whoever asks for so many cases of one bucket goes through all of it; reading it whole then costs less. */
const MANY = 8;

/** `count`: how many cases there are. */
export function savedCases(read: BucketReader, count: () => number): SavedCases {
  const kept = new Map<number, string>();
  const saves = new Map<number, number>();
  let inOneBucket = { bucket: -1, asked: 0 };

  const keep = (ordinal: number, text: string): void => {
    kept.delete(ordinal);
    kept.set(ordinal, text);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_CASES && oldest !== undefined) kept.delete(oldest);
  };
  /** These cases, as far as they were saved. */
  const load = async (bucket: number, ordinals: readonly number[]): Promise<ReadonlyMap<number, string>> => {
    const before = saves.get(bucket);
    const texts = await read(
      bucket,
      ordinals.map((ordinal) => ordinal % SEGMENT_CASES),
    );
    // Saved while it was read: what was read may be the old file.
    if (saves.get(bucket) !== before) return load(bucket, ordinals);
    const loaded = new Map(ordinals.slice(0, texts.length).map((ordinal, at) => [ordinal, texts[at] ?? '']));
    for (const [ordinal, text] of loaded) keep(ordinal, text);
    return loaded;
  };
  return {
    fetch: async (bucket, ordinals) => {
      const missing = ordinals.filter((ordinal) => !kept.has(ordinal));
      if (missing.length > 0) await load(bucket, missing);
    },
    text: async (ordinal) => {
      const known = kept.get(ordinal);
      if (known !== undefined) {
        keep(ordinal, known);
        return known;
      }
      const bucket = Math.floor(ordinal / SEGMENT_CASES);
      const asked = inOneBucket.bucket === bucket ? inOneBucket.asked + 1 : 1;
      inOneBucket = { bucket, asked };
      return (await load(bucket, asked < MANY ? [ordinal] : ordinalsOf(bucket, count()))).get(ordinal);
    },
    replaced: (bucket) => {
      saves.set(bucket, (saves.get(bucket) ?? 0) + 1);
      for (const ordinal of ordinalsOf(bucket, count())) kept.delete(ordinal);
    },
  };
}

/** The cases of a bucket. */
export function ordinalsOf(bucket: number, count: number): readonly number[] {
  const first = bucket * SEGMENT_CASES;
  const length = Math.max(0, Math.min(SEGMENT_CASES, count - first));
  return Array.from({ length }, (_, at) => first + at);
}
