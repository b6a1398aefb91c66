import type { Profile } from '#contract/window/session.ts';
import { shortDate } from '#renderer/text/dates.ts';
import type { useTranslation } from '#renderer/text/use-translation.tsx';

type Texts = Pick<ReturnType<typeof useTranslation>, 't' | 'i18n'>;

/** A person's role in words, and in whose place they have it where it was lent. */
export function roleWords({ role, lent }: Profile, { t, i18n }: Texts): string {
  const own = t(`role.${role}`);
  if (lent === null) return own;
  return `${own}, ${t('entry.lent', { by: lent.by, to: shortDate(lent.to, i18n.language) })}`;
}
