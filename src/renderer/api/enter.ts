import { keepDeskKey } from '#renderer/api/desk-key.ts';

/**
 * The page that a link of browser mode opens (`/masuk#<token>`). What stands after `#` is not sent with the request, so
 * no preview, prefetch or log takes the token; it is exchanged here, once, for the cookie.
 */
const token = window.location.hash.slice(1);
// Not in the history of the browser either.
window.history.replaceState(null, '', window.location.pathname);

const DESK_AWAY =
  'Meja tidak dapat dihubungi. Catatan yang sudah tersimpan aman. Jalankan lagi Meja Aduan, lalu buka tautan barunya.';

async function enter(): Promise<void> {
  const answer = await fetch('/masuk', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (answer.ok) {
    keepDeskKey(answer);
    window.location.replace('/');
  } else say(sentenceIn(await answer.json()) ?? DESK_AWAY);
}

/** The sentence in a refusal of the desk's door. */
function sentenceIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('json' in body)) return null;
  const { json } = body;
  if (typeof json !== 'object' || json === null || !('message' in json)) return null;
  return typeof json.message === 'string' ? json.message : null;
}

function say(sentence: string): void {
  const place = document.getElementById('pesan');
  if (place !== null) place.textContent = sentence;
}

// Whatever keeps the desk from answering, the person is told the same: nothing was lost, start it again.
enter().catch(() => say(DESK_AWAY));
