import { type DragEvent, type RefObject, useState } from 'react';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { Attachments } from '#renderer/screens/case/complaint/attachments.tsx';
import { ComplaintFacts } from '#renderer/screens/case/complaint/complaint-facts.tsx';
import { ComplaintTexts } from '#renderer/screens/case/complaint/complaint-texts.tsx';
import { ReporterPart } from '#renderer/screens/case/complaint/reporter-part.tsx';
import { useAttach } from '#renderer/screens/case/complaint/use-attach.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

type Props = { readonly fileChooser: RefObject<HTMLInputElement | null> };

/** What came in: the words, the facts, who reported it, the files. Files may be dropped on all of it. */
export function ComplaintSide({ fileChooser }: Props) {
  const { t } = useTranslation();
  const { refusal } = useBench();
  const [over, setOver] = useState(false);
  const attach = useAttach();
  const may = refusal('attach') === null;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (may) attach.take([...event.dataTransfer.files]);
  };
  return (
    <Box
      component="section"
      aria-label={t('workbench.reported')}
      tabIndex={0}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setOver(may);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={[side, over ? { outline: 2, outlineColor: 'primary.main' } : {}]}
    >
      <Panel title={t('workbench.complaint')}>
        <ComplaintTexts />
        <ComplaintFacts />
      </Panel>
      <ReporterPart />
      <Attachments attach={attach} fileChooser={fileChooser} over={over} />
    </Box>
  );
}

/** Stays in view while the work beside it scrolls, where the window is wide and high enough. */
const side = {
  display: 'grid',
  gap: 1.5,
  minWidth: 0,
  borderRadius: 1,
  '@media (min-width: 64rem) and (min-height: 32rem)': {
    position: 'sticky',
    top: '0.5rem',
    maxHeight: 'calc(100dvh - 6.5rem)',
    overflow: 'auto',
  },
} as const;
