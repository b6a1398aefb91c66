/** The names under which answers of the desk are kept; a change of the desk drops those it touches. */
export const QUERY = {
  app: ['app'] as const,
  session: ['session'] as const,
  profiles: ['profiles'] as const,
  preferences: ['preferences'] as const,
  counts: ['queue', 'counts'] as const,
  today: ['queue', 'today'] as const,
  queue: (filter: unknown) => ['queue', 'list', filter] as const,
  facets: (view: string) => ['queue', 'facets', view] as const,
  /** Begins as the queue does, so that what changes there is asked for again here. */
  calendar: (call: string, request: unknown) => ['queue', 'calendar', call, request] as const,
  calendarFile: ['calendar-file'] as const,
  case: (id: string) => ['case', id] as const,
  institution: ['institution'] as const,
  summary: (request: unknown) => ['summary', request] as const,
  sync: ['sync', 'state'] as const,
  outbox: ['sync', 'outbox'] as const,
  decisions: ['sync', 'decisions'] as const,
  news: ['sync', 'news'] as const,
  /** What the hub keeps for a coordinator, as of a meeting. */
  held: (lastAt: string | null) => ['held', lastAt] as const,
  backups: ['backups'] as const,
  pendingJoin: ['joining', 'pending'] as const,
  membership: ['joining', 'membership'] as const,
  syncState: ['sync', 'state'] as const,
  reminders: ['reminders'] as const,
};
