import { useEffect } from 'react';
import { setWindowTitle } from '#renderer/app/window-title.ts';
import { numberInWords } from '#renderer/screens/case/case-number.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The window bears the number of the case that is open; in practice it says that too. */
export function useCaseTitle(trackingId: string, training: boolean): void {
  const { t } = useTranslation();
  useEffect(() => {
    const parts = [...(training ? [t('training.banner')] : []), numberInWords(trackingId, t), t('appName')];
    setWindowTitle(parts.join(' · '));
  }, [trackingId, training, t]);
}
