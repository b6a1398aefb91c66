import { type ReactNode, useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { SettingsTable } from '#renderer/screens/settings/settings-table.tsx';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Person = InstitutionView['people'][number];

type Props = {
  readonly people: readonly Person[];
  readonly self: Profile;
  readonly officeName: (id: string | null) => string;
  /** What can be done with one of them. */
  readonly acts: (one: Person) => ReactNode;
};

/** A list that fits the window needs no search. */
const MANY = 8;
const LONGEST_SEARCH = 100;

/** Everybody who works here; many of them can be searched by name, role and office. */
export function PeopleTable({ people, self, officeName, acts }: Props) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const columns = [
    { key: 'name', label: t('settings.people.name') },
    { key: 'role', label: t('settings.people.role') },
    { key: 'office', label: t('settings.people.office') },
    { key: 'pin', label: t('settings.people.pin') },
    { key: 'acts', label: t('settings.acts'), right: true },
  ];
  const words = search.toLocaleLowerCase().split(/\s+/);
  const found = people.filter((one) => {
    const told = `${one.name} ${t(`role.${one.role}`)} ${officeName(one.officeId)}`.toLocaleLowerCase();
    return words.every((word) => told.includes(word));
  });
  const rows = found.map((one) => ({
    key: one.personId,
    cells: [
      one.personId === self.personId ? t('settings.people.you', { name: one.name }) : one.name,
      t(`role.${one.role}`),
      officeName(one.officeId),
      one.hasPin ? t('settings.people.hasPin') : t('settings.people.noPin'),
      acts(one),
    ] satisfies ReactNode[],
  }));
  return (
    <>
      {people.length <= MANY ? null : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Box sx={{ flex: '0 1 22rem' }}>
            <TextInput
              label={t('settings.people.find')}
              value={search}
              onChange={setSearch}
              maxLength={LONGEST_SEARCH}
            />
          </Box>
          <Typography variant="body2" color="textSecondary" role="status">
            {search.trim() === ''
              ? ''
              : found.length === 0
                ? t('settings.people.nobodyFound')
                : t('settings.people.found', { found: found.length, count: people.length })}
          </Typography>
        </Box>
      )}
      {found.length === 0 ? null : (
        <SettingsTable caption={t('settings.people.caption')} columns={columns} rows={rows} />
      )}
    </>
  );
}
