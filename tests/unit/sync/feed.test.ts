import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { type ConfidentialFacts, type ConfidentialReaders, maySee } from '#domain/confidential.ts';
import { type Actor, ROLES } from '#domain/kernel/step.ts';
import { audienceOf, feedsOf } from '#domain/sync/feed.ts';

const office = fc.constantFrom('416', '502', null);
const person = fc.constantFrom('p-1', 'p-2', 'p-3');
const roles = fc.uniqueArray(fc.constantFrom(...ROLES));
const persons = fc.uniqueArray(person);
const actors: fc.Arbitrary<Actor> = fc.record({
  personId: person,
  role: fc.constantFrom(...ROLES),
  officeId: office,
});
const facts: fc.Arbitrary<ConfidentialFacts> = fc.record({
  confidentiality: fc.constantFrom(...CONFIDENTIALITIES),
  class: fc.constantFrom(...COMPLAINT_CLASSES, null),
  officeId: office,
  officerId: fc.option(person, { nil: null }),
});
const readers: fc.Arbitrary<ConfidentialReaders> = fc.record({
  roles,
  assignedOfficer: fc.boolean(),
  personIds: persons,
  supervisory: fc.record({ roles, personIds: persons }),
});

describe('feeds', () => {
  test('[SY-1] a case is in the feeds of exactly those who may see it: its office and the coordinator, or whom rahasia names', () => {
    let shared = 0;
    fc.assert(
      fc.property(actors, facts, readers, (actor, one, rule) => {
        const reached = audienceOf(one, rule).some((feed) => feedsOf(actor).includes(feed));
        const ownOffice = actor.officeId === null || actor.officeId === one.officeId;
        const may = one.confidentiality === 'rahasia' ? maySee(actor, one, rule) : ownOffice;
        if (reached) shared += 1;
        expect(reached).toBe(may);
      }),
      { seed: 20_261_126, numRuns: 3_000 },
    );
    expect(shared).toBeGreaterThan(500);
  });
});
