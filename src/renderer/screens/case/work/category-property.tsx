import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { shownCategory } from '#renderer/screens/case/acts/act-values.ts';
import { categoryOf } from '#renderer/screens/case/acts/lookup-fields.tsx';
import { useBench } from '#renderer/screens/case/bench-context.ts';
import { LaporSays } from '#renderer/screens/case/work/lapor-says.tsx';
import { PROPERTY_LABEL, ReadProperty } from '#renderer/screens/case/work/property.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';

/** The category: chosen from those that are known, or a new name ended with Enter. */
export function CategoryProperty({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { view, institution, act } = useBench();
  const shown = shownCategory(view.complaint);
  const categories = institution?.categories ?? [];
  const name = shown.name ?? shown.id;
  if (disabled) {
    return (
      <ReadProperty
        label={t('workbench.property.category')}
        value={name ?? t('workbench.property.noCategory')}
        lapor="category"
      />
    );
  }
  return (
    <div title={name ?? undefined}>
      <Autocomplete
        freeSolo
        clearOnBlur
        selectOnFocus
        options={categories}
        value={name}
        getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
        getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
        onChange={(_, chosen) => {
          const { categoryId, categoryName } = categoryOf(chosen, categories);
          act('classify', { categoryId: categoryId || null, categoryName: categoryName || null });
        }}
        renderInput={(params) => (
          <TextField
            {...params}
            variant="standard"
            sx={{
              '& input': { fontSize: '0.8125rem', lineHeight: 1.3 },
              '& input::placeholder': { color: 'text.secondary', opacity: 1 },
            }}
            label={t('workbench.property.category')}
            slotProps={{ ...params.slotProps, inputLabel: { shrink: true, sx: PROPERTY_LABEL } }}
            placeholder={t('workbench.property.noCategory')}
          />
        )}
      />
      <LaporSays field="category" />
    </div>
  );
}
