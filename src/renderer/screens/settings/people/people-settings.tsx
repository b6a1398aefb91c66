import { useState } from 'react';
import type { InstitutionView } from '#contract/window/institution.ts';
import type { Profile } from '#contract/window/session.ts';
import { MayNotNote } from '#renderer/screens/settings/may-not-note.tsx';
import { AddPersonDialog } from '#renderer/screens/settings/people/add-person-dialog.tsx';
import { EndPersonDialog } from '#renderer/screens/settings/people/end-person-dialog.tsx';
import { LendDialog } from '#renderer/screens/settings/people/lend-dialog.tsx';
import { LoansNote } from '#renderer/screens/settings/people/loans-note.tsx';
import { PeopleTable } from '#renderer/screens/settings/people/people-table.tsx';
import { PinDialog } from '#renderer/screens/settings/people/pin-dialog.tsx';
import { mayNot } from '#renderer/screens/settings/use-institution.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Typography } from '#renderer/ui/typography.tsx';

type Person = InstitutionView['people'][number];
type Asked =
  | { readonly what: 'add' }
  | { readonly what: 'pin'; readonly whom: Person }
  | { readonly what: 'lend'; readonly whom: Person }
  | { readonly what: 'end'; readonly whom: Person };
type Props = { readonly view: InstitutionView; readonly person: Profile; readonly today: string };

/** Who works here, in which role, whose role is lent, and their PINs. */
export function PeopleSettings({ view, person, today }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = (): void => setAsked(null);
  const officeName = (id: string | null): string =>
    id === null ? t('common.none') : (view.offices.find((office) => office.id === id)?.name ?? id);
  const working = view.people.filter((one) => !one.ended);
  return (
    <Panel
      title={t('settings.people.title', { count: working.length })}
      actions={
        <AddButton allowed={mayNot(view, 'add-person') === null} onAdd={() => setAsked({ what: 'add' })} />
      }
    >
      <MayNotNote view={view} command="add-person" />
      <LimitsNote people={working} />
      <LoansNote people={working} />
      <PeopleTable
        people={working}
        self={person}
        officeName={officeName}
        acts={(one) => <PersonActs one={one} self={person} onAsk={setAsked} />}
      />
      <Ended people={view.people.filter((one) => one.ended)} officeName={officeName} />
      {asked?.what === 'add' ? <AddPersonDialog view={view} by={person} onClose={close} /> : null}
      {asked?.what === 'pin' ? (
        <PinDialog whom={asked.whom} isSelf={asked.whom.personId === person.personId} onClose={close} />
      ) : null}
      {asked?.what === 'lend' ? (
        <LendDialog whom={asked.whom} people={working} today={today} onClose={close} />
      ) : null}
      {asked?.what === 'end' ? <EndPersonDialog whom={asked.whom} onClose={close} /> : null}
    </Panel>
  );
}

function AddButton({ allowed, onAdd }: { readonly allowed: boolean; readonly onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="outlined"
      startIcon={<Icon name="plus" size={16} />}
      disabled={!allowed}
      aria-haspopup="dialog"
      onClick={onAdd}
    >
      {t('settings.people.add')}
    </Button>
  );
}

function Ended(props: {
  readonly people: readonly Person[];
  readonly officeName: (id: string | null) => string;
}) {
  const { t } = useTranslation();
  if (props.people.length === 0) return null;
  return (
    <Box component="details" sx={{ fontSize: '0.8125rem' }}>
      <summary>{t('settings.people.ended', { count: props.people.length })}</summary>
      <Box component="ul" sx={{ mt: 0.5 }}>
        {props.people.map((one) => (
          <li key={one.personId}>
            {one.name} · {t(`role.${one.role}`)} · {props.officeName(one.officeId)}
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** Why some of the buttons are grey; nothing where none is. */
function LimitsNote({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const free = people.every(({ mayNot }) => mayNot['set-pin'] === null && mayNot['end-person'] === null);
  return free ? null : (
    <Typography variant="body2" color="textSecondary">
      {t('settings.people.limits')}
    </Typography>
  );
}

type ActsProps = {
  readonly one: Person;
  readonly self: Profile;
  readonly onAsk: (asked: Asked) => void;
};

/** One's own PIN is one's own business; another's is for whoever may set it. */
function PersonActs({ one, self, onAsk }: ActsProps) {
  const { t } = useTranslation();
  const isSelf = one.personId === self.personId;
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 0.5, whiteSpace: 'nowrap' }}>
      <Button
        aria-label={t('settings.people.pinOf', { name: one.name })}
        disabled={one.mayNot['set-pin'] !== null}
        aria-haspopup="dialog"
        onClick={() => onAsk({ what: 'pin', whom: one })}
      >
        {t('settings.people.changePin')}
      </Button>
      {one.mayNot.delegate === null ? (
        <Button
          aria-label={t('settings.people.lendOf', { name: one.name })}
          aria-haspopup="dialog"
          onClick={() => onAsk({ what: 'lend', whom: one })}
        >
          {t('settings.people.lend')}
        </Button>
      ) : null}
      <Button
        color="error"
        aria-label={t('settings.people.endOf', { name: one.name })}
        disabled={isSelf || one.mayNot['end-person'] !== null}
        aria-haspopup="dialog"
        onClick={() => onAsk({ what: 'end', whom: one })}
      >
        {t('settings.people.end')}
      </Button>
    </Box>
  );
}
