import type { ComplaintCommand } from '#domain/complaint/commands.ts';
import { type Answer, type Complaint, openAnswer } from '#domain/complaint/complaint.ts';
import type { Role } from '#domain/kernel/step.ts';
import type { Dice } from '#main/desk/sample/dice.ts';
import type { Moment } from '#main/desk/sample/office-hours.ts';
import type { SampleCase } from '#main/desk/sample/sample-case.ts';

/** A file of the sample; all of it is made, nothing is anybody's document. */
export type SampleFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** What somebody has before them when they act on a case. */
export type Scene = {
  readonly about: SampleCase;
  readonly state: Complaint;
  readonly moment: Moment;
  readonly dice: Dice;
  /** One of these phrases, its places filled in. */
  readonly say: (phrases: readonly string[]) => string;
  readonly newId: () => string;
  /** An earlier case of the same kind that is nobody's duplicate. */
  readonly parentId: string | null;
  /** Keeps the file with the case and answers the hash by which commands name it. */
  readonly keepFile: (file: SampleFile) => Promise<string>;
};

/** One act in the life of a case: who, how many working days (from, to) after the act before, and what. */
export type Beat = {
  readonly role: Role;
  readonly wait: readonly [number, number];
  readonly command: (scene: Scene) => ComplaintCommand | Promise<ComplaintCommand>;
};

export function beat(role: Role, wait: Beat['wait'], command: Beat['command']): Beat {
  return { role, wait, command };
}

/** The answer being worked on. @throws Error when a life is written so that there is none */
export function answerAtWork({ state }: Scene): Answer & { readonly contentHash: string } {
  return withHash(openAnswer(state), state.id);
}

/** The last answer that was sent. @throws Error when a life is written so that there is none */
export function answerSent({ state }: Scene): Answer & { readonly contentHash: string } {
  return withHash(state.answers.findLast((answer) => answer.state === 'terkirim') ?? null, state.id);
}

function withHash(answer: Answer | null, id: string): Answer & { readonly contentHash: string } {
  if (answer === null || answer.contentHash === null) throw new Error(`no answer to work on in ${id}`);
  return { ...answer, contentHash: answer.contentHash };
}
