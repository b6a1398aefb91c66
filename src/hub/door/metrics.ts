/** Upper bounds of the classes that durations fall in, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Durations = { readonly classes: number[]; sum: number; count: number };

/** What a hub counts of itself; no names of persons, devices or cases. */
export type Metrics = {
  readonly answered: (call: string, status: number, seconds: number) => void;
  /** A device listens for hints; call what it answers when it stops. */
  readonly listening: () => () => void;
  /** In the text format of Prometheus. */
  readonly text: () => string;
};

/** Written by hand: two counters and three gauges need no library. */
export function createMetrics(): Metrics {
  const answers = new Map<string, number>();
  const durations = new Map<string, Durations>();
  let listeners = 0;
  const began = Date.now() / 1_000;
  return {
    answered: (call, status, seconds) => {
      const name = `{call="${call}",status="${status}"}`;
      answers.set(name, (answers.get(name) ?? 0) + 1);
      const known = durations.get(call) ?? { classes: BOUNDS.map(() => 0), sum: 0, count: 0 };
      BOUNDS.forEach((bound, at) => {
        if (seconds <= bound) known.classes[at] = (known.classes[at] ?? 0) + 1;
      });
      known.sum += seconds;
      known.count += 1;
      durations.set(call, known);
    },
    listening: () => {
      listeners += 1;
      return () => {
        listeners -= 1;
      };
    },
    text: () =>
      [
        ...family('meja_hub_calls_total', 'counter', 'Calls answered.', [...answers]),
        ...family('meja_hub_call_seconds', 'histogram', 'How long calls took.', histogram(durations)),
        ...family('meja_hub_listeners', 'gauge', 'Devices that listen for hints.', [['', listeners]]),
        ...family('process_start_time_seconds', 'gauge', 'When the hub began.', [['', began]]),
        ...family('process_cpu_seconds_total', 'counter', 'CPU time used.', [['', cpuSeconds()]]),
        ...family('process_resident_memory_bytes', 'gauge', 'Memory held.', [
          ['', process.memoryUsage.rss()],
        ]),
        '',
      ].join('\n'),
  };
}

function family(
  name: string,
  type: string,
  help: string,
  values: readonly (readonly [labels: string, value: number])[],
): readonly string[] {
  const lines = values.map(([labels, value]) => `${name}${labels} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines];
}

function histogram(durations: ReadonlyMap<string, Durations>): readonly (readonly [string, number])[] {
  return [...durations].flatMap(([call, { classes, sum, count }]) => [
    ...BOUNDS.map((bound, at) => [`_bucket{call="${call}",le="${bound}"}`, classes[at] ?? 0] as const),
    [`_bucket{call="${call}",le="+Inf"}`, count] as const,
    [`_sum{call="${call}"}`, sum] as const,
    [`_count{call="${call}"}`, count] as const,
  ]);
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
