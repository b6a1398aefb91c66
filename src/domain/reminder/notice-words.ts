import { FIGURES, type Figure } from '#domain/complaint/today-figures.ts';
import { longDate } from '#domain/deadline/civil-date-words.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';
import type { EscalationRule } from '#domain/reminder/escalation.ts';
import type { Told } from '#domain/reminder/reminder-memory.ts';
import type { Sign } from '#domain/reminder/sign.ts';

/** What the system's own notice says, outside of the window: numbers of cases and words of rules, nothing of a person. */
export type NoticeWords = { readonly title: string; readonly body: string };

export type NoticeLanguage = 'id' | 'en';

/** More than this many cases are summed up. */
const MOST_APART = 3;
const SHORT_DIGITS = 6;

/** What was told at one moment, as one notice. */
export function noticeOf(lines: readonly Told[], language: NoticeLanguage): NoticeWords {
  const digest = lines.find((line) => line.kind === 'ringkasan');
  if (digest?.kind === 'ringkasan') {
    return { title: TITLES[language].digest, body: digestInWords(digest.digest, language) };
  }
  const signs = lines.flatMap((line) => (line.kind === 'laporan' ? [line] : []));
  const body =
    signs.length > MOST_APART
      ? TITLES[language].many(signs.length)
      : signs
          .map(({ trackingId, sign }) => `${shortCaseNumber(trackingId)}: ${signInWords(sign, language)}`)
          .join('\n');
  return { title: TITLES[language].reminder, body };
}

/** What people call a case: LAPOR's number, or the end of its own id. */
export function shortCaseNumber(trackingId: string): string {
  return trackingId.startsWith('lokal:') ? trackingId.slice(-SHORT_DIGITS) : trackingId;
}

const TITLES = {
  id: { digest: 'Ringkasan pagi', reminder: 'Pengingat', many: (n: number) => `${n} pengingat baru` },
  en: { digest: 'This morning', reminder: 'Reminder', many: (n: number) => `${n} new reminders` },
} as const;

const FIGURES_IN_WORDS = {
  id: {
    late: 'terlambat',
    dueToday: 'jatuh tempo hari ini',
    dueSoon: 'segera jatuh tempo',
    toApprove: 'menunggu persetujuan',
    toRevise: 'dikembalikan atasan',
    toSend: 'siap kirim',
    toResume: 'tunda perlu dilihat lagi',
    mayClose: 'dapat ditutup',
    escalated: 'perlu perhatian atasan',
  },
  en: {
    late: 'late',
    dueToday: 'due today',
    dueSoon: 'due soon',
    toApprove: 'waiting for approval',
    toRevise: 'returned by the supervisor',
    toSend: 'ready to send',
    toResume: 'on hold, to be looked at again',
    mayClose: 'may be closed',
    escalated: 'for the supervisor',
  },
} as const satisfies Record<NoticeLanguage, Record<Figure, string>>;

/** `3 terlambat, 5 jatuh tempo hari ini`. */
export function digestInWords(digest: Readonly<Record<Figure, number>>, language: NoticeLanguage): string {
  return FIGURES.filter((figure) => digest[figure] > 0)
    .map((figure) => `${digest[figure]} ${FIGURES_IN_WORDS[language][figure]}`)
    .join(', ');
}

/** Why the supervisor is told: `dialihkan 3 kali`. */
export function escalationInWords(rule: EscalationRule, amount: number, language: NoticeLanguage): string {
  const words = {
    id: {
      'tanpa-putusan': `tanpa putusan lebih dari ${amount} hari kerja`,
      'sering-dialihkan': `dialihkan ${amount} kali`,
      'jawaban-berulang-dikembalikan': `jawaban dikembalikan ${amount} kali`,
      'pelapor-tidak-puas': `pelapor tidak puas (${amount} dari 5)`,
    },
    en: {
      'tanpa-putusan': `no verdict for more than ${amount} working days`,
      'sering-dialihkan': `transferred ${amount} times`,
      'jawaban-berulang-dikembalikan': `answer returned ${amount} times`,
      'pelapor-tidak-puas': `reporter not satisfied (${amount} of 5)`,
    },
  } as const satisfies Record<NoticeLanguage, Record<EscalationRule, string>>;
  return words[language][rule];
}

/** One sign in words: the same in the notice and on the screen. */
export function signInWords(sign: Sign, language: NoticeLanguage): string {
  return language === 'id' ? inIndonesian(sign) : inEnglish(sign);
}

function inIndonesian(sign: Sign): string {
  switch (sign.kind) {
    case 'batas':
      return sign.point === 0 ? 'jatuh tempo hari ini' : `batas waktunya ${longDate(sign.dueOn)}`;
    case 'terlambat':
      return `terlambat; batas waktunya ${longDate(sign.dueOn)}`;
    case 'boleh-ditutup':
      return 'waktu pelapor untuk menanggapi sudah habis; dapat ditutup';
    case 'lihat-lagi':
      return 'laporan yang ditunda perlu dilihat lagi';
    case 'tunda-selesai':
      return 'pengingat yang ditunda berjalan lagi';
    case 'eskalasi':
      return escalationInWords(sign.rule, sign.amount, 'id');
    default:
      return assertNever(sign);
  }
}

function inEnglish(sign: Sign): string {
  switch (sign.kind) {
    case 'batas':
      return sign.point === 0 ? 'due today' : `due on ${sign.dueOn}`;
    case 'terlambat':
      return `late; it was due on ${sign.dueOn}`;
    case 'boleh-ditutup':
      return "the reporter's days are over; it may be closed";
    case 'lihat-lagi':
      return 'a report on hold is to be looked at again';
    case 'tunda-selesai':
      return 'reminders that were put off go on';
    case 'eskalasi':
      return escalationInWords(sign.rule, sign.amount, 'en');
    default:
      return assertNever(sign);
  }
}
