/** What a template of an answer may name; each is replaced by the words of the case at hand. */
export const TEMPLATE_FIELDS = [
  /** LAPOR's number, or the local one. */
  'nomor',
  'judul',
  /** The office that has the case. */
  'opd',
  /** Days in words: `13 Maret 2026`. */
  'tanggal_diterima',
  'batas_waktu',
  /** Who handles the case. */
  'petugas',
  /** The institution or office that answers. */
  'kantor',
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** The words for each field; null or absent where the case has none. */
export type TemplateValues = Readonly<Partial<Record<TemplateField, string | null>>>;

/**
 * A template with its placeholders filled. What could not be filled stays in the text as it was written: `unknown` are
 * names that no template has, `missing` known ones for which this case has no words; each once, in the order of the text.
 */
export type FilledTemplate = {
  readonly text: string;
  readonly unknown: readonly string[];
  readonly missing: readonly TemplateField[];
};

/** `{nomor}`, also as people type it: `{ Nomor }`, `{tanggal diterima}`. */
const PLACEHOLDER = /\{([^{}\n]{0,60}[^{}\s][^{}\n]{0,60})\}/gu;

/** Fills the placeholders of a template; words that are put in are never read as placeholders themselves. */
export function fillTemplate(template: string, values: TemplateValues): FilledTemplate {
  const unknown = new Set<string>();
  const missing = new Set<TemplateField>();
  const text = template.replace(PLACEHOLDER, (written, inner: string) => {
    const field = fieldOf(inner);
    if (field === null) {
      unknown.add(inner.trim());
      return written;
    }
    const value = values[field]?.trim() ?? '';
    if (value !== '') return value;
    missing.add(field);
    return written;
  });
  return { text, unknown: [...unknown], missing: [...missing] };
}

function fieldOf(inner: string): TemplateField | null {
  const wanted = inner
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
  return TEMPLATE_FIELDS.find((field) => field === wanted) ?? null;
}
