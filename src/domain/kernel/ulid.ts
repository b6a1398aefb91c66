const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const TIME_DIGITS = 10;
const RANDOM_BYTES = 10;
const MAX_TIME = 2 ** 48 - 1;

/**
 * A ULID: 48 bits of time and 80 random bits as 26 characters of Crockford's base 32, so that ids sort by time.
 *
 * @param timeMs whole milliseconds since 1970, 0 to 2^48 - 1
 * @param random ten random bytes
 * @throws RangeError when either is outside those bounds
 */
export function ulid(timeMs: number, random: Uint8Array): string {
  if (!Number.isInteger(timeMs) || timeMs < 0 || timeMs > MAX_TIME) {
    throw new RangeError(`time out of range: ${timeMs}`);
  }
  if (random.length !== RANDOM_BYTES)
    throw new RangeError(`expected ${RANDOM_BYTES} random bytes, got ${random.length}`);
  return encodeTime(timeMs) + encodeRandom(random);
}

/**
 * A maker of ULIDs that never go back: within one millisecond, or when the clock is set back, the random part of the
 * last id is counted up by one; when it is used up, the time moves on by one millisecond.
 *
 * @param clock milliseconds since 1970
 * @param random ten fresh random bytes at each call
 */
export function ulidFactory(clock: () => number, random: () => Uint8Array): () => string {
  let lastTime = -1;
  let last: Uint8Array = new Uint8Array(RANDOM_BYTES);
  return () => {
    const now = clock();
    const counted = now > lastTime ? null : plusOne(last);
    last = counted ?? Uint8Array.from(random());
    lastTime = counted === null ? Math.max(now, lastTime + 1) : lastTime;
    return ulid(lastTime, last);
  };
}

function encodeTime(timeMs: number): string {
  let rest = timeMs;
  let digits = '';
  for (let place = 0; place < TIME_DIGITS; place++) {
    digits = ALPHABET.charAt(rest % 32) + digits;
    rest = Math.floor(rest / 32);
  }
  return digits;
}

/** Ten bytes are exactly sixteen digits of five bits. */
function encodeRandom(bytes: Uint8Array): string {
  let digits = '';
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      digits += ALPHABET.charAt((pending >> bits) & 31);
    }
    pending &= (1 << bits) - 1;
  }
  return digits;
}

/** The next number after these big-endian bytes, or null when they are all 0xff. */
function plusOne(bytes: Uint8Array): Uint8Array | null {
  const next = Uint8Array.from(bytes);
  for (let place = next.length - 1; place >= 0; place--) {
    const value = next[place] ?? 0;
    next[place] = value === 0xff ? 0 : value + 1;
    if (value !== 0xff) return next;
  }
  return null;
}
