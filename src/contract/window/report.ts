import { type } from '@orpc/contract';
import { z } from 'zod';
import { call } from '#contract/window/base.ts';
import { civilDate } from '#domain/kernel/schema.ts';
import type { Table } from '#domain/report/table.ts';

const period = { from: civilDate, to: civilDate, officeId: z.string().max(40).nullable() };

export const reportContract = {
  /** The tables of the summary, as the XLSX has them, without the lists of cases. */
  summary: call
    .input(z.strictObject(period))
    .output(type<{ readonly tables: readonly Table[]; readonly yearsWithoutCalendar: readonly number[] }>()),
  /** The file itself; that it was made is recorded before its bytes come. Names stay masked without a reason. */
  export: call
    .input(
      z.strictObject({
        ...period,
        format: z.enum(['xlsx', 'csv']),
        revealReason: z.string().trim().min(1).max(2_000).nullable(),
      }),
    )
    .output(z.file()),
};
