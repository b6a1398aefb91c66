import type { Actor, StreamId } from '#domain/kernel/step.ts';
import { GENESIS } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';

const ADMIN: Actor = { personId: 'petugas-1', role: 'admin', officeId: '416' };

/** A sealed step of believable size (about 700 bytes); every field may be overridden. */
export function aStep(number: number, overrides: Partial<SealedStep> = {}): SealedStep {
  const stream: StreamId = `complaint/lapor:${5_000_000 + number}`;
  const note = { on: '2026-03-13', personal: { text: 0 } } as const;
  return {
    stepId: stepIdOf(number),
    stream,
    replica: 'replika-a',
    actor: ADMIN,
    at: '2026-03-13T09:12:00.000+07:00',
    base: GENESIS,
    command: { kind: 'AddNote', ...note },
    events: [{ kind: 'v1.NoteAdded', ...note }],
    sealed: sealedOf(number),
    ...overrides,
  };
}

/** Steps `first..last`, both included. */
export function someSteps(first: number, last: number): readonly SealedStep[] {
  return Array.from({ length: last - first + 1 }, (_, index) => aStep(first + index));
}

function stepIdOf(number: number): string {
  return `01JP${String(number).padStart(22, '0')}`;
}

/** Bytes that only look like ciphertext: the journal never opens them. */
function sealedOf(number: number): string {
  return Buffer.alloc(240, `${number}.`).toString('base64');
}
