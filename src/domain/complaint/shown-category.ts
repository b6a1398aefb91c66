import type { Complaint } from '#domain/complaint/complaint.ts';

/** What a case is about, in LAPOR's list: a number, a name, or both. */
export type Category = { readonly id: string | null; readonly name: string | null };

/** The name a category was given by the institution; null when it has none. */
export type CategoryAlias = (categoryId: string) => string | null;

/** The category that is shown, number and name together: ours if the office set one, else LAPOR's. */
export function shownCategory({ ours, lapor }: Complaint): Category {
  if (ours.categoryId !== null || ours.categoryName !== null) {
    return { id: ours.categoryId, name: ours.categoryName };
  }
  return { id: lapor?.fields.categoryId ?? null, name: lapor?.personal?.categoryName ?? null };
}

/** How a category is called: as the institution named it, else as its source does, else by its number. */
export function categoryInWords({ id, name }: Category, aliasOf: CategoryAlias): string | null {
  return (id === null ? null : aliasOf(id)) ?? name ?? id;
}

/** The case with its categories, ours and LAPOR's, under the names the institution gave them. */
export function withCategoryAliases(complaint: Complaint, aliasOf: CategoryAlias): Complaint {
  const { ours, lapor } = complaint;
  const oursAlias = ours.categoryId === null ? null : aliasOf(ours.categoryId);
  const laporId = lapor?.fields.categoryId ?? null;
  const laporAlias = laporId === null ? null : aliasOf(laporId);
  return {
    ...complaint,
    ours: oursAlias === null ? ours : { ...ours, categoryName: oursAlias },
    lapor:
      laporAlias === null || lapor === null || lapor.personal === null
        ? lapor
        : { ...lapor, personal: { ...lapor.personal, categoryName: laporAlias } },
  };
}
