import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Answer } from '#domain/complaint/complaint.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { ActButton } from '#renderer/screens/case/answer/act-button.tsx';
import type { AnswerDesk } from '#renderer/screens/case/answer/answer-desk.ts';
import { CopyStep } from '#renderer/screens/case/answer/copy-step.tsx';
import { FileNames, filesOf } from '#renderer/screens/case/answer/file-names.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly desk: AnswerDesk; readonly answer: Answer; readonly reasonId: string };

/** The way of an approved text to the reporter: copy, bring it there, record it. The program itself sends nothing. */
export function SendSteps({ desk, answer, reasonId }: Props) {
  const { t } = useTranslation();
  const { complaint } = desk.view;
  const [copied, setCopied] = useState(false);
  const [opened, setOpened] = useState(false);
  const inLapor = complaint.laporId !== null;
  return (
    <Box component="section" aria-labelledby="siap-kirim" sx={block}>
      <Typography variant="h3" id="siap-kirim">
        {t('answer.send.title')}
      </Typography>
      <Typography variant="body2">{inLapor ? t('answer.send.note') : t('answer.send.noteOther')}</Typography>
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        <Step number={1} title={t('answer.send.copy')} done={copied}>
          <CopyStep
            text={answer.text ?? ''}
            done={inLapor ? t('answer.send.copied') : t('answer.send.copiedOther')}
            onCopied={() => setCopied(true)}
          />
        </Step>
        <Step number={2} title={inLapor ? t('answer.send.open') : t('answer.send.deliver')} done={opened}>
          <Deliver desk={desk} answer={answer} onOpened={() => setOpened(true)} />
        </Step>
        <Step number={3} title={t('answer.send.record')} done={false}>
          <ActButton
            desk={desk}
            act="mark-sent"
            dialog="sent"
            label={t('answer.send.recordButton')}
            shortcut="e"
            variant="outlined"
            reasonId={reasonId}
          />
        </Step>
      </Box>
    </Box>
  );
}

type DeliverProps = Pick<Props, 'desk' | 'answer'> & { readonly onOpened: () => void };

/** How the text reaches the reporter, and the files that go with it. */
function Deliver({ desk, answer, onOpened }: DeliverProps) {
  const { t } = useTranslation();
  const { complaint, item } = desk.view;
  const files = filesOf(complaint.attachments, answer.attachments);
  return (
    <>
      {complaint.laporId === null ? (
        <span>{t(`answer.send.deliverBy.${complaint.origin ?? 'lapor'}`)}</span>
      ) : (
        <OpenInLapor laporId={complaint.laporId} onOpened={onOpened} />
      )}
      {files.length === 0 ? null : (
        <>
          <span>{complaint.laporId === null ? t('answer.send.filesOther') : t('answer.send.files')}:</span>
          <FileNames id={item.id} files={files} label={t('answer.files.withAnswer')} />
        </>
      )}
    </>
  );
}

function OpenInLapor({ laporId, onOpened }: { readonly laporId: string; readonly onOpened: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => desk.app.openInLapor({ laporId }),
    onSuccess: ({ opened, url }) => {
      if (!opened) window.open(url, '_blank', 'noopener');
      onOpened();
    },
  });
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Icon name="outside" size={16} />}
        loading={isPending}
        onClick={() => mutate()}
        sx={{ justifySelf: 'start' }}
      >
        {t('answer.send.openButton')}
      </Button>
      <span role="status">{isSuccess ? t('answer.send.opened') : ''}</span>
      {error === null ? null : <ErrorNote error={error} />}
    </>
  );
}

type StepProps = {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ReactNode;
};

function Step({ number, title, done, children }: StepProps) {
  const { t } = useTranslation();
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '1.75rem minmax(0, 1fr)', gap: 1 }}>
      <Box aria-hidden="true" sx={numeral}>
        {number}
      </Box>
      <Box sx={{ display: 'grid', gap: 0.75, fontSize: '0.8125rem' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="body1" component="span" sx={{ fontWeight: 600 }}>
            {title}
          </Typography>
          {done ? <Mark tone="done">{t('answer.send.doneMark')}</Mark> : null}
        </Box>
        {children}
      </Box>
    </Box>
  );
}

const block = {
  display: 'grid',
  gap: 1,
  p: 1.5,
  border: 1,
  borderColor: 'tones.done.line',
  borderRadius: 1,
} as const;

const numeral = {
  width: '1.6rem',
  height: '1.6rem',
  borderRadius: '50%',
  display: 'grid',
  placeItems: 'center',
  fontWeight: 700,
  fontSize: '0.8125rem',
  color: 'primary.contrastText',
  bgcolor: 'primary.main',
} as const;
