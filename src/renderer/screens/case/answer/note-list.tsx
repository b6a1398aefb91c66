import type { Note } from '#domain/complaint/complaint.ts';
import { useNames } from '#renderer/screens/case/answer/use-names.ts';
import { shortMoment } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

/** The notes of a case, newest first. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const { t, i18n } = useTranslation();
  const { person } = useNames();
  if (notes.length === 0) {
    return (
      <Typography variant="body2" color="text.secondary">
        {t('answer.notes.none')}
      </Typography>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {notes.toReversed().map(({ noteId, at, personId, text }) => (
        <Box component="li" key={noteId} sx={{ borderLeft: 3, borderColor: 'divider', pl: 1.25 }}>
          <Typography variant="caption" color="text.secondary">
            {t('answer.notes.item', { who: person(personId), at: shortMoment(at, i18n.language) })}
          </Typography>
          <Typography sx={{ whiteSpace: 'pre-wrap' }}>{text ?? t('common.erased')}</Typography>
        </Box>
      ))}
    </Box>
  );
}
