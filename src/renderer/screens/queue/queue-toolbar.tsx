import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facets } from '#contract/window/queue.ts';
import type { Role } from '#domain/kernel/step.ts';
import { useDesk } from '#renderer/api/desk-context.ts';
import { QUERY } from '#renderer/api/keys.ts';
import { COLUMNS } from '#renderer/screens/queue/columns.ts';
import { CountLine } from '#renderer/screens/queue/count-line.tsx';
import { FilterBar } from '#renderer/screens/queue/filter-bar.tsx';
import type { ManyKind } from '#renderer/screens/queue/many/many-command.ts';
import type { QueuePlace } from '#renderer/screens/queue/queue-place.ts';
import type { Filter, QueueRequest } from '#renderer/screens/queue/queue-request.ts';
import { SelectionBar } from '#renderer/screens/queue/selection-bar.tsx';
import type { QueueList } from '#renderer/screens/queue/use-queue-list.ts';
import { Icon } from '#renderer/ui/icon.tsx';

const NO_FACETS: Facets = { stages: [], classes: [], priorities: [], offices: [], officers: [] };

type Props = {
  readonly request: QueueRequest;
  readonly list: QueueList;
  readonly inView: number | undefined;
  readonly role: Role;
  readonly narrow: boolean;
  readonly stacked: boolean;
  readonly filterRef: RefObject<HTMLButtonElement | null>;
  readonly change: (part: Partial<QueuePlace>) => void;
  readonly onFilter: (filter: Filter) => void;
  readonly onAct: (kind: ManyKind) => void;
  readonly onColumns: () => void;
  readonly onPrint: () => void;
};

/** Above the rows: what narrows them, or, once some are selected, what can be done with those; and how many there are. */
export function QueueToolbar(props: Props) {
  const { request, list, stacked } = props;
  const { t } = useTranslation();
  const desk = useDesk();
  const { data: facets = NO_FACETS } = useQuery({
    queryKey: QUERY.facets(request.view),
    queryFn: () => desk.queue.facets({ view: request.view }),
  });
  const { selection, rows } = list;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 0.75 }}>
      {selection.state === 'none' ? (
        <FilterBar
          facets={facets}
          filter={request.filter}
          onFilter={props.onFilter}
          narrow={props.narrow}
          firstRef={props.filterRef}
        />
      ) : (
        <SelectionBar
          count={selection.selected.size}
          role={props.role}
          onAct={props.onAct}
          onClear={selection.clear}
        />
      )}
      <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', gap: 1 }}>
        <CountLine rows={rows} inView={props.inView} />
        {stacked ? <SortField {...props} /> : null}
        <ToolButton icon="columns" label={t('queue.columns.open')} onClick={props.onColumns} />
        <ToolButton icon="print" label={t('queue.print.open')} onClick={props.onPrint} />
      </Box>
    </Box>
  );
}

function ToolButton(props: {
  readonly icon: 'columns' | 'print';
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip title={props.label}>
      <IconButton size="small" aria-label={props.label} onClick={props.onClick}>
        <Icon name={props.icon} />
      </IconButton>
    </Tooltip>
  );
}

/** Without headings to click on, the order is chosen here. */
function SortField({ request, change }: Pick<Props, 'request' | 'change'>) {
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
