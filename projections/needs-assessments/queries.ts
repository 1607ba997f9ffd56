import { manyName, planItemRules } from '@jejak/domain';
import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import { peopleInScope } from './in-scope.js';
import type {
  ListedNeedsAssessment,
  NeedsAnswer,
  NeedsAssessmentPage,
  NeedsResults,
  NeedsSignal,
  RankedGap,
} from './needs-assessments.dto.js';

export interface NeedsQuery {
  readonly year?: number;
  /** `OPEN`, `CONCLUDED` or `CANCELLED`. */
  readonly status?: string;
  /** Only those with one of these units in their scope; default: all. */
  readonly unitIds?: readonly string[];
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof NEEDS_SORT>;
}

/** By which assessments of needs may be sorted. */
export const NEEDS_SORT = new Sorting(
  'needs',
  {
    opensAt: { sql: 'opens_at', type: 'timestamptz' },
    closesAt: { sql: 'closes_at', type: 'timestamptz' },
    year: { sql: 'year', type: 'bigint' },
    responseRate: { sql: 'response_rate', type: 'numeric', nullable: true },
  },
  [{ sql: 'needs_id', type: 'uuid' }],
  '-opensAt',
);

/** The columns under the names of the answer. */
const columns = `
  needs_id AS "needsId", year, status, unit_ids AS "unitIds", position_families AS "positionFamilies",
    instruments, opens_at AS "opensAt", closes_at AS "closesAt", responses, invited,
    response_rate::float8 AS "responseRate", focus_groups AS "focusGroups", papers, ended_at AS "endedAt"`;

/**
 * Assessments, the latest opening first.
 *
 * @throws CursorError
 */
export async function assessmentsOfNeeds(
  reader: ReportingReader,
  { year, status, unitIds, limit, cursor, sort }: NeedsQuery,
): Promise<NeedsAssessmentPage> {
  const params: unknown[] = [];
  const given = (value: unknown) => `$${params.push(value)}`;
  const wanted = ['true'];
  if (year !== undefined) wanted.push(`year = ${given(year)}`);
  if (status !== undefined) wanted.push(`status = ${given(status)}`);
  if (unitIds) wanted.push(`unit_ids ?| ${given(unitIds)}::text[]`);
  const order = NEEDS_SORT.sorted(sort, cursor, given);
  wanted.push(order.after);
  const rows = await reader.query<ListedNeedsAssessment & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.needs_assessments WHERE ${wanted.join(' AND ')}
     ORDER BY ${order.by} LIMIT ${given(limit + 1)}`,
    params,
  );
  return order.page(rows, limit, (row) => row);
}

/**
 * One assessment with what it found; undefined if there is none.
 *
 * @param narrow of which units gaps may be shown; default: of all
 */
export async function resultsOfNeeds(
  reader: ReportingReader,
  needsId: string,
  narrow?: Narrow<'unit'>,
): Promise<NeedsResults | undefined> {
  const scope = narrow?.({ unit: 'unit_id' }, 2);
  const [[found], gaps, signals, answers, inScope] = await Promise.all([
    reader.query<ListedNeedsAssessment>(
      `SELECT ${columns} FROM reporting.needs_assessments WHERE needs_id = $1`,
      [needsId],
    ),
    reader.query<RankedGap>(
      `SELECT rank, unit_id AS "unitId", competency_code AS "competencyCode", headcount, priority,
         required_average::float8 AS "requiredAverage", actual_average::float8 AS "actualAverage", gap::float8
       FROM reporting.needs_gaps WHERE needs_id = $1 ${scope ? `AND ${scope.sql}` : ''} ORDER BY rank`,
      [needsId, ...(scope?.params ?? [])],
    ),
    reader.query<NeedsSignal>(
      `SELECT competency_code AS "competencyCode", mentions, priority_mean::float8 AS "priorityMean", votes, findings
       FROM reporting.needs_signals WHERE needs_id = $1
       ORDER BY mentions + votes DESC, competency_code`,
      [needsId],
    ),
    reader.query<Omit<NeedsAnswer, 'many' | 'ruleSet'>>(
      `SELECT question, answers, mean::float8, low FROM reporting.needs_answers WHERE needs_id = $1 ORDER BY line`,
      [needsId],
    ),
    peopleInScope(reader, needsId),
  ]);
  return found && Object.assign(found, { inScope, gaps, signals, answers: answers.map(judged) });
}

/** Whether so many say that they lack it that something should be planned. */
function judged(answer: Omit<NeedsAnswer, 'many' | 'ruleSet'>): NeedsAnswer {
  const { answers, low } = answer;
  return { ...answer, many: low === null ? null : manyName(low, answers), ruleSet: planItemRules.id };
}
