import type { Action } from './action.js';
import { ACCESS_VIEWS } from './access-views.js';
import { DENIALS, type Denial, type Denied } from './decision.js';
import { PERSONAL_CLASSES, type PersonalClass } from '@jejak/domain';
import { policy } from './policy/table.js';
import { idsOf, type Principal } from './principal.js';
import type { Asking } from './request.js';
import type { Permit, Subject } from './rule.js';
import { heldPermits, lacking, type Held } from './usable.js';

/** Expressions of a query that hold the ids by which its rows are narrowed. What a list does not have it cannot show. */
export interface Columns {
  /** Whose the row is; of a mentorship the mentee. */
  readonly employee?: string;
  readonly mentor?: string;
  readonly unit?: string;
  readonly programme?: string;
  readonly account?: string;
  /** The employee who has to see to it. */
  readonly owner?: string;
}

/** A condition on the rows of a list, with its parameters. */
export interface Scoped {
  readonly allowed: true;
  /** Whether the row may be shown. */
  readonly sql: string;
  /** For each class of personal fields, whether those of the row may be shown. */
  readonly sees: Readonly<Record<PersonalClass, string>>;
  /** Values of the parameters of `sql` and `sees`. */
  readonly params: readonly unknown[];
  /** The grants that permit it, for the record. */
  readonly by: readonly string[];
  /** Personal fields that are shown of no row. */
  readonly masked: readonly PersonalClass[];
}

/**
 * What {@link decide} permits, as a condition of SQL: a row passes if and only if it would be permitted.
 *
 * @param firstParam number of the first parameter, where the query has others before
 */
export function compileScope(
  principal: Principal,
  action: Action,
  columns: Columns,
  asking: Asking,
  now: Date,
  firstParam = 1,
): Scoped | Denied {
  let nearest: Denial = 'ACCESS.NO_ROLE';
  const usable: Held[] = [];
  for (const held of heldPermits(principal, action, now)) {
    const denial = lacking(held, principal, asking, now);
    if (denial === undefined) usable.push(held);
    else if (DENIALS.indexOf(denial) > DENIALS.indexOf(nearest)) nearest = denial;
  }
  if (usable.length === 0) return { allowed: false, code: nearest };

  const params: unknown[] = [];
  const given: Given = (value) => `$${firstParam + params.push(value) - 1}`;
  const conditions = usable.map(({ grant, permit }) => ({
    permit,
    sql: condition(permit, grant.unitId, principal, { subject: policy[action].about, columns, given }),
  }));
  const any = (of: typeof conditions) =>
    of.length === 0 ? 'false' : `(${of.map(({ sql }) => sql).join(' OR ')})`;
  const sees = (one: PersonalClass) => any(conditions.filter(({ permit }) => permit.sees.includes(one)));
  const [identity, sensitive, freeText] = PERSONAL_CLASSES;
  return {
    allowed: true,
    sql: any(conditions),
    sees: { [identity]: sees(identity), [sensitive]: sees(sensitive), [freeText]: sees(freeText) },
    params,
    by: usable.map(({ grant }) => grant.grantId),
    masked: PERSONAL_CLASSES.filter((one) => !usable.some(({ permit }) => permit.sees.includes(one))),
  };
}

type Given = (value: unknown) => string;

interface Rows {
  readonly subject: Subject;
  readonly columns: Columns;
  readonly given: Given;
}

function condition(
  { scope, notOwn }: Permit,
  unitId: string | undefined,
  principal: Principal,
  rows: Rows,
): string {
  const reach = reachOf(scope, unitId, principal, rows);
  if (!notOwn) return reach;
  const own = ownCondition(principal, rows);
  return own === undefined ? 'false' : `(${reach} AND NOT coalesce(${own}, false))`;
}

function reachOf(
  scope: Permit['scope'],
  unitId: string | undefined,
  principal: Principal,
  rows: Rows,
): string {
  switch (scope) {
    case 'any':
      return 'true';
    case 'all':
      return unitId === undefined ? 'true' : inSubtree(unitId, rows);
    case 'unit':
      return unitId === undefined ? 'false' : inSubtree(unitId, rows);
    case 'self':
      return ownCondition(principal, rows) ?? 'false';
    case 'assessed': {
      const assessed = related('ASSESSOR', principal, rows);
      return unitId === undefined ? assessed : `(${assessed} AND ${inSubtree(unitId, rows)})`;
    }
    case 'own-sessions':
      return related(rows.subject === 'programme' ? 'FACILITATOR' : 'MENTOR', principal, rows);
  }
}

/** Undefined where the list does not tell whose a row is. */
function ownCondition({ accountId, employeeId }: Principal, rows: Rows): string | undefined {
  const { subject, columns, given } = rows;
  const mine = (column: string) =>
    employeeId === undefined ? 'false' : `${column} = ${given(employeeId)}::uuid`;
  if (subject === 'person' || subject === 'mentorship' || subject === 'plan')
    return columns.employee && mine(columns.employee);
  if (subject === 'follow-up')
    return columns.employee && columns.owner && `(${mine(columns.employee)} OR ${mine(columns.owner)})`;
  if (subject !== 'account' || columns.account === undefined) return undefined;
  const byId = `${columns.account} = ${given(accountId)}::uuid`;
  return columns.employee === undefined ? byId : `(${byId} OR ${mine(columns.employee)})`;
}

function inSubtree(unitId: string, { subject, columns, given }: Rows): string {
  const subtree = () => `
    WITH RECURSIVE below AS (
      SELECT ${given(unitId)}::uuid AS unit_id
      UNION SELECT unit.unit_id FROM ${ACCESS_VIEWS.units} AS unit JOIN below ON unit.parent_id = below.unit_id)
    SELECT unit_id FROM below`;
  const works = (column: string) =>
    `${column} IN (
      SELECT employee_id FROM ${ACCESS_VIEWS.placements} WHERE unit_id IN (${subtree()}))`;
  const is = (column: string) => `${column} IN (${subtree()})`;
  const { employee, unit } = columns;
  if ((subject === 'person' || subject === 'mentorship') && employee !== undefined) return works(employee);
  if (subject === 'unit' && unit !== undefined) return is(unit);
  if ((subject === 'plan' || subject === 'follow-up') && employee !== undefined && unit !== undefined)
    return `coalesce(${works(employee)} OR ${is(unit)}, false)`;
  return 'false';
}

function related(kind: string, principal: Principal, rows: Rows): string {
  const { subject, columns, given } = rows;
  const { employeeId } = principal;
  if (subject === 'mentorship')
    return columns.mentor === undefined || employeeId === undefined
      ? 'false'
      : `${columns.mentor} = ${given(employeeId)}::uuid`;
  const column =
    subject === 'person' ? columns.employee : subject === 'programme' ? columns.programme : undefined;
  if (column === undefined) return 'false';
  return `${column} IN (SELECT subject_id FROM ${ACCESS_VIEWS.relations}
    WHERE kind = '${kind}' AND person_id = ANY(${given(idsOf(principal))}::uuid[]))`;
}
