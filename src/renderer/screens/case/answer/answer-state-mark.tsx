import type { AnswerState } from '#domain/complaint/complaint.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Mark } from '#renderer/ui/mark.tsx';

const TONES: Readonly<Record<AnswerState, Tone>> = {
  draf: 'quiet',
  diajukan: 'waiting',
  dikembalikan: 'soon',
  disetujui: 'done',
  terkirim: 'done',
};

/** Where an answer stands, in words, colour and shape. */
export function AnswerStateMark({ state }: { readonly state: AnswerState }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[state]}>{t(`answerState.${state}`)}</Mark>;
}
