/** The peer's page: headings, and one line of words for each case. */
export type PlainTable = {
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
};

/**
 * The peer: the same cases as an ordinary HTML table, all of them on the page, as one writes it without a framework.
 * Typing hides the rows without the words; Enter on a heading puts the rows in its order. Needs nothing from outside,
 * because only its text crosses into the page. Answers the milliseconds from nothing to the painted table.
 */
export function showPlainTable({ headings, lines }: PlainTable): Promise<number> {
  const start = performance.now();
  const label = document.createElement('div');
  label.role = 'search';
  const field = document.createElement('input');
  label.append(field);
  const table = document.createElement('table');
  const heads = table.createTHead().insertRow();
  const body = table.createTBody();
  const rows = lines.map((words) => {
    const row = body.insertRow();
    for (const word of words) row.insertCell().textContent = word;
    return { row, words, text: words.join(' ').toLowerCase() };
  });
  let sorted = '';
  for (const [column, heading] of headings.entries()) {
    const head = document.createElement('th');
    const button = document.createElement('button');
    button.textContent = heading;
    button.addEventListener('click', () => {
      const turn = sorted === heading ? -1 : 1;
      sorted = turn === 1 ? heading : '';
      for (const other of heads.querySelectorAll('th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', turn === 1 ? 'ascending' : 'descending');
      const order = rows.toSorted(
        (one, other) => turn * ((one.words[column] ?? '') < (other.words[column] ?? '') ? -1 : 1),
      );
      body.append(...order.map(({ row }) => row));
    });
    head.append(button);
    heads.append(head);
  }
  field.addEventListener('input', () => {
    const wanted = field.value.toLowerCase();
    for (const { row, text } of rows) row.hidden = !text.includes(wanted);
  });
  document.body.append(label, table);
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
  });
}
