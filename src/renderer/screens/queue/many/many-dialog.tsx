import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import type { ManyCommand, ManyKind } from '#renderer/screens/queue/many/many-command.ts';
import {
  AnsweredForm,
  ArchiveForm,
  AssignForm,
  ClassifyForm,
  VerifyForm,
} from '#renderer/screens/queue/many/many-forms.tsx';
import { ManyProgressLine } from '#renderer/screens/queue/many/many-progress.tsx';
import { type ManyOutcome, useActOnMany } from '#renderer/screens/queue/many/use-act-on-many.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly kind: ManyKind;
  readonly ids: readonly string[];
  readonly today: string;
  readonly onClose: () => void;
  readonly onOutcome: (command: ManyCommand, outcome: ManyOutcome) => void;
};

const FORMS = {
  verify: VerifyForm,
  assign: AssignForm,
  classify: ClassifyForm,
  archive: ArchiveForm,
  'mark-answered': AnsweredForm,
} as const satisfies Record<ManyKind, unknown>;

/** Asks what an act on many needs, says what follows from it, and shows how far it is. */
export function ManyDialog({ kind, ids, today, onClose, onOutcome }: Props) {
  const { t, i18n } = useTranslation();
  const desk = useDesk();
  const { data: people = [] } = useQuery({
    queryKey: QUERY.profiles,
    queryFn: () => desk.session.profiles(),
  });
  const [command, setCommand] = useState<ManyCommand | null>(kind === 'verify' ? { kind } : null);
  const { run, stop, progress } = useActOnMany();
  const Form = FORMS[kind];
  const n = ids.length.toLocaleString(i18n.language);
  return (
    <DialogFrame
      title={t(`queue.many.title.${kind}`, { n })}
      onClose={onClose}
      confirm={t(`queue.many.confirm.${kind}`, { n })}
      disabled={command === null}
      busy={progress !== null}
      onConfirm={() => {
        if (command !== null) run({ ids, command }).then((outcome) => onOutcome(command, outcome));
      }}
    >
      <Typography variant="body2">{t(`queue.many.consequence.${kind}`)}</Typography>
      {progress === null ? (
        <Form today={today} people={people} onCommand={setCommand} />
      ) : (
        <ManyProgressLine progress={progress} onStop={stop} />
      )}
    </DialogFrame>
  );
}
