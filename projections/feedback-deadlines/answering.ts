import type { ReportingReader } from '@jejak/projection-engine';

/** How soon a unit answers what citizens say of it. */
export interface Answering {
  /** What was answered, or should have been by now. */
  readonly n: number;
  /** Of these: answered by the day on which an answer was due. */
  readonly inTime: number;
}

/**
 * How soon a unit answered what came on this day or later. What came and is not triaged yet has no day by which it is due,
 * and does not count.
 *
 * @param since a day in Medan, `YYYY-MM-DD`
 */
export async function answeringOf(
  reader: ReportingReader,
  unitId: string,
  since: string,
): Promise<Answering> {
  const [row] = await reader.query<Answering>(
    `SELECT count(*)::int AS n, (count(*) FILTER (WHERE NOT breached))::int AS "inTime"
     FROM reporting.feedback_deadlines
     WHERE unit_id = $1::uuid AND received_on >= $2::date AND (responded_on IS NOT NULL OR breached)`,
    [unitId, since],
  );
  return row ?? { n: 0, inTime: 0 };
}
