import { createHash } from 'node:crypto';
import type { ClockDoubt } from '#domain/clock/clock-doctor.ts';
import type { Circumstances } from '#domain/complaint/circumstances.ts';
import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import { decide } from '#domain/complaint/decide.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import { INSTITUTION_COMMANDS, type InstitutionCommand } from '#domain/institution/commands.ts';
import { decideInstitution } from '#domain/institution/decide.ts';
import type { InstitutionEvent } from '#domain/institution/events.ts';
import { type Decision, refuse } from '#domain/kernel/decision.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { RefusalCode } from '#domain/kernel/refusal-codes.ts';
import { wrongShape } from '#domain/kernel/schema.ts';
import type { Actor, Head, Message, Step, StreamId } from '#domain/kernel/step.ts';
import type { SealedStep } from '#domain/sync/sealed-step.ts';
import { type CaseEntry, caseIdOf, entryAfter } from '#main/desk/case-entry.ts';
import type { DeskChanges } from '#main/desk/desk-changes.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import { makeStep } from '#main/desk/make-step.ts';
import type { Picture } from '#main/desk/picture.ts';
import type { SharedSettings } from '#main/desk/shared-settings.ts';
import type { Keyring } from '#main/store/keys.ts';
import type { Place, StepStore } from '#main/store/step-store.ts';
import { openStep, sealStep } from '#sealed/seal.ts';
import { nextHead } from '#sealed/step-hash.ts';

export type RecorderPorts = {
  readonly store: StepStore;
  readonly keys: Keyring;
  readonly picture: Picture;
  readonly settings: SharedSettings;
  readonly replica: string;
  readonly newId: () => string;
  /** Told how many steps have just become true. */
  readonly recorded: (steps: number) => void;
  /** What speaks against the PC's clock now. */
  readonly doubt: () => ClockDoubt | null;
  /** Told after the step is in the picture. */
  readonly changes: DeskChanges;
};

export type ComplaintOutcome = Decision<ComplaintEvent, RefusalCode>;
export type InstitutionOutcome = Decision<InstitutionEvent, RefusalCode>;

/** Turns a command into a step on the disk and into the picture; the callers see to it that one runs at a time. */
export type Recorder = {
  readonly complaint: (
    actor: Actor,
    at: Instant,
    stream: StreamId,
    command: ComplaintCommand,
  ) => Promise<ComplaintOutcome>;
  readonly institution: (
    actor: Actor,
    at: Instant,
    command: InstitutionCommand,
  ) => Promise<InstitutionOutcome>;
};

export function createRecorder(ports: RecorderPorts): Recorder {
  const { store, keys, picture, settings, replica, newId, recorded, changes, doubt } = ports;

  const write = async (
    facts: { actor: Actor; at: Instant; stream: StreamId; base: Head },
    command: Message,
    events: readonly Message[],
  ): Promise<{ step: Step; head: Head; place: Place }> => {
    const step = makeStep({ ...facts, stepId: newId(), replica }, command, events, doubt());
    await keys.ensure([facts.stream]);
    const sealed = sealWith(keys, step);
    const [place] = await store.append([sealed]);
    if (place === undefined) throw new Error('the store answered without a place');
    return { step: shownStep(keys, step, sealed), head: nextHead(sealed), place };
  };

  return {
    complaint: async (actor, at, stream, command) => {
      const entry = await picture.entry(stream);
      const outcome = decideOn(keys, entry, command, circumstancesOf(settings, actor, at));
      if (!outcome.ok || outcome.events.length === 0) return outcome;
      const facts = { actor, at, stream, base: entry.head };
      const { step, head, place } = await write(facts, command, outcome.events);
      picture.put(entryAfter(entry, step, head, place));
      recorded(1);
      changes.tell({ ids: [caseIdOf(stream)], settings: false, everything: false });
      return outcome;
    },
    institution: async (actor, at, command) => {
      const detail = wrongShape(INSTITUTION_COMMANDS, command);
      if (detail !== null) throw new DeskError('masukan-tidak-sah', { command: command.kind, detail });
      const outcome = decideInstitution(settings.state(), command, { actor, ...settings.shipped });
      if (!outcome.ok || outcome.events.length === 0) return outcome;
      const facts = {
        actor,
        at,
        stream: settings.stream() ?? `institution/${newId()}`,
        base: settings.head(),
      } as const;
      const { step, head, place } = await write(facts, command, outcome.events);
      settings.apply(step, head, place);
      recorded(1);
      changes.tell({ ids: [], settings: true, everything: true });
      return outcome;
    },
  };
}

/**
 * What the command leads to, if its case can still be written: not one whose key was destroyed (also where a backup is
 * older than the erasure), and not one whose key is lost, since a new key would part it from its history. An export may
 * say something of a locked case: that is sealed for whoever holds its key.
 */
export function decideOn(
  keys: Keyring,
  { stream, head, state }: CaseEntry,
  command: ComplaintCommand,
  circumstances: Circumstances,
): ComplaintOutcome {
  if (keys.erased().has(stream)) return refuse('sudah-dihapus', { id: state.id });
  const blind = command.kind === 'observe-lapor' && keys.persons.holders(stream).size > 0;
  if (head.version > 0 && keys.keyOf(stream) === null && !blind)
    return refuse(whyNoKey(keys, stream), { id: state.id });
  return decide(state, command, circumstances);
}

/** Why a case that has a history cannot be written or read in full: nobody here has opened it, it was erased, or its key is lost. */
export function whyNoKey(
  keys: Keyring,
  stream: StreamId,
): 'rahasia-terkunci' | 'sudah-dihapus' | 'kunci-laporan-hilang' {
  if (keys.isLocked(stream)) return 'rahasia-terkunci';
  return keys.erased().has(stream) ? 'sudah-dihapus' : 'kunci-laporan-hilang';
}

/** Seals a step under its stream's key, which must be there. */
export function sealWith(keys: Keyring, step: Step): SealedStep {
  const key = keys.keyOf(step.stream) ?? keys.keyToWrite(step.stream);
  if (key === null) throw new Error(`no key for ${step.stream}`);
  return sealStep(step, key);
}

/** The step as it is shown here: without its words where its case is locked. */
export function shownStep(keys: Keyring, step: Step, sealed: SealedStep): Step {
  return keys.isLocked(step.stream) ? openStep(sealed, null) : step;
}

/** What a decision about a complaint may depend on, on this desk, at this moment. */
export function circumstancesOf(settings: SharedSettings, actor: Actor, at: Instant): Circumstances {
  const { statusMap, countingStartsOn, holdLimits } = settings.state();
  return { actor, at, digest: sha256, book: settings.book(), statusMap, countingStartsOn, holdLimits };
}

/** SHA-256 of a text, hex. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
