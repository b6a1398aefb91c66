import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Role } from '#domain/kernel/step.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import {
  NO_ANSWERS,
  problemsOf,
  requestOf,
  type SetUpAnswers,
  type SetUpProblems,
} from '#renderer/screens/entry/set-up-answers.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** What a text field of the form is given. */
type Field = {
  readonly name: string;
  readonly value: string;
  readonly error: boolean;
  readonly helperText: string | undefined;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
};

/** What is missing keeps its hint, which is needed just then; any other fault says enough by itself. */
function told(fault: string, problem: string, hint: string | undefined): string {
  return problem === 'needed' && hint !== undefined ? `${fault} ${hint}` : fault;
}

export type SetUp = {
  readonly role: Role;
  readonly setRole: (role: Role) => void;
  /** A field under its name; once sending was tried, what is wrong with it stands in place of the hint. */
  readonly field: (name: keyof SetUpProblems, hint?: string) => Field;
  /** Sends the answers, or enters the first field that keeps them from being sent. */
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
  readonly sending: boolean;
  readonly error: unknown;
};

/** The answers of the set-up form. */
export function useSetUp(): SetUp {
  const { t } = useTranslation();
  const desk = useDesk();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [tried, setTried] = useState(false);
  const problems: SetUpProblems = tried ? problemsOf(answers) : {};
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => desk.app.setUp(requestOf(answers)),
    onSuccess: () => queries.invalidateQueries(),
  });
  return {
    role: answers.role,
    setRole: (role) => setAnswers({ ...answers, role }),
    field: (name, hint) => {
      const problem = problems[name];
      return {
        name,
        value: answers[name],
        error: problem !== undefined,
        helperText: problem === undefined ? hint : told(t(`entry.problem.${problem}`), problem, hint),
        onChange: ({ target }) => setAnswers({ ...answers, [name]: target.value } satisfies SetUpAnswers),
      };
    },
    submit: (event) => {
      event.preventDefault();
      setTried(true);
      const [first] = Object.keys(problemsOf(answers));
      if (first === undefined) mutate();
      else focusField(event.currentTarget, first);
    },
    sending: isPending,
    error,
  };
}

function focusField(form: HTMLFormElement, name: string): void {
  const element = form.elements.namedItem(name);
  if (element instanceof HTMLElement) element.focus();
}
