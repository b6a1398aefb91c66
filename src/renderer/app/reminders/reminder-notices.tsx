import { useEffect, useRef } from 'react';
import { noticeOf } from '#domain/reminder/notice-words.ts';
import { useReminders } from '#renderer/api/use-reminders.ts';
import { go } from '#renderer/app/route.ts';
import { setTitleBadge } from '#renderer/app/window-title.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';
import { useMessages } from '#renderer/ui/messages.tsx';

/** What is told so soon after somebody sat down says no more than the screen that opens, the menu and the title. */
const SETTLING_MS = 8_000;

/** Says what was told just now at the foot of the window, and how much was not read in its title. Draws nothing itself. */
export function ReminderNotices() {
  const { t, i18n } = useTranslation();
  const { inform } = useMessages();
  const reminders = useReminders();
  const satDown = useRef(performance.now());
  const said = useRef<ReadonlySet<string>>(new Set());
  const unread = reminders?.unread ?? 0;
  useEffect(() => {
    setTitleBadge(unread);
    return () => setTitleBadge(0);
  }, [unread]);
  useEffect(() => {
    const lines = (reminders?.lines ?? []).filter(({ read }) => !read);
    const fresh = lines.filter((line) => !said.current.has(JSON.stringify(line)));
    said.current = new Set(lines.map((line) => JSON.stringify(line)));
    if (fresh.length === 0 || performance.now() - satDown.current < SETTLING_MS) return;
    const { title, body } = noticeOf(fresh, i18n.language === 'en' ? 'en' : 'id');
    inform(`${title}: ${body.replaceAll('\n', '; ')}`, {
      label: t('reminders.open'),
      run: () => go({ screen: 'pengingat' }),
    });
  }, [reminders, inform, t, i18n.language]);
  return null;
}
