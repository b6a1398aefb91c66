import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { Profile } from '#contract/window/session.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { roleWords } from '#renderer/ui/role-words.ts';
import { Typography } from '#renderer/ui/typography.tsx';

type Props = {
  readonly profiles: readonly Profile[];
  readonly value: string;
  readonly onChange: (key: string) => void;
};

/** Tells a person's roles apart. */
export function profileKey({ personId, lent }: Profile): string {
  return lent === null ? personId : `${personId} ${lent.delegationId}`;
}

/** Everybody who works here, one line each; many of them scroll. */
export function ProfileChoice({ profiles, value, onChange }: Props) {
  const { t } = useTranslation();
  const label = useId();
  return (
    <FormControl>
      <FormLabel id={label} sx={{ mb: 0.5, fontSize: '0.8125rem' }}>
        {t('entry.choose')}
      </FormLabel>
      <RadioGroup
        aria-labelledby={label}
        value={value}
        onChange={(_event, next) => onChange(next)}
        sx={{ display: 'grid', gap: 0.5, maxHeight: '16rem', overflow: 'auto', flexWrap: 'nowrap' }}
      >
        {profiles.map((profile) => (
          <FormControlLabel
            key={profileKey(profile)}
            value={profileKey(profile)}
            control={<Radio size="small" />}
            label={<Name profile={profile} />}
            sx={card}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

function Name({ profile }: { readonly profile: Profile }) {
  const translation = useTranslation();
  const { t } = translation;
  return (
    <Box component="span" sx={{ display: 'grid' }}>
      <Typography component="span" variant="body1" sx={{ fontWeight: 600 }}>
        {profile.name}
      </Typography>
      <Typography component="span" variant="caption" color="textSecondary">
        {roleWords(profile, translation)}
        {profile.hasPin ? '' : ` · ${t('entry.withoutPin')}`}
      </Typography>
    </Box>
  );
}

const card = {
  m: 0,
  px: 1,
  py: 0.25,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  '&:has(:checked)': { borderColor: 'primary.main', bgcolor: 'action.hover' },
  '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
} as const;
