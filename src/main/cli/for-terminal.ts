/** Controls (but line breaks and tabs) and signs that turn the direction of writing: a title may hold them to deceive. */
const UNSAFE = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Words as a terminal may show them: what could move the cursor or hide text becomes a visible sign. */
export function forTerminal(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/** JSON in which the same signs are written as escapes; the value stays what it is. */
export function jsonForTerminal(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
