import { z } from 'zod';
import { COMPLAINT_CLASSES, type ComplaintClass } from '#domain/complaint/lapor-fields.ts';
import { STAGES, type Stage } from '#domain/complaint/stage.ts';
import { code } from '#domain/kernel/schema.ts';

/** For which cases a template is offered; an empty list stands for all. */
export const templateFacts = {
  templateId: code,
  classes: z.array(z.enum(COMPLAINT_CLASSES)).max(COMPLAINT_CLASSES.length),
  stages: z.array(z.enum(STAGES)).max(STAGES.length),
};

/** What a person reads of it; the text may hold the placeholders of `fill-template.ts`. */
export const templateWords = {
  name: z.string().trim().min(1).max(120),
  text: z.string().trim().min(1).max(20_000),
};

/** A text for answers. */
export type Template = {
  readonly templateId: string;
  readonly name: string;
  readonly text: string;
  readonly classes: readonly ComplaintClass[];
  readonly stages: readonly Stage[];
};

const template = z.strictObject({ ...templateFacts, ...templateWords });

/** Reads templates as they are shipped; rejects with zod's own error, since only a broken program ships others. */
export function parseTemplates(raw: unknown): readonly Template[] {
  return z.array(template).parse(raw);
}

/** The list with this template in the place of the one with its id, or at the end. */
export function withTemplate(templates: readonly Template[], saved: Template): readonly Template[] {
  return templates.some(({ templateId }) => templateId === saved.templateId)
    ? templates.map((known) => (known.templateId === saved.templateId ? saved : known))
    : [...templates, saved];
}
