import type { PreviewFound } from '#contract/window/imports.ts';
import { categoryAlias, type Institution, officeAlias } from '#domain/institution/institution.ts';
import type { NumberedWord } from '#main/desk/file-words.ts';
import type { ImportPreview } from '#main/desk/imports.ts';

type Previewed = {
  readonly token: string;
  readonly fileName: string;
  readonly preview: ImportPreview;
};

/** What a preview found, with the words of the file that the shared settings have nothing for. */
export function previewFound(
  institution: Institution,
  { token, fileName, preview }: Previewed,
): PreviewFound {
  const { words, facts, asOf, added, updated, unchanged, problems } = preview;
  const { statusMap } = institution;
  const isUnnamed =
    (aliasOf: (institution: Institution, id: string) => string | null) =>
    ({ id }: NumberedWord): boolean =>
      aliasOf(institution, id) === null;
  return {
    token,
    fileName,
    asOf,
    asOfKnown: facts.asOf !== null,
    added: added.length,
    updated: updated.length,
    unchanged,
    problems: problems.length,
    unknownStatuses: words.statuses
      .filter(({ key }) => !Object.hasOwn(statusMap, key))
      .map(({ status, rows }) => ({ status, rows })),
    unknownOffices: words.offices.filter(isUnnamed(officeAlias)),
    unknownCategories: words.categories.filter(isUnnamed(categoryAlias)),
  };
}
