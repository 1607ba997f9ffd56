import { validateSync } from 'class-validator';
import { fault, type CellFault, type RowFault } from '../faults.js';
import type { Difference, ImportKind, ImportRow, Plan, Step } from '../kind.js';
import type { Carrier } from './carrier.js';
import { commandIdOf } from './ids.js';

/** What a row came to. */
export interface RowOutcome {
  readonly line: number;
  readonly outcome: 'added' | 'changed' | 'same' | 'refused';
  /** Of a row that is refused; never empty then. */
  readonly faults: readonly RowFault[];
  readonly differences: readonly Difference[];
}

/** How often a row may be planned anew; no kind needs as many. */
const MOST_PLANS = 8;

/** Tries a row: plans it beside what is there, and carries the plan out. */
export async function tryRow(
  { batchId, kind }: { readonly batchId: string; readonly kind: ImportKind },
  line: number,
  row: ImportRow,
  carrier: Carrier,
): Promise<RowOutcome> {
  let outcome: 'added' | 'changed' | undefined;
  const differences: Difference[] = [];
  const refused = (found: CellFault, column?: string): RowOutcome => ({
    ...{ line, outcome: 'refused', differences },
    faults: [{ line, ...(column !== undefined && { column }), ...found }],
  });
  for (let plans = 0; plans < MOST_PLANS; plans++) {
    const plan = await row.plan(carrier.there);
    if (plan.outcome === 'refused') return refused(plan.fault, plan.column);
    if (plan.outcome === 'same') {
      const ids = kind.steps.map((step) => commandIdOf(batchId, line, step));
      outcome ??= await carrier.carriedOut(plan.at, ids);
      return { line, outcome: outcome ?? 'same', faults: [], differences };
    }
    outcome ??= plan.outcome;
    differences.push(...(plan.differences ?? []));
    const no = await carryOut(plan, (step) => commandIdOf(batchId, line, step), carrier);
    if (no) return refused(no);
    if (!plan.again) return { line, outcome, faults: [], differences };
  }
  throw new Error(`A row of kind ${kind.name} was planned ${MOST_PLANS} times and is not done`);
}

type Steps = Extract<Plan, { readonly steps: unknown }>;

/** @returns why a step was refused; undefined if all were carried out */
async function carryOut(
  { steps }: Steps,
  commandId: (step: string) => string,
  carrier: Carrier,
): Promise<CellFault | undefined> {
  for (const step of steps) {
    const wrong = invalid(step);
    if (wrong) return wrong;
    const carried = await carrier.carry({ step, commandId: commandId(step.name) });
    if ('refused' in carried) return carried.refused;
    if (step.makes) carrier.remember(step.makes.what, step.makes.key, carried.id);
  }
  return undefined;
}

/** Commands that come over HTTP are checked by their classes before anything else; so are these. */
function invalid({ command }: Step): CellFault | undefined {
  const [wrong] = validateSync(command, { whitelist: true, forbidNonWhitelisted: true });
  return wrong && fault('IMPORT.INVALID', { field: wrong.property });
}
