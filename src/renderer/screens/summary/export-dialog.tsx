import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useDesk } from '#renderer/api/desk-context.ts';
import type { Period } from '#renderer/screens/summary/period.ts';
import { useOffices } from '#renderer/screens/summary/use-offices.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import { Typography } from '#renderer/ui/typography.tsx';

const FORMATS = ['xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

type Props = {
  readonly request: Period & { readonly officeId: string | null };
  readonly onClose: () => void;
};

/** Which file, and whether it names people: that needs a reason, which is recorded. */
export function ExportDialog({ request, onClose }: Props) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { tell } = useMessages();
  const [format, setFormat] = useState<Format>('xlsx');
  const [reveal, setReveal] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reveal && reason.trim() === '';
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => desk.report.export({ ...request, format, revealReason: reveal ? reason.trim() : null }),
    onSuccess: (file) => {
      saveFile(file);
      tell(t('summary.saved', { name: file.name }));
      onClose();
    },
  });
  return (
    <DialogFrame
      title={t('summary.exportTitle')}
      onClose={onClose}
      confirm={t('summary.saveButton')}
      busy={isPending}
      error={error}
      onConfirm={() => {
        setTried(true);
        if (!missing) mutate();
      }}
    >
      <What request={request} />
      <FormatChoice value={format} onChange={setFormat} />
      <FormControlLabel
        control={<Checkbox checked={reveal} onChange={(event) => setReveal(event.target.checked)} />}
        label={t('summary.reveal')}
      />
      {reveal ? (
        <RevealReason reason={reason} missing={tried && missing} onChange={setReason} />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t('summary.masked')}
        </Typography>
      )}
    </DialogFrame>
  );
}

type ReasonProps = {
  readonly reason: string;
  readonly missing: boolean;
  readonly onChange: (reason: string) => void;
};

/** What follows from naming people, and why it is done all the same. */
function RevealReason({ reason, missing, onChange }: ReasonProps) {
  const { t } = useTranslation();
  return (
    <>
      <Alert severity="warning" role="note">
        {t('summary.revealWarning')}
      </Alert>
      <TextField
        label={t('summary.revealReason')}
        required
        multiline
        minRows={2}
        value={reason}
        error={missing}
        helperText={missing ? t('summary.revealReasonNeeded') : t('summary.revealReasonHint')}
        onChange={(event) => onChange(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2_000 } }}
      />
    </>
  );
}

/** Period and office, in words. */
function What({ request }: Pick<Props, 'request'>) {
  const { t, i18n } = useTranslation();
  const { offices } = useOffices();
  const { from, to, officeId } = request;
  const office = offices.find(({ id }) => id === officeId)?.name ?? officeId ?? t('summary.allOffices');
  const period = t('summary.range', {
    from: shortDate(from, i18n.language),
    to: shortDate(to, i18n.language),
  });
  return <Typography variant="body1">{t('summary.exportWhat', { period, office })}</Typography>;
}

function FormatChoice({
  value,
  onChange,
}: {
  readonly value: Format;
  readonly onChange: (value: Format) => void;
}) {
  const { t } = useTranslation();
  const label = useId();
  return (
    <FormControl>
      <FormLabel id={label}>{t('summary.format')}</FormLabel>
      <RadioGroup aria-labelledby={label} value={value}>
        {FORMATS.map((format) => (
          <FormControlLabel
            key={format}
            value={format}
            control={<Radio size="small" onChange={() => onChange(format)} />}
            label={
              <span>
                {t(`summary.${format}`)}
                <Typography
                  component="span"
                  variant="caption"
                  color="textSecondary"
                  sx={{ display: 'block' }}
                >
                  {t(`summary.${format}Note`)}
                </Typography>
              </span>
            }
            sx={{ alignItems: 'flex-start', mb: 0.5 }}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
