/**
 * A text field of several lines that grows by the browser's own means; Material UI's way lays the page out several times
 * for every drawing. `lines`: as many as there are while it is empty. An older browser shows these and scrolls.
 */
export function growingText(lines: number, longest: number) {
  return {
    input: { inputComponent: 'textarea' },
    htmlInput: {
      rows: lines,
      style: { fieldSizing: 'content', minHeight: `${lines}lh`, resize: 'none' },
      spellCheck: true,
      lang: 'id',
      maxLength: longest,
    },
  } as const;
}
