import { useState } from 'react';
import type { CaseView } from '#contract/window/complaint.ts';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { DayBand } from '#renderer/screens/case/work/day-band.tsx';
import { ExplanationDialog } from '#renderer/screens/case/work/explanation-dialog.tsx';
import { useRuleName } from '#renderer/screens/case/work/use-rule-name.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DueMark } from '#renderer/ui/due-mark.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type ToldClock = CaseView['clocks'][number];

/** The clocks of the case: those that run with their dates, those that ended with what they came to. */
export function Deadlines() {
  const { t } = useTranslation();
  const { view } = useBench();
  const [explained, setExplained] = useState<string | null>(null);
  const open = view.clocks.filter((clock) => clock.open);
  const ended = view.clocks.filter((clock) => !clock.open);
  const clock = view.clocks.find(({ ruleId }) => ruleId === explained);
  const nothing = view.item.receivedAt === null ? t('deadline.unknownStart') : t('deadline.none');
  return (
    <Panel title={t('deadline.title')}>
      {open.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          {nothing}
        </Typography>
      ) : null}
      <HeldUntil />
      <Box component="ul" sx={list}>
        {open.map((one) => (
          <OpenClock key={one.ruleId} clock={one} onExplain={() => setExplained(one.ruleId)} />
        ))}
      </Box>
      {ended.length === 0 ? null : (
        <Box component="details" sx={{ fontSize: '0.8125rem' }}>
          <summary>{t('deadline.ended', { count: ended.length })}</summary>
          <Box component="ul" sx={list}>
            {ended.map((one) => (
              <EndedClock key={one.ruleId} clock={one} onExplain={() => setExplained(one.ruleId)} />
            ))}
          </Box>
        </Box>
      )}
      {clock?.explanation ? (
        <ExplanationDialog clock={clock} explanation={clock.explanation} onClose={() => setExplained(null)} />
      ) : null}
    </Panel>
  );
}

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.25, '&:empty': { display: 'none' } };
const line = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' } as const;

/** A Tunda that ends by itself: the dates below count with it. */
function HeldUntil() {
  const { t, i18n } = useTranslation();
  const { holds } = useBench().view.complaint;
  const until = holds.find(({ resumedOn }) => resumedOn === null)?.until;
  return until === undefined ? null : (
    <Typography variant="body2" color="text.secondary">
      {t('deadline.pausedUntil', { on: shortDate(until, i18n.language) })}
    </Typography>
  );
}

type ClockProps = { readonly clock: ToldClock; readonly onExplain: () => void };

function OpenClock({ clock, onExplain }: ClockProps) {
  const { t } = useTranslation();
  const name = useRuleName()(clock);
  const { dueOn, daysLeft, ruleId } = clock;
  const remarks = [
    ...(clock.kind === 'sejajar' ? [t('deadline.beside')] : []),
    ...(clock.provisional ? [t('due.provisional')] : []),
    ...(clock.extendedBy > 0 ? [t('deadline.extended', { count: clock.extendedBy })] : []),
    ...(clock.hours === null ? [] : [t('deadline.sameDay', { hours: clock.hours })]),
  ];
  return (
    <Box component="li" sx={line}>
      <Typography variant="body2" sx={{ flex: '1 1 10rem', minWidth: 0 }}>
        {name}
        {remarks.map((remark) => (
          <Typography key={remark} variant="caption" color="text.secondary" component="span">
            {' '}
            · {remark}
          </Typography>
        ))}
      </Typography>
      {dueOn === null || daysLeft === null ? (
        <Mark tone="quiet">{t('deadline.paused')}</Mark>
      ) : (
        <DueMark due={{ dueOn, daysLeft, ruleId, provisional: false, late: clock.late === true }} withDate />
      )}
      <ExplainButton clock={clock} name={name} onExplain={onExplain} />
      {clock.explanation?.steps.some(({ why }) => why === 'jeda') ? (
        <DayBand days={clock.explanation.steps} />
      ) : null}
    </Box>
  );
}

function EndedClock({ clock, onExplain }: ClockProps) {
  const { t, i18n } = useTranslation();
  const name = useRuleName()(clock);
  const { endedOn, late } = clock;
  const words =
    endedOn === null
      ? t('deadline.endedUnknown', { rule: name })
      : t('deadline.endedOn', { rule: name, on: shortDate(endedOn, i18n.language) });
  return (
    <Box component="li" sx={line}>
      <Typography variant="body2" sx={{ flex: '1 1 10rem', minWidth: 0 }}>
        {words}
      </Typography>
      {late === null ? null : (
        <Mark tone={late ? 'late' : 'done'}>{late ? t('deadline.late') : t('deadline.inTime')}</Mark>
      )}
      <ExplainButton clock={clock} name={name} onExplain={onExplain} />
    </Box>
  );
}

function ExplainButton({ clock, name, onExplain }: ClockProps & { readonly name: string }) {
  const { t } = useTranslation();
  if (clock.explanation === null) return null;
  return (
    <Button
      aria-haspopup="dialog"
      aria-label={t('deadline.explain', { rule: name })}
      onClick={onExplain}
      sx={{ py: 0 }}
    >
      {t('deadline.explainShort')}
    </Button>
  );
}
