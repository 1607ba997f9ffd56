import {
  type Narrow,
  type ReportingReader,
  Sorting,
  type SortedRow,
  type SortOf,
} from '@jejak/projection-engine';
import type {
  ServiceFigure,
  ServiceHistory,
  ServiceMeasureEntry,
  ServiceMeasurePage,
  ServiceTraining,
  ServiceTrainings,
} from './service-measures.dto.js';

export interface ServiceMeasuresQuery {
  /** Units that give the services; default: all. */
  readonly units?: readonly string[];
  readonly serviceId?: string;
  /** First and last month, `2026-03`; default: whenever. */
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: SortOf<typeof SERVICE_SORT>;
  /** Which units may be shown; default: all. */
  readonly narrow?: Narrow<'unit'>;
}

/** By which months of services may be sorted: not by their values, which are of different units of measure. */
export const SERVICE_SORT = new Sorting(
  'service-measures',
  {
    period: { sql: 'period', type: 'text' },
    code: { sql: 'code', type: 'text' },
    n: { sql: 'n', type: 'bigint' },
  },
  [
    { sql: 'service_id', type: 'uuid' },
    { sql: 'period', type: 'text' },
  ],
  '-period',
);

/** The columns under the names of the answer. */
const columns = `
  service_id AS "serviceId", unit_id AS "unitId", code, name_id AS "nameId", name_en AS "nameEn", indicator, direction, ended,
  period, value::float8, n, source, evidence_sha256 AS "evidenceSha256", target::float8, met, period_before AS "periodBefore",
  value_before::float8 AS "valueBefore", improvement::float8, corrections`;

/**
 * Months of services, the latest month first if nothing else is asked, then by service id.
 *
 * @throws CursorError
 */
export async function serviceMeasuresOf(
  reader: ReportingReader,
  { units, serviceId, from, to, limit, cursor, sort, narrow }: ServiceMeasuresQuery,
): Promise<ServiceMeasurePage> {
  const params: unknown[] = [limit + 1];
  const given = (value: unknown) => `$${params.push(value)}`;
  const conditions = ['true'];
  if (units !== undefined) conditions.push(`unit_id = ANY (${given(units)}::uuid[])`);
  if (serviceId !== undefined) conditions.push(`service_id = ${given(serviceId)}::uuid`);
  if (from !== undefined) conditions.push(`period >= ${given(from)}`);
  if (to !== undefined) conditions.push(`period <= ${given(to)}`);
  const order = SERVICE_SORT.sorted(sort, cursor, given);
  conditions.push(order.after);
  const scope = narrow?.({ unit: 'unit_id' }, params.length + 1);
  if (scope) conditions.push(scope.sql);
  const rows = await reader.query<ServiceMeasureEntry & SortedRow>(
    `SELECT ${columns}, ${order.columns} FROM reporting.service_measures WHERE ${conditions.join(' AND ')}
     ORDER BY ${order.by} LIMIT $1`,
    [...params, ...(scope?.params ?? [])],
  );
  return order.page(rows, limit, (row) => row);
}

/** All that was recorded of a service, also what was put right since. */
export async function historyOfService(reader: ReportingReader, serviceId: string): Promise<ServiceHistory> {
  const items = await reader.query<ServiceFigure>(
    `SELECT period, value::float8, n, source, evidence_sha256 AS "evidenceSha256", correction,
       recorded_at AS "recordedAt", stands
     FROM reporting.service_figures WHERE service_id = $1 ORDER BY period, position`,
    [serviceId],
  );
  return { items: [...items] };
}

/** A service before and after each training of people of its unit, the latest training first. */
export async function trainingsOfService(
  reader: ReportingReader,
  serviceId: string,
): Promise<ServiceTrainings> {
  const items = await reader.query<ServiceTraining>(
    `SELECT programme_id AS "programmeId", series_id AS "seriesId", title_id AS "titleId", title_en AS "titleEn",
       ended_on::text AS "endedOn", people, before_mean::float8 AS "beforeMean", before_n AS "beforeN",
       before_months AS "beforeMonths", after_mean::float8 AS "afterMean", after_n AS "afterN",
       after_months AS "afterMonths", improvement::float8
     FROM reporting.service_trainings WHERE service_id = $1 ORDER BY ended_on DESC, programme_id`,
    [serviceId],
  );
  return { items: [...items] };
}
