/** A person's pair of keys: the public one, and the private one under their PIN with this salt. Base64. */
export type Pair = { readonly publicKey: string; readonly salt: string; readonly wrapped: string };
/** A stream's key: its id, and sealed to each person who holds it (base64); to nobody where the last one was reset. */
export type Granted = { readonly keyId: string; readonly to: Map<string, string> };
/** What `persons.keys` holds. */
export type HeldKeys = { readonly pairs: Map<string, Pair>; readonly grants: Map<string, Granted> };

/** Reads lines, a later one in the place of an earlier: `p` a pair, `k` a key for a person, `n` a key that nobody holds. */
export function readLines(held: HeldKeys, lines: readonly string[]): void {
  for (const line of lines) {
    const [kind, ...words] = line.split(' ');
    if (kind === 'p') readPair(held, words);
    else if (kind === 'k') readGrant(held, words);
    else if (kind === 'n') readEmpty(held, words);
  }
}

function readPair({ pairs }: HeldKeys, words: readonly string[]): void {
  const [person = '', publicKey = '', salt = '', wrapped = ''] = words;
  pairs.set(decodeURIComponent(person), { publicKey, salt, wrapped });
}

function readGrant(
  { grants }: HeldKeys,
  [person = '', keyId = '', sealed = '', ...name]: readonly string[],
): void {
  const stream = name.join(' ');
  const known = grants.get(stream);
  const granted = known?.keyId === keyId ? known : { keyId, to: new Map<string, string>() };
  granted.to.set(decodeURIComponent(person), sealed);
  grants.set(stream, granted);
}

function readEmpty({ grants }: HeldKeys, [keyId = '', ...name]: readonly string[]): void {
  const stream = name.join(' ');
  if (!grants.has(stream)) grants.set(stream, { keyId, to: new Map() });
}

/** Everything as lines. */
export function linesOf({ pairs, grants }: HeldKeys): readonly string[] {
  const persons = [...pairs].map(
    ([personId, { publicKey, salt, wrapped }]) =>
      `p ${encodeURIComponent(personId)} ${publicKey} ${salt} ${wrapped}`,
  );
  const keys = [...grants].flatMap(([name, { keyId, to }]) =>
    to.size === 0
      ? [`n ${keyId} ${name}`]
      : [...to].map(([personId, sealed]) => grantLine({ name, keyId, personId, sealed })),
  );
  return [...persons, ...keys];
}

export function grantLine(facts: {
  readonly name: string;
  readonly keyId: string;
  readonly personId: string;
  readonly sealed: string;
}): string {
  const { name, keyId, personId, sealed } = facts;
  return `k ${encodeURIComponent(personId)} ${keyId} ${sealed} ${name}`;
}
