let title = '';
let unread = 0;

/** The window's own name: screen and program. */
export function setWindowTitle(name: string): void {
  title = name;
  write();
}

/** How much was not read stands before the name, where it can be seen from another window. */
export function setTitleBadge(count: number): void {
  unread = count;
  write();
}

function write(): void {
  document.title = unread === 0 ? title : `(${unread}) ${title}`;
}
