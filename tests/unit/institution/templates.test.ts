import { describe, expect, test } from 'vitest';
import { fillTemplate, TEMPLATE_FIELDS } from '#domain/complaint/fill-template.ts';
import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import { emptyInstitution, evolveInstitution, type Institution } from '#domain/institution/institution.ts';
import { parseTemplates } from '#domain/institution/template.ts';
import { makeStep, recordedEvents } from '#main/desk/make-step.ts';
import rawTemplates from '#resources/templates.json' with { type: 'json' };
import { morningOf, STAFF, STATUS_MAP } from '#tests/support/circumstances.ts';
import {
  INSTITUTION_INPUT,
  institutionCommand,
  institutionRefusal,
  newInstitution,
  settled,
} from '#tests/support/institution-builders.ts';

const SHIPPED = parseTemplates(rawTemplates.templates);
const own = INSTITUTION_INPUT['save-template'];

function ids({ templates }: Institution): readonly string[] {
  return templates.map(({ templateId }) => templateId);
}

describe('texts for answers', () => {
  const shipped = emptyInstitution(STATUS_MAP, SHIPPED);
  const [first = ''] = ids(shipped);

  test('[IN-11] the office adds its own behind the shipped ones, and changes one in its place', () => {
    const added = settled(shipped, 'save-template');
    expect(ids(added)).toEqual([...ids(shipped), 't-1']);
    expect(added.templates.at(-1)).toEqual(own);
    const changed = settled(added, 'save-template', { ...own, templateId: first, name: 'Salam' });
    expect(ids(changed)).toEqual(ids(added));
    expect(changed.templates[0]).toEqual({ ...own, templateId: first, name: 'Salam' });
  });

  test('[IN-11] a removed one is gone, a shipped one too', () => {
    const removed = settled(shipped, 'remove-template', { templateId: first });
    expect(ids(removed)).toEqual(ids(shipped).slice(1));
    expect(institutionRefusal(removed, 'remove-template', { templateId: first })).toBe('templat-tidak-ada');
    expect(ids(settled(removed, 'save-template'))).not.toContain(first);
  });

  test('[IN-11] saving the same again is refused, and a name that another one has', () => {
    const saved = settled(newInstitution(), 'save-template');
    expect(institutionRefusal(saved, 'save-template')).toBe('tidak-ada-perubahan');
    const namesake = { ...own, templateId: 't-2', name: 'TERIMA kasih' };
    expect(institutionRefusal(saved, 'save-template', namesake)).toBe('nama-templat-dipakai');
    expect(institutionRefusal(saved, 'save-template', { ...own, name: 'TERIMA kasih' })).toBeNull();
  });

  test('[IN-12] a text that is too long, a blank name, an unknown class or stage is no template', () => {
    const wrong = [
      { text: 'x'.repeat(20_001) },
      { text: 'x'.repeat(100_000) },
      { text: ' ' },
      { name: '  ' },
      { name: 'x'.repeat(121) },
      { classes: ['keluhan'] },
      { stages: ['dibuka'] },
      { templateId: 'jawaban untuk Budi' },
    ];
    for (const change of wrong) {
      expect(() => institutionCommand('save-template', { ...own, ...change })).toThrow(/save-template/);
    }
    expect(() => institutionCommand('save-template', { ...own, text: 'x'.repeat(20_000) })).not.toThrow();
  });
});

describe('the shipped templates', () => {
  test('[IN-13] each has a name and an id of its own', () => {
    expect(new Set(SHIPPED.map(({ templateId }) => templateId)).size).toBe(SHIPPED.length);
    expect(new Set(SHIPPED.map(({ name }) => name.toLowerCase())).size).toBe(SHIPPED.length);
  });

  test('[IN-13] they name only placeholders that are filled, and all of these are used', () => {
    const named = SHIPPED.flatMap(({ text }) => {
      const { unknown, missing } = fillTemplate(text, {});
      expect(unknown).toEqual([]);
      return missing;
    });
    const rarely = ['petugas'];
    expect(TEMPLATE_FIELDS.filter((field) => !named.includes(field) && !rarely.includes(field))).toEqual([]);
  });

  test.each(COMPLAINT_CLASSES)('[IN-13] %s has one in each stage in which it can be answered', (cls) => {
    const answered: readonly Stage[] = ['baru', 'terverifikasi', 'proses', 'ditanggapi', 'ditunda'];
    for (const stage of answered) {
      const offered = SHIPPED.filter(
        ({ classes, stages }) =>
          (classes.length === 0 || classes.includes(cls)) && (stages.length === 0 || stages.includes(stage)),
      );
      expect(offered.length, stage).toBeGreaterThan(0);
    }
  });
});

describe('categories and programs of before', () => {
  test('[IN-10] a category has the name it was last given; the same again is refused', () => {
    const named = settled(newInstitution(), 'name-category');
    expect(named.categories).toEqual({ '45': 'Jalan dan jembatan' });
    expect(institutionRefusal(named, 'name-category')).toBe('tidak-ada-perubahan');
    const renamed = settled(named, 'name-category', { categoryId: '45', name: 'Jalan' });
    expect(renamed.categories).toEqual({ '45': 'Jalan' });
  });

  test('[IN-15] their events may be skipped by a program that does not know them', () => {
    const facts = {
      stepId: 's',
      stream: 'institution/i',
      replica: 'r',
      actor: STAFF.admin,
      at: morningOf('2026-03-10'),
      base: { version: 0, hash: '' },
    } as const;
    const kinds = ['v1.CategoryNamed', 'v1.TemplateSaved', 'v1.TemplateRemoved'];
    const step = makeStep(
      facts,
      { kind: 'save-template' },
      kinds.map((kind) => ({ kind })),
      null,
    );
    for (const recorded of recordedEvents(step)) {
      expect(recorded.event.skippable, recorded.event.kind).toBe(true);
      // In a shape of later it is skipped here too, and nothing else becomes read-only.
      expect(evolveInstitution(newInstitution(), recorded)).toEqual(newInstitution());
    }
  });

  test('[IN-15] a history without them has the shipped templates and no names', () => {
    const state = settled(emptyInstitution(STATUS_MAP, SHIPPED), 'name-office');
    expect(state.templates).toEqual(SHIPPED);
    expect(state.categories).toEqual({});
  });
});
