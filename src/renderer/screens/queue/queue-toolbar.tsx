import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import type { Facets } from '#contract/window/queue.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { COLUMNS } from '#renderer/screens/queue/columns.ts';
import { CountLine } from '#renderer/screens/queue/count-line.tsx';
import { FilterBar } from '#renderer/screens/queue/filter-bar.tsx';
import { SelectionBar } from '#renderer/screens/queue/selection-bar.tsx';
import type { QueueModel } from '#renderer/screens/queue/use-queue-screen.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

const NO_FACETS: Facets = { stages: [], classes: [], priorities: [], offices: [], officers: [] };

const NARROW = '(max-width: 60rem), (max-height: 32rem)';

/** Above the rows: what narrows them, or, once some are selected, what can be done with those; and how many there are. */
export function QueueToolbar(model: QueueModel) {
  const { request, list, layout, change, counts } = model;
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 0.75 }}>
      {list.selection.state === 'none' ? <Filters {...model} /> : <SelectedTools {...model} />}
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
        <CountLine rows={list.rows} inView={counts?.[request.view]} />
        {layout.stacked ? <SortField request={request} change={change} /> : null}
        <ToolButton
          icon="columns"
          opens
          label={t('queue.columns.open')}
          onClick={() => model.setChoosesColumns(true)}
        />
        <ToolButton icon="print" label={t('queue.print.open')} onClick={model.printing.print} />
      </Box>
    </Box>
  );
}

function Filters({ request, change, filterRef }: QueueModel) {
  const desk = useDesk();
  const narrow = useMediaQuery(NARROW);
  const { view, filter } = request;
  const { data: facets = NO_FACETS } = useQuery({
    queryKey: QUERY.facets(view),
    queryFn: () => desk.queue.facets({ view }),
  });
  return (
    <FilterBar
      facets={facets}
      filter={filter}
      onFilter={(next) => change({ filter: next, selected: new Set() })}
      narrow={narrow}
      firstRef={filterRef}
    />
  );
}

function SelectedTools({ list, person, many }: QueueModel) {
  const { selection } = list;
  return (
    <SelectionBar
      count={selection.selected.size}
      role={person.role}
      onAct={many.ask}
      onClear={selection.clear}
    />
  );
}

function ToolButton(props: {
  readonly icon: 'columns' | 'print';
  readonly label: string;
  /** Whether it opens a dialog. */
  readonly opens?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip title={props.label}>
      <IconButton
        size="small"
        aria-label={props.label}
        {...(props.opens === true ? { 'aria-haspopup': 'dialog' } : {})}
        onClick={props.onClick}
      >
        <Icon name={props.icon} />
      </IconButton>
    </Tooltip>
  );
}

/** Without headings to click on, the order is chosen here. */
function SortField({ request, change }: Pick<QueueModel, 'request' | 'change'>) {
  const { t } = useTranslation();
  const options = COLUMNS.flatMap(({ key, sort }) =>
    sort === null ? [] : [false, true].map((descending) => ({ key, sort, descending })),
  );
  const optionOf = (sort: string, descending: boolean): string => `${sort} ${descending}`;
  return (
    <Box
      component="select"
      aria-label={t('queue.sort.label')}
      value={optionOf(request.sort, request.descending)}
      onChange={(event) => {
        const chosen = options.find(
          ({ sort, descending }) => optionOf(sort, descending) === event.target.value,
        );
        if (chosen !== undefined) change({ sort: chosen.sort, descending: chosen.descending });
      }}
      sx={sortField}
    >
      {options.map(({ key, sort, descending }) => (
        <option key={optionOf(sort, descending)} value={optionOf(sort, descending)}>
          {t(descending ? 'queue.sort.descending' : 'queue.sort.ascending', {
            column: t(`queue.column.${key}`),
          })}
        </option>
      ))}
    </Box>
  );
}

const sortField = {
  minHeight: '1.9rem',
  maxWidth: '11rem',
  font: 'inherit',
  fontSize: '0.8125rem',
  color: 'text.primary',
  bgcolor: 'background.paper',
  border: 1,
  borderColor: 'text.secondary',
  borderRadius: 1,
  px: 0.5,
} as const;
