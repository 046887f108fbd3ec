import { planForm, type FormRequest } from './form-plan.ts';
import { formCsv } from './form-csv.ts';

export type { FormRequest } from './form-plan.ts';

/**
 * The blank submission form of a programme, as a workbook or as CSV for Excel. Read back blank it holds every
 * indicator and no figure; filled in it gives no finding.
 */
export async function writeForm(request: FormRequest): Promise<Uint8Array> {
  const plan = planForm(request);
  if (request.as === 'csv') return formCsv(plan, request.language);
  const { formWorkbook } = await import('./form-workbook.ts');
  return formWorkbook(plan, request);
}
