import {
  professionalismIndex,
  type DisciplineSeverity,
  type Form,
  type PositionClass,
  type Predicate,
  type QualificationLevel,
} from '@jejak/domain';
import { Cursor, page, type Narrow, type ReportingReader } from '@jejak/projection-engine';
import { z } from 'zod';
import { factsOf } from './facts.js';
import type { EmployeeIndexInFull, EmployeeIndexPage } from './professionalism-index.dto.js';
import { recordOf } from './record.js';
import { rulesOf, type RulesFound } from './rules-of.js';

export interface IndexQuery {
  readonly year: number;
  /** Version of the rules; default: that of the year. */
  readonly ruleSet?: string;
  /** Units at the end of the year; default: all. */
  readonly unitIds?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  /** Whose index may be shown; default: everybody's. */
  readonly narrow?: Narrow<'employee'>;
}

/** What is known of an employee and a year, as the database gives it. */
interface FactsRow {
  employee_id: string;
  year: number;
  unit_id: string;
  position_class: PositionClass | null;
  levels: QualificationLevel[];
  credits: { form: Form; year: number; jp: number }[];
  predicate: Predicate | null;
  severities: DisciplineSeverity[];
  discipline_gone: boolean;
}

const cursors = new Cursor('professionalism-index', z.tuple([z.uuid()]));

/**
 * The index of a year, by employee id: of all who were in service at its end. Undefined if there is no such version of
 * the rules, or none for the year.
 *
 * @throws CursorError
 */
export async function indexOfYear(
  reader: ReportingReader,
  query: IndexQuery,
): Promise<EmployeeIndexPage | undefined> {
  const by = await rulesOf(reader, query);
  if (!by) return undefined;
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const year = `${given(query.year)}::int`;
  const whom = ['true'];
  if (query.cursor !== undefined) whom.push(`employee_id > ${given(cursors.decode(query.cursor)[0])}::uuid`);
  if (query.narrow) {
    const scope = query.narrow({ employee: 'employee_id' }, params.length + 1);
    params.push(...scope.params);
    whom.push(scope.sql);
  }
  let shown = 'true';
  if (query.unitIds !== undefined) {
    shown = `unit_id = ANY (${given(query.unitIds)}::uuid[])`;
    whom.push(`employee_id IN (SELECT employee_id FROM reporting.employee_placements WHERE ${shown})`);
  }
  // ordered before anything is looked up of them (OFFSET 0), so that no more are looked at than a page shows
  const employees = `(SELECT * FROM reporting.employees AS one WHERE ${whom.join(' AND ')} ORDER BY employee_id OFFSET 0)`;
  const rows = await reader.query<FactsRow>(
    `SELECT * FROM (${factsOf({ years: `SELECT ${year}`, employees })}) AS facts WHERE ${shown}
     ORDER BY employee_id LIMIT ${given(query.limit + 1)}`,
    params,
  );
  const { items, next } = page(rows, query.limit, scored(by), (row) => cursors.encode([row.employee_id]));
  return { rules: by.rules, items: [...items], ...(next !== undefined && { next }) };
}

/** One employee in a year; undefined where they were not in service at its end, or there are no such rules. */
export async function indexOfEmployee(
  reader: ReportingReader,
  of: { readonly employeeId: string; readonly year: number; readonly ruleSet?: string },
): Promise<EmployeeIndexInFull | undefined> {
  const by = await rulesOf(reader, of);
  if (!by) return undefined;
  const employees = '(SELECT * FROM reporting.employees AS one WHERE employee_id = $1::uuid)';
  const [row] = await reader.query<FactsRow>(factsOf({ years: 'SELECT $2::int', employees }), [
    ...[of.employeeId, of.year],
  ]);
  if (!row) return undefined;
  return { ...scored(by)(row), rules: by.rules, ...(await recordOf(reader, of.employeeId)) };
}

const scored =
  ({ rules: { ruleSet, verified }, table }: RulesFound) =>
  (row: FactsRow) => {
    const { employee_id: employeeId, unit_id: unitId, year, position_class: positionClass } = row;
    const { missing, ...index } = professionalismIndex(
      {
        ...{ year, qualifications: row.levels, credits: row.credits, severities: row.severities },
        positionClass: positionClass ?? undefined,
        predicate: row.predicate ?? undefined,
        disciplineGone: row.discipline_gone,
      },
      table,
    );
    return { employeeId, unitId, year, positionClass, ...index, missing: [...missing], ruleSet, verified };
  };
