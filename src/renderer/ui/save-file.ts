/** Hands a file to the person: the browser's own download, or the save dialog where the door has one. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has begun by then; the bytes are let go.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
