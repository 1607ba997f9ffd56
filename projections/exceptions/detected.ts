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

/** Who was there, by the last line about them: a correction takes a line of the sheet away, or adds one. */
const attended = `
  SELECT sheet.*, someone::uuid AS employee_id, (sheet.starts_at AT TIME ZONE 'Asia/Jakarta')::date AS held_on
  FROM (
    SELECT held.position, held.event_id, held.programme_id, held.session_id, held.starts_at, held.ends_at,
      held.actor_id, held.recorded_at, held.present
    FROM {schema}.sheet AS held WHERE held.starts_at IS NOT NULL
    UNION ALL
    SELECT mended.position, mended.event_id, mended.programme_id, mended.session_id, held.starts_at, held.ends_at,
      mended.actor_id, mended.recorded_at, mended.present
    FROM {schema}.sheet AS mended JOIN {schema}.sheet AS held
      ON held.session_id = mended.session_id AND held.programme_id = mended.programme_id
        AND held.starts_at IS NOT NULL
    WHERE mended.starts_at IS NULL
  ) AS sheet CROSS JOIN LATERAL jsonb_array_elements_text(sheet.present) AS someone
  WHERE NOT EXISTS (
    SELECT FROM {schema}.sheet AS later
    WHERE later.session_id = sheet.session_id AND later.programme_id = sheet.programme_id
      AND later.position > sheet.position AND (later.present || later.absent) ? someone)`;

const overlapping = found({
  ...{ rule: 'OVERLAPPING_ATTENDANCE', employee: 'one.employee_id', programme: 'one.programme_id' },
  key: `one.employee_id || ' ' || one.session_id || ' ' || other.session_id`,
  refs: 'jsonb_build_array(one.event_id, other.event_id)',
  by: 'jsonb_build_array(one.actor_id, other.actor_id)',
  at: 'greatest(one.recorded_at, other.recorded_at)',
  from: `(${attended}) AS one JOIN (${attended}) AS other
    ON other.employee_id = one.employee_id AND other.held_on = one.held_on
      AND (other.programme_id, other.session_id) > (one.programme_id, one.session_id)
      AND other.programme_id <> one.programme_id
      AND other.starts_at < one.ends_at AND one.starts_at < other.ends_at`,
});

const isLate = (happened: string) => `recorded_at - ${happened} > interval '${lateAfterDays} days'`;
const lateness = (happened: string) =>
  `CASE WHEN recorded_at - ${happened} > interval '${veryLateAfterDays} days' THEN '${severities.LATE_ENTRY}' ELSE 'LOW' END`;
const lateParts = { rule: 'LATE_ENTRY', key: 'event_id', at: 'recorded_at' } as const;
const lateRefs = { refs: 'jsonb_build_array(event_id)', by: 'jsonb_build_array(actor_id)' };

const late = [
  found({
    ...{ ...lateParts, ...lateRefs, employee: 'employee_id', programme: 'programme_id' },
    severity: lateness('happened_at'),
    from: `{schema}.entry WHERE ${isLate('happened_at')}`,
  }),
  found({
    ...{ ...lateParts, ...lateRefs, programme: 'programme_id', severity: lateness('ends_at') },
    from: `{schema}.sheet WHERE starts_at IS NOT NULL AND ${isLate('ends_at')}`,
  }),
];

/** The event of a certificate or a claim, with who recorded it. */
const recordedAs = (kind: string, outcome: string, of: string) => `
  JOIN reporting.employee_timeline AS line
    ON line.employee_id = ${of}.employee_id AND line.kind = '${kind}' AND line.outcome = '${outcome}'
  JOIN reporting.audit_trail AS event ON event.position = line.position`;

const event = {
  ...{ refs: 'jsonb_build_array(event.event_id)', by: 'jsonb_build_array(event.actor_id)' },
  at: 'event.recorded_at',
};

const duplicates = [
  found({
    ...{ ...event, rule: 'DUPLICATE_CERTIFICATE', key: 'paper.certificate_id' },
    ...{ employee: 'paper.employee_id', programme: 'paper.programme_id' },
    from: `(SELECT * FROM reporting.certificates WHERE number_shared) AS paper
      ${recordedAs('CERTIFICATE', 'ISSUED', 'paper')} WHERE line.ref_id = paper.certificate_id`,
  }),
  found({
    ...{ ...event, rule: 'DUPLICATE_EVIDENCE', key: 'claim.claim_id', employee: 'claim.employee_id' },
    from: `(SELECT * FROM reporting.external_learning WHERE evidence_shared) AS claim
      ${recordedAs('CLAIM', 'CLAIMED', 'claim')} WHERE line.ref_id = claim.claim_id`,
  }),
];

const segregation = found({
  ...{ ...event, rule: 'SEGREGATION_BREACH', employee: 'breach.employee_id' },
  key: `event.event_id || ' ' || breach.kind || coalesce(' ' || breach.employee_id, '')`,
  from: `(SELECT DISTINCT position, kind, employee_id FROM serving.segregation_breaches) AS breach
    JOIN reporting.audit_trail AS event ON event.position = breach.position`,
});

const beyond = found({
  ...{ ...event, rule: 'HOURS_BEYOND', employee: 'credit.employee_id', programme: 'credit.programme_id' },
  key: `credit.employee_id || ' ' || coalesce(credit.programme_id, credit.claim_id)`,
  from: `reporting.learning_hours_credits AS credit
    JOIN (VALUES ${Object.entries(mostJp)
      .map(([form, jp]) => `('${form}', ${jp})`)
      .join(', ')}) AS most (form, jp) ON most.form = credit.form AND credit.jp > most.jp
    JOIN reporting.audit_trail AS event ON event.position = credit.position`,
});

/** Everything that is an exception by the rules of today, whatever was said of it. */
export const detected: string = [overlapping, ...late, ...duplicates, segregation, beyond].join(
  '\nUNION ALL\n',
);

/** The same id as the domain's `exceptionIdOf`: UUID version 3. @param namespace a UUID @param key SQL of the name */
export const idOf = (namespace: string, key: string): string => `(
  SELECT (overlay(overlay(hash PLACING '3' FROM 13) PLACING
    substr('89ab', 1 + (('x' || substr(hash, 17, 1))::bit(4)::int & 3), 1) FROM 17))::uuid
  FROM md5(decode('${namespace.replaceAll('-', '')}', 'hex') || convert_to(${key}, 'UTF8')) AS hash)`;
