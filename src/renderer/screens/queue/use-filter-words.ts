import { COMPLAINT_CLASSES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import { PRIORITIES } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { FilterValue } from '#renderer/screens/queue/filter-values.ts';
import type { FilterKey } from '#renderer/screens/queue/queue-request.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The word for a value of a filter. */
export function useFilterWords(): (key: FilterKey, value: FilterValue) => string {
  const { t } = useTranslation();
  return (key, { value, name }) => {
    switch (key) {
      case 'stages': {
        const stage = STAGES.find((known) => known === value);
        return stage === undefined ? '' : t(`stage.${stage}`);
      }
      case 'classes':
        return t(`class.${COMPLAINT_CLASSES.find((known) => known === value) ?? 'none'}`);
      case 'priorities': {
        const priority = PRIORITIES.find((known) => known === value);
        return priority === undefined ? '' : t(`priority.${priority}`);
      }
      case 'officeIds':
        return value === null ? t('queue.filter.noOffice') : (name ?? value);
      case 'officerIds':
        return value === null ? t('queue.filter.noOfficer') : (name ?? value);
      default:
        return assertNever(key);
    }
  };
}
