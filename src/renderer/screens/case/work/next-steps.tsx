import Tooltip from '@mui/material/Tooltip';
import { useState } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import type { AnswerState } from '#domain/complaint/complaint.ts';
import type { Stage } from '#domain/complaint/stage.ts';
import { actLikeKey } from '#renderer/app/use-keys.ts';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { LaporSays } from '#renderer/screens/case/work/lapor-says.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** What moves a case, in the order of the work. */
const STEPS: readonly AskedAct[] = [
  'verify',
  'handle',
  'dispose',
  'transfer',
  'return',
  'hold',
  'resume',
  'record-reply',
  'close',
  'record-satisfaction',
  'reopen',
  'not-ours',
  'archive',
  'mark-answered',
  'correct-verdict',
];

/** The step that usually comes next, where it is not the answer itself. */
const USUAL: Readonly<Record<Stage, AskedAct | null>> = {
  baru: 'verify',
  terverifikasi: 'handle',
  proses: null,
  ditanggapi: 'close',
  ditunda: 'resume',
  selesai: null,
  'bukan-wewenang': null,
  arsip: null,
};

const UNBOUND: readonly AnswerState[] = ['draf', 'dikembalikan'];

/** Keys that do a step, to be told beside it. */
const KEYS: Readonly<Partial<Record<AskedAct, string>>> = {
  verify: 'v',
  dispose: 'd',
  hold: 't',
  resume: 't',
  'record-reply': 'r',
  close: 'o',
};

/** Where the case stands, what may come next, and what may not yet, with the reason. */
export function NextSteps() {
  const { t } = useTranslation();
  const { view, refusal, ask } = useBench();
  const { stage } = view.item;
  const allowed = STEPS.filter((act) => refusal(act) === null);
  return (
    <Panel
      title={t('workbench.stage.title')}
      actions={
        <>
          <LaporSays field="stage" />
          <StageMark stage={stage} />
        </>
      }
    >
      <Box sx={row}>
        {isToWrite(view) ? <WriteButton /> : null}
        {allowed.map((act) => (
          <Button
            key={act}
            variant={USUAL[stage] === act ? 'contained' : 'outlined'}
            aria-haspopup="dialog"
            aria-keyshortcuts={KEYS[act]}
            title={KEYS[act] === undefined ? undefined : `(${KEYS[act]})`}
            onClick={() => ask(act)}
          >
            {t(`acts.of.${act}.button`)}
          </Button>
        ))}
      </Box>
      <NotYet acts={STEPS.filter((act) => !allowed.includes(act))} />
    </Panel>
  );
}

/** Whether the answer is this person's next work: the case is being handled and no text of it is bound. */
function isToWrite({ item, allowed }: CaseView): boolean {
  const may = allowed.some(({ command, refusal }) => command === 'draft-answer' && refusal === null);
  return may && item.stage === 'proses' && (item.answer === null || UNBOUND.includes(item.answer));
}

function WriteButton() {
  const { t } = useTranslation();
  return (
    <Button variant="contained" aria-keyshortcuts="b" title="(b)" onClick={() => actLikeKey('answer')}>
      {t('workbench.stage.write')}
    </Button>
  );
}

/** What may not be done now: greyed, each with its reason; where one reason stands against everything, that alone. */
function NotYet({ acts }: { readonly acts: readonly AskedAct[] }) {
  const { t } = useTranslation();
  const { refusal } = useBench();
  const [open, setOpen] = useState(false);
  const reasons = new Set(acts.map(refusal));
  const [first] = reasons;
  if (acts.length === STEPS.length && reasons.size === 1) {
    return <Typography variant="body2">{first}</Typography>;
  }
  if (acts.length === 0) return null;
  return (
    <Box
      component="details"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ fontSize: '0.75rem', color: 'text.secondary' }}
    >
      <summary>{t('workbench.stage.notYet', { n: acts.length })}</summary>
      {open ? <Greyed acts={acts} /> : null}
    </Box>
  );
}

/** Each may be asked why. */
function Greyed({ acts }: { readonly acts: readonly AskedAct[] }) {
  const { t } = useTranslation();
  const { refusal } = useBench();
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const reason = asked === null ? null : refusal(asked);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, pt: 0.75 }}>
      <Box sx={row}>
        {acts.map((act) => (
          <Tooltip key={act} title={refusal(act)} describeChild>
            <Button aria-disabled color="inherit" onClick={() => setAsked(act)} sx={greyed}>
              {t(`acts.of.${act}.button`)}
            </Button>
          </Tooltip>
        ))}
      </Box>
      <Typography variant="body2" role="status" sx={{ '&:empty': { display: 'none' } }}>
        {asked === null || reason === null
          ? null
          : t('workbench.stage.why', { act: t(`acts.of.${asked}.button`), reason })}
      </Typography>
    </Box>
  );
}

const row = { display: 'flex', flexWrap: 'wrap', gap: 0.75, '&:empty': { display: 'none' } } as const;
const greyed = {
  color: 'text.secondary',
  bgcolor: 'action.disabledBackground',
  fontWeight: 400,
  cursor: 'help',
  py: 0,
} as const;
