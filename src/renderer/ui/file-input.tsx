import type { Ref } from 'react';

type Props = {
  /** Whoever shows the button opens the system's dialog by it. */
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Endings and media types; absent: any file. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

/** The browser's own choice of files, not seen; the same file chosen again is a choice too. */
export function FileInput({ ref, label, accept, multiple = false, onFiles }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      aria-label={label}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
