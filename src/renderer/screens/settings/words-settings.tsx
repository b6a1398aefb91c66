import type { InstitutionView } from '#contract/window/institution.ts';
import { STAGES, type Stage } from '#domain/complaint/stage.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { NameCell } from '#renderer/screens/settings/name-cell.tsx';
import { SettingsTable } from '#renderer/screens/settings/settings-table.tsx';
import { mayNot, useInstitutionAct } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = { readonly view: InstitutionView };

/** What LAPOR's words stand for here: its statuses, its offices, its categories. */
export function WordsSettings({ view }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Panel title={t('settings.words.statuses')}>
        <Typography variant="body2">{t('settings.words.statusesNote')}</Typography>
        <MayNotNote view={view} command="map-status" />
        <Statuses view={view} />
      </Panel>
      <Panel title={t('settings.words.offices')}>
        <Typography variant="body2">{t('settings.words.officesNote')}</Typography>
        <MayNotNote view={view} command="name-office" />
        <Names kind="office" view={view} />
      </Panel>
      <Panel title={t('settings.words.categories')}>
        <Typography variant="body2">{t('settings.words.categoriesNote')}</Typography>
        <MayNotNote view={view} command="name-category" />
        <Names kind="category" view={view} />
      </Panel>
    </>
  );
}

const UNDECIDED = '';

function Statuses({ view }: Props) {
  const { t, i18n } = useTranslation();
  const { mutate, error } = useInstitutionAct();
  const closed = mayNot(view, 'map-status') !== null;
  const options = STAGES.map((stage) => ({ value: stage as Stage | '', label: t(`stage.${stage}`) }));
  return (
    <>
      {error === null ? null : <ErrorNote error={error} />}
      <SettingsTable
        caption={t('settings.words.statuses')}
        columns={[
          { key: 'status', label: t('settings.words.status') },
          { key: 'cases', label: t('settings.words.cases'), right: true },
          { key: 'stage', label: t('settings.words.stage') },
        ]}
        rows={view.statuses.map(({ status, stage, cases }) => ({
          key: status,
          cells: [
            status,
            cases.toLocaleString(i18n.language),
            <SelectField
              key="stage"
              hideLabel
              label={t('settings.words.stageOf', { status })}
              value={stage ?? UNDECIDED}
              options={
                stage === null
                  ? [{ value: UNDECIDED, label: t('settings.words.undecided') }, ...options]
                  : options
              }
              disabled={closed}
              onChange={(chosen) => {
                if (chosen !== UNDECIDED && chosen !== stage)
                  mutate({ command: 'map-status', input: { status, stage: chosen } });
              }}
            />,
          ],
        }))}
      />
    </>
  );
}

function Names({ kind, view }: Props & { readonly kind: 'office' | 'category' }) {
  const { t, i18n } = useTranslation();
  const items = kind === 'office' ? view.offices : view.categories;
  if (items.length === 0) return <EmptyState title={t('settings.words.nothing')} />;
  return (
    <SettingsTable
      caption={t(kind === 'office' ? 'settings.words.offices' : 'settings.words.categories')}
      columns={[
        { key: 'id', label: t('settings.words.id') },
        { key: 'name', label: t('settings.words.name') },
        { key: 'cases', label: t('settings.words.cases'), right: true },
      ]}
      rows={items.map((item) => ({
        key: item.id,
        cells: [
          item.id,
          <NameCell key={`${item.id} ${item.name}`} kind={kind} view={view} id={item.id} name={item.name} />,
          item.cases.toLocaleString(i18n.language),
        ],
      }))}
    />
  );
}
