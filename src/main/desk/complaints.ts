import type { ComplaintCommand, ComplaintCommandOf } from '#domain/complaint/commands.ts';
import {
  type Complaint,
  shownClass,
  shownConfidentiality,
  shownOfficeId,
} from '#domain/complaint/complaint.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import { maySee } from '#domain/confidential.ts';
import { officeAlias, personOf, readersFor } from '#domain/institution/institution.ts';
import { refuse } from '#domain/kernel/decision.ts';
import type { Actor, Step, StreamId } from '#domain/kernel/step.ts';
import { type CaseEntry, caseIdOf, streamOf } from '#main/desk/case-entry.ts';
import { streamFor } from '#main/desk/case-id.ts';
import { DeskError } from '#main/desk/desk-error.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { plainName } from '#main/desk/plain-name.ts';
import { type Input, prepareCommand } from '#main/desk/prepare-command.ts';
import type { ComplaintOutcome } from '#main/desk/recorder.ts';
import { openStep } from '#sealed/seal.ts';

/** A command's outcome with the case it was about. */
export type ActResult = { readonly id: string; readonly outcome: ComplaintOutcome };

/** Working on single complaints: acting, attaching, reading the whole case and its history. */
export type Complaints = {
  /** `id` as people say it; `baru` registers a new case by hand. */
  readonly act: (actor: Actor, id: string, kind: string, input: Input) => Promise<ActResult>;
  /** Encrypts a file under the complaint's key and records it; the command is `attach`. */
  readonly attachFile: (
    actor: Actor,
    id: string,
    file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array },
  ) => Promise<ActResult>;
  /** The case; null when there is none, or none that this person may know of. */
  readonly find: (actor: Actor, id: string) => Promise<CaseEntry | null>;
  readonly history: (entry: CaseEntry) => Promise<readonly Step[]>;
};

const NEW_CASE = 'baru';

/** One command as it was asked for: `id` as typed, `begins` when it makes the case. */
type Asked = {
  readonly stream: StreamId;
  readonly id: string;
  readonly kind: string;
  readonly input: Input;
  readonly begins: boolean;
};

export function createComplaints(parts: DeskParts): Complaints {
  const { picture, settings, recorder, store, keys, attachments, inTurn, now, newId } = parts;

  const visible = (actor: Actor, state: Complaint): boolean =>
    maySee(
      actor,
      {
        confidentiality: shownConfidentiality(state),
        class: shownClass(state),
        officeId: shownOfficeId(state),
        officerId: state.officerId,
      },
      readersFor(settings.state(), actor),
    );
  const find = async (actor: Actor, id: string): Promise<CaseEntry | null> => {
    const stream = streamFor(picture, id);
    if (!picture.has(stream)) return null;
    const entry = await picture.entry(stream);
    return visible(actor, entry.state) ? entry : null;
  };

  /** Whether the case exists is told first, and the same way for one that is not there and one that may not be seen. */
  const record = async (actor: Actor, asked: Asked): Promise<ActResult> => {
    const { stream, id, kind, input, begins } = asked;
    const entry = await picture.entry(stream);
    if (!begins && (!picture.has(stream) || !visible(actor, entry.state)))
      return { id, outcome: notFound(id) };
    const command = prepareCommand(kind, input, entry.state, newId);
    const conflict = await acrossCases(actor, command, entry);
    if (conflict !== null) return { id, outcome: conflict };
    const outcome = await recorder.complaint(actor, now(), stream, command);
    if (outcome.ok && command.kind === 'erase') await parts.forget(stream, entry.state);
    return { id: caseIdOf(stream), outcome };
  };

  /** What one stream alone cannot see: a LAPOR number that another case has, a parent that is itself a duplicate. */
  const acrossCases = async (
    actor: Actor,
    command: ComplaintCommand,
    entry: CaseEntry,
  ): Promise<ComplaintOutcome | null> => {
    switch (command.kind) {
      case 'link-lapor':
        return numberTaken(actor, command.laporId, entry.stream);
      case 'assign':
      case 'set-confidentiality':
        return officerRefused(command, entry.state);
      case 'link-duplicate':
        return parentRefused(actor, command.parentId, entry.state);
      default:
        return null;
    }
  };

  const numberTaken = async (
    actor: Actor,
    laporId: string,
    stream: StreamId,
  ): Promise<ComplaintOutcome | null> => {
    const holder = picture.streamOfLapor(laporId);
    if (holder === null || holder === stream) return null;
    const { state } = await picture.entry(holder);
    return refuse('nomor-lapor-dipakai', { laporId, id: visible(actor, state) ? state.id : laporId });
  };

  const parentRefused = async (
    actor: Actor,
    parentId: string,
    child: Complaint,
  ): Promise<ComplaintOutcome | null> => {
    const parent = await find(actor, parentId);
    if (parent === null) return refuse('tidak-ditemukan', { id: parentId });
    const { duplicateOf } = parent.state;
    if (duplicateOf === null || duplicateOf === child.id) return null;
    const above = await find(actor, duplicateOf);
    return refuse('duplikat-berantai', { id: parentId, parent: above === null ? '-' : duplicateOf });
  };

  /** An officer is somebody who works here; the one of a rahasia case may read it, and whoever may has a PIN. */
  const officerRefused = (
    command: ComplaintCommandOf<'assign' | 'set-confidentiality'>,
    state: Complaint,
  ): ComplaintOutcome | null => {
    const officerId = command.kind === 'assign' ? command.personId : state.officerId;
    if (officerId === null) return null;
    const officer = personOf(settings.state(), officerId);
    if (command.kind === 'assign' && (officer === null || officer.ended)) {
      return refuse('orang-tidak-dikenal', { person: officerId });
    }
    const confidentiality = command.kind === 'assign' ? shownConfidentiality(state) : command.confidentiality;
    return confidentiality === 'rahasia' && officer !== null && officer.pin === null
      ? refuse('pin-wajib', { role: officer.role })
      : null;
  };

  /** Asked before the file is kept, so that a refusal leaves nothing behind. */
  const refusalToAttach = async (actor: Actor, id: string, stream: StreamId) => {
    const { state } = await picture.entry(stream);
    if (!picture.has(stream) || !visible(actor, state)) {
      return refuse('tidak-ditemukan', { id }).refusal;
    }
    return mayNot(state, 'attach', { actor, statusMap: settings.state().statusMap });
  };

  const act: Complaints['act'] = (actor, id, kind, input) =>
    inTurn(() => {
      const begins = kind === 'register' && id === NEW_CASE;
      // An observation comes from an export and an attachment from a file: neither is typed.
      if (kind === 'observe-lapor' || kind === 'attach' || (kind === 'register' && !begins)) {
        throw new DeskError('perintah-tidak-dikenal', { command: kind });
      }
      const stream = begins ? streamOf(`lokal:${newId()}`) : streamFor(picture, id);
      return record(actor, { stream, id, kind, input: resolveIds(kind, input, parts), begins });
    });

  return {
    act,
    find,
    attachFile: (actor, id, file) =>
      inTurn(async () => {
        const stream = streamFor(picture, id);
        const refusal = await refusalToAttach(actor, id, stream);
        if (refusal !== null) return { id, outcome: { ok: false, refusal } };
        const key = keys.keyOf(stream);
        if (key === null) throw new Error(`no key for ${stream}`);
        const { hash, size } = await attachments.put(file.bytes, key);
        const input = { hash, size, mediaType: file.mediaType, fileName: plainName(file.name) };
        return record(actor, { stream, id, kind: 'attach', input, begins: false });
      }),
    history: async (entry) => {
      const steps: Step[] = [];
      for (const place of entry.places) {
        const sealed = await store.readStep(place);
        steps.push(openStep(sealed, keys.keyFor(sealed)));
      }
      return steps;
    },
  };
}

function notFound(id: string): ComplaintOutcome {
  return refuse('tidak-ditemukan', { id });
}

/** Names people type become the ids the history keeps: an officer by name, a parent case by its LAPOR number. */
function resolveIds(kind: string, input: Input, { picture, settings }: DeskParts): Input {
  if (kind === 'link-duplicate' && typeof input.parentId === 'string') {
    return { ...input, parentId: caseIdOf(streamFor(picture, input.parentId)) };
  }
  if (kind === 'assign' && typeof input.personId === 'string') {
    const named = settings.state().people.find(({ name, ended }) => !ended && name === input.personId);
    return named === undefined ? input : { ...input, personId: named.personId };
  }
  if ((kind === 'dispose' || kind === 'transfer') && typeof input.officeId === 'string') {
    const officeName = input.officeName ?? officeAlias(settings.state(), input.officeId);
    return officeName === null ? input : { ...input, officeName };
  }
  return input;
}
