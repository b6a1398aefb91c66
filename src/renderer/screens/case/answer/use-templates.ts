import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Template } from '#contract/window/institution.ts';
import { type FilledTemplate, fillTemplate } from '#domain/complaint/fill-template.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { fittingTemplates, templateValues } from '#renderer/screens/case/answer/template-values.ts';

/** A template with the words of the case at hand in it. */
export type ReadyTemplate = { readonly template: Template; readonly filled: FilledTemplate };

/** The templates of the institution, filled for this case: all of them, and those meant for its class and stage. */
export function useTemplates({ view, person }: Pick<AnswerDesk, 'view' | 'person'>): {
  readonly all: readonly ReadyTemplate[];
  readonly fitting: readonly ReadyTemplate[];
  readonly error: unknown;
} {
  const desk = useDesk();
  const { data, error } = useQuery({ queryKey: QUERY.institution, queryFn: () => desk.institution.view() });
  return useMemo(() => {
    const templates = data?.templates ?? [];
    const values = templateValues(view, data?.offices ?? [], person.officeId);
    const ready = (template: Template): ReadyTemplate => ({
      template,
      filled: fillTemplate(template.text, values),
    });
    return { all: templates.map(ready), fitting: fittingTemplates(templates, view.item).map(ready), error };
  }, [data, error, view, person.officeId]);
}
