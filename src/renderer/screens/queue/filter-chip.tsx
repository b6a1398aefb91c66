import Popover from '@mui/material/Popover';
import { type RefObject, useId, useRef, useState } from 'react';
import type { Facets } from '#contract/window/queue.ts';
import { FilterOptions } from '#renderer/screens/queue/filter-options.tsx';
import { filterValues } from '#renderer/screens/queue/filter-values.ts';
import { type Filter, type FilterKey, NO_FILTER } from '#renderer/screens/queue/queue-request.ts';
import { useFilterWords } from '#renderer/screens/queue/use-filter-words.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

type Props = {
  readonly filterKey: FilterKey;
  readonly facets: Facets;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly buttonRef?: RefObject<HTMLButtonElement | null> | undefined;
};

/** One filter: says what it is set to, opens its values, and can be taken off. */
export function FilterChip(props: Props) {
  const { filterKey, filter, onFilter } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const chip = useRef<HTMLSpanElement>(null);
  const dialogId = useId();
  const isSet = filter[filterKey].length > 0;
  const name = t(`queue.filter.${filterKey}`);
  return (
    <Box component="span" ref={chip} sx={chipStyle} data-set={isSet}>
      <OpenButton {...props} dialogId={dialogId} open={open} onOpen={() => setOpen(true)} />
      {isSet ? (
        <button
          type="button"
          aria-label={t('queue.filter.remove', { name })}
          onClick={() => onFilter({ ...filter, [filterKey]: NO_FILTER[filterKey] })}
        >
          <Icon name="close" size={12} />
        </button>
      ) : null}
      <Popover
        open={open}
        anchorEl={() => chip.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': name, id: dialogId, sx: paper } }}
      >
        <FilterOptions first {...props} />
      </Popover>
    </Box>
  );
}

type OpenProps = Props & { readonly dialogId: string; readonly open: boolean; readonly onOpen: () => void };

function OpenButton({ filterKey, facets, filter, buttonRef, dialogId, open, onOpen }: OpenProps) {
  const { t } = useTranslation();
  const wordOf = useFilterWords();
  const set: readonly (string | null)[] = filter[filterKey];
  const words = filterValues(filterKey, facets, filter)
    .filter(({ value }) => set.includes(value))
    .map((value) => wordOf(filterKey, value));
  const [word, ...more] = words;
  const name = t(`queue.filter.${filterKey}`);
  return (
    <button
      type="button"
      ref={buttonRef}
      title={words.join(', ')}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-controls={open ? dialogId : undefined}
      onClick={onOpen}
    >
      <span>
        {word === undefined ? name : `${name}: ${word}${more.length === 0 ? '' : ` +${more.length}`}`}
      </span>
      <Icon name="down" size={14} />
    </button>
  );
}

const paper = { p: 1.5, minWidth: '16rem', maxWidth: '24rem' } as const;
const chipStyle = {
  display: 'inline-flex',
  maxWidth: '16rem',
  border: 1,
  borderColor: 'divider',
  borderRadius: '1rem',
  bgcolor: 'background.paper',
  '&[data-set="true"]': { borderColor: 'primary.main', fontWeight: 600 },
  '& button': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.25rem',
    minWidth: '1.5rem',
    minHeight: '1.75rem',
    px: '0.6rem',
    border: 0,
    borderRadius: '1rem',
    background: 'none',
    color: 'text.primary',
    font: 'inherit',
    fontSize: '0.8125rem',
    cursor: 'pointer',
    overflow: 'hidden',
    '& svg': { flexShrink: 0 },
    '& span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
  '& button + button': { px: '0.4rem', ml: '-0.4rem', justifyContent: 'center' },
} as const;
