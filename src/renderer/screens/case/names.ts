import type { InstitutionView } from '#contract/window/institution.ts';

/** What the ids of a history are called; an id that nobody named is shown as it is. */
export type Names = {
  readonly office: (id: string) => string;
  readonly person: (id: string) => string;
};

/** Names as the shared settings have them; the ids themselves until they have come. */
export function namesOf(institution: InstitutionView | undefined): Names {
  const offices = new Map(institution?.offices.map(({ id, name }) => [id, name]));
  const people = new Map(institution?.people.map(({ personId, name }) => [personId, name]));
  return {
    office: (id) => offices.get(id) ?? id,
    person: (id) => people.get(id) ?? id,
  };
}
