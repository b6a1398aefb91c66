import { randomBytes } from 'node:crypto';
import { type Actor, GENESIS, type Head, type Message, type StreamId } from '#domain/kernel/step.ts';
import { ulidFactory } from '#domain/kernel/ulid.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { sealStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';

const newId = ulidFactory(Date.now, () => randomBytes(10));
const DAY = '2026-09-30';
const AT = `${DAY}T09:00:00.000+07:00`;
/** As long as a paragraph of an answer; no two are alike, so that they pack no better than what people write. */
const WORDS = ['jalan', 'lampu', 'petugas', 'warga', 'berlubang', 'diperbaiki', 'segera', 'dinas', 'laporan'];

/** A case that somebody writes to step after step, sealed as a desk does it. */
export type MadeCase = {
  readonly stream: StreamId;
  readonly key: string;
  /** The next step: the first registers the case, the others are notes. */
  readonly next: () => SealedStep;
};

export function madeCase(actor: Actor): MadeCase {
  const stream: StreamId = `complaint/lokal:${newId()}`;
  const key = randomBytes(32);
  let base: Head = GENESIS;
  return {
    stream,
    key: key.toString('base64'),
    next: () => {
      const said = base.version === 0 ? registered(actor) : noted();
      const step = sealStep({ ...factsOf(stream, actor, base), ...said }, key);
      base = nextHead(step);
      return step;
    },
  };
}

/** A note on a case that is there, at its head. */
export function madeNote(stream: StreamId, key: Uint8Array, actor: Actor, base: Head): SealedStep {
  return sealStep({ ...factsOf(stream, actor, base), ...noted() }, key);
}

function factsOf(stream: StreamId, actor: Actor, base: Head) {
  return { stepId: newId(), stream, replica: 'bench', actor, at: AT, base };
}

type Said = { readonly command: Message; readonly events: readonly Message[] };

function registered({ officeId }: Actor): Said {
  const personal = { title: madeText(6), text: madeText(60) };
  const office = officeId === null ? {} : { officeId };
  const facts = { origin: 'surat', ...office };
  return {
    command: { kind: 'register', ...facts, personal },
    events: [
      {
        ...{ kind: 'v1.ComplaintRegistered', on: DAY, origin: 'surat', receivedAt: AT },
        ...{ occurredOn: null, officeId, personal },
      },
    ],
  };
}

function noted(): Said {
  const facts = { noteId: newId(), personal: { text: madeText(40) } };
  return { command: { kind: 'note', ...facts }, events: [{ kind: 'v1.NoteAdded', ...facts }] };
}

function madeText(words: number): string {
  return [...randomBytes(words)].map((byte) => `${WORDS[byte % WORDS.length]}${byte}`).join(' ');
}
