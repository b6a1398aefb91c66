import { useEffect, useRef, useState } from 'react';

type Receive = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPath?: (path: string) => void;
};

/** A path of Windows (also on a share) or of Linux and macOS, perhaps in quotes. */
const PATH = /^"?(?:[A-Za-z]:[\\/]|\\\\|\/)[^\n\r]+$/;

/**
 * Takes files that are dropped or pasted anywhere in the window, and a path that is pasted outside of a field. While
 * `enabled` is false they are refused: without this a dropped file would replace the page. Answers whether files hover.
 */
export function useFileDrop(enabled: boolean, receive: Receive): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(receive);
  latest.current = receive;
  useEffect(() => {
    const drag = (event: DragEvent): void => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = enabled ? 'copy' : 'none';
      setOver(enabled);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent): void => {
      if (!take(event.clipboardData) && enabled && !isField(event.target)) {
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        if (PATH.test(text)) latest.current.onPath?.(text);
      }
    };
    const take = (data: DataTransfer | null): boolean => {
      const files = [...(data?.files ?? [])];
      if (!enabled || files.length === 0) return false;
      latest.current.onFiles(files);
      return true;
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [enabled]);
  return over;
}

function bringsFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea');
}
