import { maySee } from '#domain/confidential.ts';
import { readersFor } from '#domain/institution/institution.ts';
import type { Actor } from '#domain/kernel/step.ts';
import { streamOf } from '#main/desk/case-entry.ts';
import type { DeskParts } from '#main/desk/desk-parts.ts';

/** Tells by a case's id whether this person may know of it; an id that no case has hides nothing. */
export function mayKnowOf(
  { picture, settings }: Pick<DeskParts, 'picture' | 'settings'>,
  actor: Actor,
): (id: string) => boolean {
  const readers = readersFor(settings.state(), actor);
  return (id) => {
    const row = picture.queue.row(picture.ordinalOf(streamOf(id)));
    return row === null || maySee(actor, row, readers);
  };
}
