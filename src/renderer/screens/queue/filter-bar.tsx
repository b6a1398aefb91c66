import { type RefObject, useState } from 'react';
import type { Facets } from '#contract/window/queue.ts';
import { FilterChip } from '#renderer/screens/queue/filter-chip.tsx';
import { FilterOptions } from '#renderer/screens/queue/filter-options.tsx';
import { FILTER_KEYS, type Filter, NO_FILTER } from '#renderer/screens/queue/queue-request.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DialogFrame } from '#renderer/ui/dialog-frame.tsx';

type Props = {
  readonly facets: Facets;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  /** One button instead of a chip for each filter. */
  readonly narrow: boolean;
  /** The button that the key for filtering goes to. */
  readonly firstRef: RefObject<HTMLButtonElement | null>;
};

/** What the list is narrowed to. */
export function FilterBar({ narrow, ...props }: Props) {
  const { t } = useTranslation();
  const { filter, onFilter, firstRef } = props;
  const set = FILTER_KEYS.filter((key) => filter[key].length > 0).length;
  return (
    <Box
      role="group"
      aria-label={t('queue.filter.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}
    >
      {narrow ? (
        <FilterButton {...props} set={set} />
      ) : (
        FILTER_KEYS.map((key, at) => (
          <FilterChip
            key={key}
            filterKey={key}
            facets={props.facets}
            filter={filter}
            onFilter={onFilter}
            buttonRef={at === 0 ? firstRef : undefined}
          />
        ))
      )}
      {set === 0 ? null : (
        <Button color="inherit" onClick={() => onFilter(NO_FILTER)}>
          {t('queue.filter.clear')}
        </Button>
      )}
    </Box>
  );
}

function FilterButton({
  facets,
  filter,
  onFilter,
  firstRef,
  set,
}: Omit<Props, 'narrow'> & { readonly set: number }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={firstRef}
        variant="outlined"
        color="inherit"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {set === 0 ? t('queue.filter.open') : t('queue.filter.openSet', { n: set })}
      </Button>
      {open ? (
        <DialogFrame title={t('queue.filter.label')} onClose={() => setOpen(false)} wide>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(14rem, 1fr))' }}>
            {FILTER_KEYS.map((key, at) => (
              <FilterOptions
                key={key}
                first={at === 0}
                filterKey={key}
                facets={facets}
                filter={filter}
                onFilter={onFilter}
              />
            ))}
          </Box>
        </DialogFrame>
      ) : null}
    </>
  );
}
