import type { BundleApplied } from '#contract/window/bundle.ts';
import type { DeskClient } from '#renderer/api/client.ts';
import { useSentence } from '#renderer/text/use-sentence.ts';
import { useTranslation } from '#renderer/text/use-translation.tsx';

type Made = Awaited<ReturnType<DeskClient['bundle']['make']>>;

/** What came of a bundle, in words. */
export type BundleTold = {
  readonly severity: 'success' | 'info' | 'warning';
  readonly lines: readonly string[];
};

/** Says what went into a bundle, and what applying one came to. */
export function useBundleWords() {
  const { t, i18n } = useTranslation();
  const sentence = useSentence();
  const n = (count: number): string => count.toLocaleString(i18n.language);
  const count = (
    name: 'delivered' | 'changed' | 'withdrawn' | 'decisions' | 'blobs',
    many: number,
  ): readonly string[] => (many === 0 ? [] : [t(`sync.bundle.${name}`, { n: n(many) })]);
  return {
    made: ({ file, steps, blobs, complete }: Made): BundleTold => ({
      severity: 'success',
      lines: [
        t('sync.bundle.made', { name: file.name, steps: n(steps), blobs: n(blobs) }),
        ...(complete ? [] : [t('sync.bundle.rest')]),
        t('sync.bundle.next'),
      ],
    }),
    applied: (applied: BundleApplied): BundleTold => {
      switch (applied.kind) {
        case 'ditolak':
          return { severity: 'warning', lines: [sentence(applied.trouble.code, applied.trouble.params)] };
        case 'dicabut':
          return { severity: 'warning', lines: [sentence('perangkat-dicabut')] };
        case 'masa-lain':
          return { severity: 'warning', lines: [sentence('titipan-pusat-dipulihkan')] };
        case 'tidak-ada-baru':
          return {
            severity: 'info',
            lines: [t('sync.bundle.nothing'), ...(applied.more ? [t('sync.bundle.more')] : [])],
          };
        case 'diterapkan':
          return {
            severity: 'success',
            lines: [
              t('sync.bundle.applied'),
              ...count('delivered', applied.delivered),
              ...count('changed', applied.changed),
              ...count('withdrawn', applied.withdrawn),
              ...count('decisions', applied.decisions),
              ...count('blobs', applied.blobs),
              ...(applied.more ? [t('sync.bundle.more')] : []),
            ],
          };
      }
    },
  };
}
