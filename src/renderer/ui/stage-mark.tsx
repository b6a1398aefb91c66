import type { Stage } from '#domain/complaint/stage.ts';
import type { Tone } from '#renderer/app/theme.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Mark } from '#renderer/ui/mark.tsx';

const TONES: Readonly<Record<Stage, Tone>> = {
  baru: 'soon',
  terverifikasi: 'calm',
  proses: 'calm',
  ditanggapi: 'waiting',
  selesai: 'done',
  ditunda: 'quiet',
  'bukan-wewenang': 'quiet',
  arsip: 'quiet',
};

/** The stage of a case, in words, colour and shape. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[stage]}>{t(`stage.${stage}`)}</Mark>;
}
