/** What came of it: what the page refused by itself, and whether anything ran. */
export type Tried = { readonly refused: readonly string[]; readonly ran: boolean };

/** Runs in the page, as a text that got into it would: markup, a file as a frame, a foreign frame, a foreign call. */
export async function tryHostileThings(): Promise<Tried> {
  const hostile = '<img src=x onerror="window.top.ran = true"><script>window.top.ran = true</script>';
  const refused: string[] = [];
  try {
    document.body.insertAdjacentHTML('beforeend', hostile);
  } catch (error) {
    refused.push(String(error));
  }
  const frame = document.createElement('iframe');
  frame.src = URL.createObjectURL(new Blob([hostile], { type: 'text/html' }));
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const foreign = document.createElement('iframe');
  foreign.src = 'https://evil.example/';
  document.body.append(foreign);
  await fetch('http://127.0.0.1:9/').catch((error: unknown) => refused.push(String(error)));
  return { refused, ran: 'ran' in window };
}
