import type { ComplaintCommand, ComplaintCommandOf } from '#domain/complaint/commands.ts';
import {
  type Complaint,
  shownClass,
  shownConfidentiality,
  shownOfficeId,
} from '#domain/complaint/complaint.ts';
import { mayNot } from '#domain/complaint/decide.ts';
import { maySee } from '#domain/confidential.ts';
import { personOf } from '#domain/institution/institution.ts';
import { refuse } from '#domain/kernel/decision.ts';
import type { Actor, Step, StreamId } from '#domain/kernel/step.ts';
import { streamFor } from '#main/desk/case-id.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';
import { type CaseEntry, caseIdOf, streamOf } from '#main/desk/picture.ts';
import { type Input, prepareCommand } from '#main/desk/prepare-command.ts';
import type { ComplaintOutcome } from '#main/desk/recorder.ts';
import { openStep } from '#main/store/seal.ts';

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
      settings.state().confidentialReaders,
    );
  const find = async (actor: Actor, id: string): Promise<CaseEntry | null> => {
    const stream = streamFor(picture, id);
    if (!picture.has(stream)) return null;
    const entry = await picture.entry(stream);
    return visible(actor, entry.state) ? entry : null;
  };

  const record = async (actor: Actor, stream: StreamId, kind: string, input: Input): Promise<ActResult> => {
    const entry = await picture.entry(stream);
    const id = caseIdOf(stream);
    if (picture.has(stream) && !visible(actor, entry.state)) return { id, outcome: notFound(id) };
    const command = prepareCommand(kind, input, entry.state, newId);
    const conflict = await acrossCases(command, stream, entry);
    if (conflict !== null) return { id, outcome: conflict };
    const outcome = await recorder.complaint(actor, now(), stream, command);
    if (outcome.ok && command.kind === 'erase') await parts.forget(stream, entry.state);
    return { id, outcome };
  };

  /** What one stream alone cannot see: a LAPOR number that another case has, a parent that is itself a duplicate. */
  const acrossCases = async (
    command: ComplaintCommand,
    stream: StreamId,
    entry: CaseEntry,
  ): Promise<ComplaintOutcome | null> => {
    if (command.kind === 'link-lapor') {
      const holder = picture.streamOfLapor(command.laporId);
      return holder === null || holder === stream
        ? null
        : refuse('nomor-lapor-dipakai', { laporId: command.laporId, id: caseIdOf(holder) });
    }
    if (command.kind === 'assign' || command.kind === 'set-confidentiality')
      return withoutPin(command, entry.state);
    if (command.kind !== 'link-duplicate') return null;
    const parent = streamOf(command.parentId);
    if (!picture.has(parent)) return refuse('tidak-ditemukan', { id: command.parentId });
    const { state } = await picture.entry(parent);
    return state.duplicateOf === null || state.duplicateOf === entry.state.id
      ? null
      : refuse('duplikat-berantai', { id: command.parentId, parent: state.duplicateOf });
  };

  /** The officer of a rahasia case may read it, and whoever may has a PIN. */
  const withoutPin = (
    command: ComplaintCommandOf<'assign' | 'set-confidentiality'>,
    state: Complaint,
  ): ComplaintOutcome | null => {
    const officerId = command.kind === 'assign' ? command.personId : state.officerId;
    const confidentiality = command.kind === 'assign' ? shownConfidentiality(state) : command.confidentiality;
    const officer = officerId === null ? null : personOf(settings.state(), officerId);
    return confidentiality === 'rahasia' && officer !== null && officer.pin === null
      ? refuse('pin-wajib', { role: officer.role })
      : null;
  };

  /** Asked before the file is kept, so that a refusal leaves nothing behind. */
  const refusalToAttach = async (actor: Actor, stream: StreamId) => {
    const { state } = await picture.entry(stream);
    if (!picture.has(stream) || !visible(actor, state)) {
      return refuse('tidak-ditemukan', { id: caseIdOf(stream) }).refusal;
    }
    return mayNot(state, 'attach', { actor, statusMap: settings.state().statusMap });
  };

  const act: Complaints['act'] = (actor, id, kind, input) =>
    inTurn(() => {
      const stream =
        id === NEW_CASE && kind === 'register' ? streamOf(`lokal:${newId()}`) : streamFor(picture, id);
      return record(actor, stream, kind, resolveIds(kind, input, parts));
    });

  return {
    act,
    find,
    attachFile: (actor, id, file) =>
      inTurn(async () => {
        const stream = streamFor(picture, id);
        const refusal = await refusalToAttach(actor, stream);
        if (refusal !== null) return { id: caseIdOf(stream), outcome: { ok: false, refusal } };
        const key = keys.keyOf(stream);
        if (key === null) throw new Error(`no key for ${stream}`);
        const { hash, size } = await attachments.put(file.bytes, key);
        return record(actor, stream, 'attach', {
          hash,
          size,
          mediaType: file.mediaType,
          fileName: file.name,
        });
      }),
    history: async (entry) => {
      const key = keys.keyOf(entry.stream);
      const steps: Step[] = [];
      for (const place of entry.places) steps.push(openStep(await store.readStep(place), key));
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
    const officeName = input.officeName ?? settings.state().offices[input.officeId];
    return officeName === undefined ? input : { ...input, officeName };
  }
  return input;
}
