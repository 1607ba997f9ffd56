import { exceptionRules, type ExceptionRule } from '@jejak/domain';

const { lateAfterDays, veryLateAfterDays, severities, mostJp } = exceptionRules;

/** The columns of every query below, in this order. `key`: what it is about, as ids of exceptions are made of. */
interface Found {
  readonly rule: ExceptionRule;
  readonly severity?: string;
  readonly key: string;
  readonly employee?: string;
  readonly programme?: string;
  /** Ids of what it consists of, as a jsonb array. */
  readonly refs: string;
  /** Who recorded that, as a jsonb array. */
  readonly by: string;
  readonly at: string;
  readonly from: string;
}

const found = ({ rule, key, refs, by, at, from, ...given }: Found): string => `
  SELECT '${rule}' AS rule, ${given.severity ?? `'${severities[rule]}'`} AS severity, '${rule} ' || ${key} AS key,
    ${given.employee ?? 'NULL::uuid'} AS employee_id, ${given.programme ?? 'NULL::uuid'} AS programme_id,
    ${refs} AS refs, ${by} AS caused_by, ${at} AS detected_at
  FROM ${from}`;

/** The line of the sheet of a session about somebody. */
const line = (of: string, programme: string, session: string) => `CROSS JOIN LATERAL (
    SELECT event_id, actor_id, recorded_at FROM {schema}.attendance
    WHERE programme_id = ${programme} AND session_id = ${session} AND employee_id = both_there.employee_id OFFSET 0) AS ${of}`;

/**
 * Two sessions of different runs of which the second began while the first lasted, and who was in both. The order matters to how
 * long it takes: the few such sessions, then who was in both of each, then the lines of the sheets about those in both.
 */
const inBoth = `(
    WITH pair AS MATERIALIZED (
      SELECT one.programme_id, one.session_id, other.programme_id AS other_programme_id,
        other.session_id AS other_session_id
      FROM {schema}.sheet AS one
      JOIN {schema}.sheet AS other ON other.starts_at >= one.starts_at AND other.starts_at < one.ends_at
        AND other.programme_id <> one.programme_id
        AND (other.starts_at > one.starts_at OR other.programme_id > one.programme_id)
      WHERE one.starts_at IS NOT NULL AND other.starts_at IS NOT NULL)
    SELECT pair.*, employee_id FROM pair CROSS JOIN LATERAL (
      SELECT employee_id FROM {schema}.attendance AS there
      WHERE there.programme_id = pair.programme_id AND there.session_id = pair.session_id AND present
      INTERSECT
      SELECT employee_id FROM {schema}.attendance AS there
      WHERE there.programme_id = other_programme_id AND there.session_id = other_session_id AND present) AS somebody
    OFFSET 0) AS both_there
  ${line('one', 'both_there.programme_id', 'both_there.session_id')}
  ${line('other', 'other_programme_id', 'other_session_id')}`;

const [place, otherPlace] = [
  `both_there.programme_id || ' ' || both_there.session_id`,
  `other_programme_id || ' ' || other_session_id`,
];
const overlapping = found({
  ...{ rule: 'OVERLAPPING_ATTENDANCE', employee: 'both_there.employee_id' },
  programme: 'least(both_there.programme_id, other_programme_id)',
  key: `both_there.employee_id || ' ' || CASE WHEN both_there.programme_id < other_programme_id
    THEN ${place} || ' ' || ${otherPlace} ELSE ${otherPlace} || ' ' || ${place} END`,
  refs: 'jsonb_build_array(one.event_id, other.event_id)',
  by: 'jsonb_build_array(one.actor_id, other.actor_id)',
  at: 'greatest(one.recorded_at, other.recorded_at)',
  from: inBoth,
});

const DAY_MS = 86_400_000;
/** In milliseconds, which an index has of entries; of sheets there are few. */
const sheetLag = '(extract(epoch FROM recorded_at - ends_at) * 1000)';
const isLate = (lag: string) => `${lag} > ${lateAfterDays * DAY_MS}`;
const lateness = (lag: string) =>
  `CASE WHEN ${lag} > ${veryLateAfterDays * DAY_MS} THEN '${severities.LATE_ENTRY}' ELSE 'LOW' END`;
const lateParts = { rule: 'LATE_ENTRY', key: 'event_id', at: 'recorded_at' } as const;
const lateRefs = { refs: 'jsonb_build_array(event_id)', by: 'jsonb_build_array(actor_id)' };

const late = [
  found({
    ...{ ...lateParts, ...lateRefs, employee: 'employee_id', programme: 'programme_id' },
    severity: lateness('lag_ms'),
    from: `{schema}.entry WHERE ${isLate('lag_ms')}`,
  }),
  found({
    ...{ ...lateParts, ...lateRefs, programme: 'programme_id', severity: lateness(sheetLag) },
    from: `{schema}.sheet WHERE starts_at IS NOT NULL AND ${isLate(sheetLag)}`,
  }),
];

/** Looked up for each of the few that are found: without OFFSET 0 the planner reads the whole audit trail. */
const eventAt = (position: string) => `CROSS JOIN LATERAL (
  SELECT event_id, actor_id, recorded_at FROM reporting.audit_trail
  WHERE audit_trail.position = ${position} OFFSET 0) AS event`;

/** The event of a certificate or a claim, with who recorded it. */
const recordedAs = (kind: string, outcome: string, of: string, id: string) => `CROSS JOIN LATERAL (
  SELECT position FROM reporting.employee_timeline AS line
  WHERE line.employee_id = ${of}.employee_id AND line.kind = '${kind}' AND line.outcome = '${outcome}'
    AND line.ref_id = ${of}.${id} OFFSET 0) AS line ${eventAt('line.position')}`;

const event = {
  ...{ refs: 'jsonb_build_array(event.event_id)', by: 'jsonb_build_array(event.actor_id)' },
  at: 'event.recorded_at',
};

const papers = [
  found({
    ...{ ...event, rule: 'DUPLICATE_CERTIFICATE', key: 'paper.certificate_id' },
    ...{ employee: 'paper.employee_id', programme: 'paper.programme_id' },
    from: `(SELECT * FROM reporting.certificates WHERE number IN (
        SELECT number FROM reporting.certificates GROUP BY number HAVING count(*) > 1) OFFSET 0) AS paper
      ${recordedAs('CERTIFICATE', 'ISSUED', 'paper', 'certificate_id')}`,
  }),
  found({
    ...{ ...event, rule: 'DUPLICATE_EVIDENCE', key: 'claim.claim_id', employee: 'claim.employee_id' },
    from: `(SELECT * FROM reporting.external_learning WHERE evidence_shared OFFSET 0) AS claim
      ${recordedAs('CLAIM', 'CLAIMED', 'claim', 'claim_id')}`,
  }),
  found({
    ...{ ...event, rule: 'NO_EVIDENCE', key: 'claim.claim_id', employee: 'claim.employee_id' },
    from: `(
        SELECT * FROM reporting.external_learning
        WHERE without_evidence AND state IN ('VERIFIED', 'ADJUSTED') AND reversed_on IS NULL OFFSET 0) AS claim
      ${recordedAs('CLAIM', 'CLAIMED', 'claim', 'claim_id')}`,
  }),
];

const segregation = found({
  ...{ ...event, rule: 'SEGREGATION_BREACH', employee: 'breach.employee_id' },
  key: `event.event_id || ' ' || breach.kind || coalesce(' ' || breach.employee_id, '')`,
  from: `(SELECT DISTINCT position, kind, employee_id FROM serving.segregation_breaches) AS breach
    ${eventAt('breach.position')}`,
});

const tooMany = Object.entries(mostJp).map(([form, jp]) => `(form = '${form}' AND jp > ${jp})`);
const beyond = found({
  ...{ rule: 'HOURS_BEYOND', employee: 'credit.employee_id', programme: 'credit.programme_id' },
  ...{ refs: 'credit.refs', by: 'credit.caused_by', at: 'credit.recorded_at' },
  key: `credit.employee_id || ' ' || credit.source`,
  // one for each source, however often hours were credited for it
  from: `(
    SELECT employee_id, programme_id, source, jsonb_agg(event.event_id ORDER BY credit.position) AS refs,
      jsonb_agg(DISTINCT event.actor_id) AS caused_by, max(event.recorded_at) AS recorded_at
    FROM (
      SELECT employee_id, programme_id, coalesce(programme_id, claim_id, mentorship_id) AS source, position
      FROM reporting.learning_hours_credits WHERE ${tooMany.join(' OR ')} OFFSET 0) AS credit
    ${eventAt('credit.position')} GROUP BY employee_id, programme_id, source) AS credit`,
});

/** Everything that is an exception by the rules of today, whatever was said of it. */
export const detected: string = [overlapping, ...late, ...papers, segregation, beyond].join('\nUNION ALL\n');

/** The same id as the domain's `exceptionIdOf`: UUID version 3. @param namespace a UUID @param key SQL of the name */
export function idOf(namespace: string, key: string): string {
  const hash = `md5('\\x${namespace.replaceAll('-', '')}'::bytea || convert_to(${key}, 'UTF8'))`;
  const variant = `substr('89ab', 1 + (('x' || substr(${hash}, 17, 1))::bit(4)::int & 3), 1)`;
  return `overlay(overlay(${hash} PLACING '3' FROM 13) PLACING ${variant} FROM 17)::uuid`;
}
