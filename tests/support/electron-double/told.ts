/** What the program did to the system, as the test hears it over the process's channel. */
export type Told =
  | { readonly kind: 'page'; readonly endpoint: string }
  | { readonly kind: 'open-external'; readonly url: string }
  | { readonly kind: 'error-box'; readonly title: string; readonly content: string }
  | { readonly kind: 'menu'; readonly labels: readonly string[] }
  | { readonly kind: 'notification'; readonly title: string; readonly body: string }
  | { readonly kind: 'badge'; readonly count: number }
  | { readonly kind: 'overlay'; readonly bytes: number; readonly words: string }
  | { readonly kind: 'window'; readonly options: unknown }
  | { readonly kind: 'focus' }
  | { readonly kind: 'blocked'; readonly what: string; readonly url: string }
  | { readonly kind: 'permission'; readonly permission: string; readonly granted: boolean };

export function tell(told: Told): void {
  process.send?.(told);
}

/** How the system behaves in this run; given to the process as JSON in `MEJA_DOUBLE`. */
export type DoubleSystem = {
  readonly keychain: 'kwallet6' | 'basic_text' | 'none';
  /** What the person chooses in the next dialog for a path; null: cancels. */
  readonly chosenPath: string | null;
  readonly headless: boolean;
};

export const SYSTEM: DoubleSystem = {
  keychain: 'kwallet6',
  chosenPath: null,
  headless: true,
  ...(JSON.parse(process.env.MEJA_DOUBLE ?? '{}') as Partial<DoubleSystem>),
};
