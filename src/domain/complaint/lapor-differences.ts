import type { Complaint } from '#domain/complaint/complaint.ts';
import { mappedStage, type StatusMap } from '#domain/complaint/status-map.ts';
import { ADOPTABLE_FIELDS, type AdoptableField } from '#domain/complaint/vocabulary.ts';
import { assertNever } from '#domain/kernel/assert-never.ts';

/** A field that the office set and LAPOR says something else about; both as they are shown. */
type LaporDifference = {
  readonly field: AdoptableField;
  readonly ours: string;
  readonly lapor: string;
};

type Sides = { readonly ours: string | null; readonly lapor: string | null };

/** Where LAPOR differs from what the office decided. What only one of the two has said is no difference. */
export function laporDifferences(complaint: Complaint, map: StatusMap): readonly LaporDifference[] {
  return ADOPTABLE_FIELDS.flatMap((field) => {
    const { ours, lapor } = sidesOf(complaint, field, map);
    if (ours === null || lapor === null || ours === lapor) return [];
    return [{ field, ...shown(complaint, field, { ours, lapor }) }];
  });
}

function sidesOf({ ours, lapor }: Complaint, field: AdoptableField, map: StatusMap): Sides {
  const said = lapor?.fields;
  switch (field) {
    case 'stage':
      return { ours: ours.stage, lapor: mappedStage(said?.status ?? null, map) };
    case 'class':
      return { ours: ours.class, lapor: said?.class ?? null };
    case 'category':
      return { ours: ours.categoryId, lapor: said?.categoryId ?? null };
    case 'confidentiality':
      return { ours: ours.confidentiality, lapor: said?.confidentiality ?? null };
    case 'office':
      return { ours: ours.officeId, lapor: said?.officeId ?? null };
    default:
      return assertNever(field);
  }
}

/** Categories and offices are compared by id and shown by name. */
function shown(
  { ours, lapor }: Complaint,
  field: AdoptableField,
  ids: { readonly ours: string; readonly lapor: string },
): { readonly ours: string; readonly lapor: string } {
  if (field === 'category') {
    return {
      ours: ours.categoryName ?? ids.ours,
      lapor: lapor?.personal?.categoryName ?? ids.lapor,
    };
  }
  if (field === 'office') {
    return { ours: ours.officeName ?? ids.ours, lapor: lapor?.personal?.officeName ?? ids.lapor };
  }
  return ids;
}
