/** What started browser mode, and how it can be spoken to. */
export type Surroundings = {
  /** Opens a window; otherwise the link is printed and the desk runs until it is told to stop. */
  readonly open: boolean;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly asRoot: boolean;
  /** A sentence for the person at the terminal (standard error). */
  readonly say: (sentence: string) => void;
  /** The link, alone on its line (standard output). */
  readonly printLink: (link: string) => void;
  /** Aborted when the person or the system wants the desk closed. */
  readonly stop: AbortSignal;
};
