import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { shownCategory } from '#renderer/screens/case/acts/act-values.ts';
import { categoryOf } from '#renderer/screens/case/acts/lookup-fields.tsx';
import { useBench } from '#renderer/screens/case/bench-context.ts';

/** The category: chosen from those that are known, or a new name ended with Enter. */
export function CategoryProperty({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { view, institution, act } = useBench();
  const shown = shownCategory(view.complaint);
  const categories = institution?.categories ?? [];
  return (
    <Autocomplete
      freeSolo
      clearOnBlur
      selectOnFocus
      disabled={disabled}
      options={categories}
      value={shown.name ?? shown.id}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      getOptionKey={(option) => (typeof option === 'string' ? option : option.id)}
      onChange={(_, chosen) => {
        const { categoryId, categoryName } = categoryOf(chosen, categories);
        act('classify', { categoryId: categoryId || null, categoryName: categoryName || null });
      }}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('workbench.property.category')}
          placeholder={t('workbench.property.noCategory')}
        />
      )}
    />
  );
}
