import type { InstitutionView } from '#contract/window/institution.ts';
import { usePeopleCall } from '#renderer/screens/settings/people/use-people-call.ts';
import { shortDate } from '#renderer/text/dates.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { Box } from '#renderer/ui/box.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Person = InstitutionView['people'][number];
type Loan = Person['loans'][number];

/** Roles that are in others' hands, now or on days to come; nothing where none is. */
export function LoansNote({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation();
  const lent = people.flatMap((whom) => whom.loans.map((loan) => ({ whom, loan })));
  if (lent.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('settings.people.lent')} sx={list}>
      {lent.map(({ whom, loan }) => (
        <LentRole key={loan.delegationId} whom={whom} loan={loan} />
      ))}
    </Box>
  );
}

function LentRole({ whom, loan }: { readonly whom: Person; readonly loan: Loan }) {
  const { t, i18n } = useTranslation();
  const { delegationId } = loan;
  const { mutate, isPending, error } = usePeopleCall(
    (desk) => desk.institution.act({ command: 'end-delegation', input: { delegationId } }),
    t('common.saved'),
    () => undefined,
  );
  const facts = {
    name: whom.name,
    role: t(`role.${whom.role}`),
    to: loan.name,
    from: shortDate(loan.from, i18n.language),
    until: shortDate(loan.to, i18n.language),
  };
  return (
    <li>
      <Box component="span" sx={{ mr: 1 }}>
        {t('settings.people.lentLine', facts)}
      </Box>
      <Button
        aria-label={t('settings.people.takeBackOf', facts)}
        disabled={whom.mayNot.delegate !== null}
        loading={isPending}
        onClick={() => mutate()}
      >
        {t('settings.people.takeBack')}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
    </li>
  );
}

const list = { listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' } as const;
