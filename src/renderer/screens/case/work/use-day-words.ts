import { useBench } from '#renderer/screens/case/bench-context.ts';
import type { ExplainedDay } from '#renderer/screens/case/work/explained-days.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** Why a day counts or not, in words: a holiday with its name and basis, a pause with what caused it. */
export function useDayWords(): (day: ExplainedDay) => string {
  const { t } = useTranslation();
  const { institution } = useBench();
  return ({ date, why, name, cause }) => {
    if (cause?.kind === 'ditunda') {
      return t('deadline.jedaHold', { missing: cause.missing ?? t('common.unknown') });
    }
    if (cause?.kind === 'menunggu') return t('deadline.jedaWait');
    if (why !== 'libur') return t(`deadline.${why}`);
    const source = institution?.holidays.find((holiday) => holiday.date === date)?.source;
    const words = t('deadline.libur', { name: name ?? t('common.unknown') });
    return source === undefined ? words : `${words} (${source})`;
  };
}
