type Bucket = { left: number; at: number };

/** So many at once, and so many more each second. */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** Names that are remembered; the fullest go first, since forgetting them changes nothing. */
const MOST_NAMES = 10_000;

/** Takes one from a name's bucket. Answers the seconds to wait, 0: go on. */
export type RateLimit = (name: string, now: number) => number;

export function createRateLimit({ burst, perSecond }: Rate): RateLimit {
  const buckets = new Map<string, Bucket>();
  const leftNow = ({ left, at }: Bucket, now: number): number =>
    Math.min(burst, left + (Math.max(0, now - at) / 1_000) * perSecond);
  return (name, now) => {
    const known = buckets.get(name);
    const left = known === undefined ? burst : leftNow(known, now);
    if (left < 1) return Math.ceil((1 - left) / perSecond);
    buckets.delete(name);
    buckets.set(name, { left: left - 1, at: now });
    if (buckets.size > MOST_NAMES) {
      for (const [other, bucket] of buckets) if (leftNow(bucket, now) >= burst) buckets.delete(other);
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_NAMES && oldest !== undefined) buckets.delete(oldest);
    }
    return 0;
  };
}
