import { z } from 'zod';
import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { instant } from '#domain/kernel/schema.ts';

const optionalText = z.string().max(100_000).nullable().optional();
const digits = z
  .string()
  .regex(/^\d{1,15}$/)
  .nullable()
  .optional();
const moment = instant.nullable().optional();

/** The shape of `LaporFields`: what an export row says without words about a person. */
export const laporFields = z.strictObject({
  receivedAt: instant,
  receivedHasTime: z.boolean(),
  disposedAt: moment,
  closedAt: moment,
  lastActivityAt: moment,
  status: z.string().max(200).nullable(),
  class: z.enum(COMPLAINT_CLASSES).nullable().optional(),
  confidentiality: z.enum(CONFIDENTIALITIES).nullable().optional(),
  officeId: digits,
  categoryId: digits,
  rating: z.number().nullable().optional(),
});

/** The shape of `LaporPersonal`: the words, names, places and unknown columns of an export row. */
export const laporPersonal = {
  title: z.string().max(100_000),
  originalText: z.string().max(100_000),
  finalText: optionalText,
  reporterName: optionalText,
  officeName: optionalText,
  parentOffice: optionalText,
  categoryName: optionalText,
  classText: optionalText,
  confidentialityText: optionalText,
  source: optionalText,
  reason: optionalText,
  province: optionalText,
  regency: optionalText,
  district: optionalText,
  village: optionalText,
  area: optionalText,
  decreeNumber: optionalText,
  decreeUrl: optionalText,
  annualReportUrl: optionalText,
  setwapres: optionalText,
  ratingText: optionalText,
  extra: z.record(z.string().max(500), z.string().max(100_000)).optional(),
};
