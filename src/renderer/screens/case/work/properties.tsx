import Paper from '@mui/material/Paper';
import { shownClass, shownConfidentiality } from '#domain/complaint/complaint.ts';
import type { AskedAct } from '#renderer/screens/case/acts/act-forms.ts';
import { NONE } from '#renderer/screens/case/acts/act-values.ts';
import { choicesOf } from '#renderer/screens/case/acts/choices.ts';
import { usePeople } from '#renderer/screens/case/acts/lookup-fields.tsx';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { CategoryProperty } from '#renderer/screens/case/work/category-property.tsx';
import { AskedProperty, ChosenProperty } from '#renderer/screens/case/work/property.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** Class, category, office, officer, priority and the rest in one band: changed where they stand, each with its way back. */
export function Properties() {
  const { t } = useTranslation();
  const mayClassify = useBench().refusal('classify') === null;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('workbench.property.title')}
      sx={{ mx: 2, mb: 1.5, px: 1.5, py: 1 }}
    >
      <Box sx={grid}>
        <ClassProperty disabled={!mayClassify} />
        <LocalClassProperty disabled={!mayClassify} />
        <PriorityProperty disabled={!mayClassify} />
        <CategoryProperty disabled={!mayClassify} />
        <OfficerProperty />
        <AskedProperties />
        <MaladministrationProperty disabled={!mayClassify} />
      </Box>
      <Reasons />
    </Paper>
  );
}

type Classified = { readonly disabled: boolean };

function ClassProperty({ disabled }: Classified) {
  const { t } = useTranslation();
  const { view, act } = useBench();
  return (
    <ChosenProperty
      label={t('workbench.property.class')}
      value={shownClass(view.complaint) ?? ''}
      choices={choicesOf('class', t)}
      none={t('class.none')}
      disabled={disabled}
      keyShortcut="c"
      lapor="class"
      onChoose={(next) => act('classify', { class: next })}
    />
  );
}

/** Only where the institution has classes of its own. */
function LocalClassProperty({ disabled }: Classified) {
  const { t } = useTranslation();
  const { view, institution, act } = useBench();
  const classes = institution?.localClasses ?? [];
  if (classes.length === 0) return null;
  return (
    <ChosenProperty
      label={t('workbench.property.localClass')}
      value={view.complaint.ours.localClass ?? ''}
      choices={classes.map(({ localClass, name }) => ({ value: localClass, label: name }))}
      none={t('workbench.property.noLocalClass')}
      noneChosen
      disabled={disabled}
      onChoose={(next) => act('classify', { localClass: next === '' ? null : next })}
    />
  );
}

function PriorityProperty({ disabled }: Classified) {
  const { t } = useTranslation();
  const { view, act } = useBench();
  return (
    <ChosenProperty
      label={t('workbench.property.priority')}
      value={view.complaint.priority}
      choices={choicesOf('priority', t)}
      disabled={disabled}
      onChoose={(next) => act('classify', { priority: next })}
    />
  );
}

function MaladministrationProperty({ disabled }: Classified) {
  const { t } = useTranslation();
  const { view, act } = useBench();
  return (
    <ChosenProperty
      label={t('workbench.property.maladministration')}
      value={view.complaint.maladministration ?? NONE}
      choices={choicesOf('maladministration', t)}
      disabled={disabled}
      onChoose={(next) => act('classify', { maladministration: next === NONE ? null : next })}
    />
  );
}

function OfficerProperty() {
  const { t } = useTranslation();
  const { view, act, refusal } = useBench();
  const people = usePeople();
  return (
    <ChosenProperty
      label={t('workbench.property.officer')}
      value={view.complaint.officerId ?? ''}
      choices={people}
      none={t('fields.nobody')}
      noneChosen
      disabled={refusal('assign') !== null}
      keyShortcut="p"
      onChoose={(next) => act('assign', { personId: next === '' ? null : next })}
    />
  );
}

/** Those that are changed with words of their own. */
function AskedProperties() {
  const { t } = useTranslation();
  const { item, complaint } = useBench().view;
  return (
    <>
      <AskedProperty
        label={t('workbench.property.office')}
        value={item.office ?? t('workbench.property.noOffice')}
        acts={['dispose', 'transfer']}
        lapor="office"
      />
      <AskedProperty
        label={t('workbench.property.confidentiality')}
        value={t(`confidentiality.${shownConfidentiality(complaint)}`)}
        acts={['set-confidentiality']}
        lapor="confidentiality"
      />
    </>
  );
}

const ACTS: readonly AskedAct[] = ['classify', 'assign', 'set-confidentiality'];

/** Why something cannot be changed, said once each. */
function Reasons() {
  const { t } = useTranslation();
  const { view, refusal } = useBench();
  // Said once for the whole case at its top.
  if (view.complaint.erased || view.item.readOnly) return null;
  const reasons = new Set(ACTS.map(refusal).filter((why) => why !== null));
  return [...reasons].map((reason) => (
    <Typography key={reason} variant="caption" color="text.secondary">
      {t('workbench.property.hidden', { reason })}
    </Typography>
  ));
}

const grid = {
  display: 'grid',
  columnGap: 2,
  rowGap: 1,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 11rem), 1fr))',
  '@media (min-width: 80rem)': {
    gridTemplateColumns: '1.5fr 0.7fr 1.4fr 1.5fr 1.5fr 0.9fr 1fr',
  },
} as const;
