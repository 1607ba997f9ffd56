import { medanDay, type ReportingView } from '@jejak/projection-engine';

/** Today in Medan: what is recorded ahead does not count yet. */
const today = medanDay('now()');

/** Of the changes of `owner` the one that counts today. */
const current = (table: string, owner: string) => `
  current.effective_date <= ${today} AND NOT EXISTS (
    SELECT FROM {schema}.${table} AS later
    WHERE later.${owner} = current.${owner} AND later.effective_date <= ${today}
      AND (later.effective_date, later.position) > (current.effective_date, current.position))`;

/** Levels after which going up or down a tree ends, whatever the rows say. */
const MOST_LEVELS = 30;

/** Grants as they count: a revocation or a closing brings the end forward. */
const until = 'least(until_at, revoked_at, closed_at)';

export const reporting: readonly ReportingView[] = [
  {
    schema: 'serving',
    name: 'access_accounts',
    comment: 'Accounts, and whose they are. No names and no logins.',
    sql: 'SELECT account_id, employee_id, closed_at FROM {schema}.account',
    columns: {
      account_id: 'Opaque id of the account; the actor of what it does',
      employee_id: 'Opaque id of the employee whose it is; null where it is not an employee’s',
      closed_at: 'From when it holds no role; null while it is open',
    },
  },
  {
    schema: 'serving',
    name: 'access_grants',
    comment: 'Roles that were ever given, and for how long they count.',
    sql: `
      SELECT grant_id, account_id, role, unit_id, from_at, ${until} AS until_at, granted_by, recorded_at
      FROM {schema}."grant" JOIN {schema}.account USING (account_id)`,
    columns: {
      grant_id: 'Opaque id of the grant',
      account_id: 'Account that holds the role',
      role: 'Role, e.g. unit-head',
      unit_id: 'Unit for which it counts, with all below it; null for the whole city',
      from_at: 'From when it counts',
      until_at: 'Until when, itself not included, revocation and closing considered; null where it is open',
      granted_by: 'Opaque id of who gave it',
      recorded_at: 'When the application accepted it',
    },
  },
  {
    name: 'access_units',
    comment: 'Established units, and where they belong today.',
    sql: `
      SELECT unit_id, parent_id, kind, code, name_id, name_en, effective_date AS since, dissolved_on
      FROM {schema}.belonging AS current JOIN {schema}.unit USING (unit_id)
      WHERE ${current('belonging', 'unit_id')}`,
    columns: {
      unit_id: 'Opaque id of the unit',
      parent_id: 'Unit to which it belongs today; null where it belongs to none',
      kind: 'Kind of unit, e.g. KECAMATAN',
      code: 'Code in the city’s own list of units',
      name_id: 'Name in Indonesian, as last recorded',
      name_en: 'Name in English, as last recorded',
      since: 'Day from which it belongs there',
      dissolved_on: 'Day from which it exists no more; null while it exists',
    },
  },
  {
    name: 'access_unit_closure',
    comment: 'Every established unit with each unit above it and itself, as of today.',
    sql: `
      WITH RECURSIVE placed AS MATERIALIZED (
        SELECT unit_id, parent_id FROM {schema}.belonging AS current WHERE ${current('belonging', 'unit_id')}),
      closure AS (
        SELECT unit_id AS descendant_id, unit_id AS ancestor_id, 0 AS depth FROM placed
        UNION ALL
        SELECT descendant_id, parent_id, depth + 1 FROM closure JOIN placed ON unit_id = ancestor_id
        WHERE parent_id IS NOT NULL AND depth < ${MOST_LEVELS})
      SELECT ancestor_id, descendant_id, depth FROM closure`,
    columns: {
      ancestor_id: 'The unit above, or the unit itself',
      descendant_id: 'The unit below',
      depth: 'Levels between the two; 0 for the unit itself',
    },
  },
  {
    name: 'access_placements',
    comment: 'Where employees work today. Who left is not in it, nor whose registration was withdrawn.',
    sql: `
      SELECT employee_id, unit_id, effective_date AS since FROM {schema}.placement AS current
      WHERE unit_id IS NOT NULL AND ${current('placement', 'employee_id')}
        AND NOT EXISTS (SELECT FROM {schema}.withdrawn WHERE withdrawn.employee_id = current.employee_id)`,
    columns: {
      employee_id: 'Opaque id of the employee',
      unit_id: 'Unit in which they work today',
      since: 'Day from which they work there',
    },
  },
  {
    name: 'access_relations',
    comment: 'Who is what to an employee or a programme.',
    sql: `
      SELECT person_id, kind, subject_id FROM {schema}.relation
      UNION ALL
      SELECT DISTINCT mentor_id, 'MENTOR', mentee_id FROM {schema}.mentoring`,
    columns: {
      person_id: 'Opaque id of an employee, or of an account where events name no employee',
      kind: 'ASSESSOR of an employee, MENTOR of one while the mentorship runs, or FACILITATOR of a programme',
      subject_id: 'The employee or the programme',
    },
  },
  {
    schema: 'serving',
    name: 'segregation_breaches',
    comment:
      'Events in which somebody decided about themselves, as known today: also from before this was refused, and where an account was linked to its employee only afterwards.',
    sql: `
      SELECT deed.position, deed.kind, deed.actor_id, account.employee_id, deed.stream, deed.recorded_at
      FROM {schema}.account JOIN {schema}.deed ON deed.actor_id = account.account_id::text
      WHERE deed.employee_ids @> to_jsonb(account.employee_id::text)
      UNION ALL
      SELECT position, kind, actor_id, shown_by, stream, recorded_at FROM {schema}.deed WHERE shown_by IS NOT NULL
      UNION ALL
      SELECT deed.position, deed.kind, deed.actor_id, mine.employee_id, deed.stream, deed.recorded_at
      FROM {schema}.deed
      LEFT JOIN {schema}.account AS mine ON mine.account_id::text = deed.actor_id
      LEFT JOIN {schema}.account AS theirs ON theirs.account_id::text = deed.other_actor_id
      WHERE deed.actor_id = deed.other_actor_id
        OR (deed.other_actor_id IS NOT NULL AND mine.employee_id = theirs.employee_id)
      UNION ALL
      SELECT "grant".position, 'OWN_GRANT', granted_by, holder.employee_id, 'account-' || holder.account_id,
        "grant".recorded_at
      FROM {schema}."grant" JOIN {schema}.account AS holder USING (account_id)
      LEFT JOIN {schema}.account AS giver ON giver.account_id::text = granted_by
      WHERE granted_by = holder.account_id::text OR giver.employee_id = holder.employee_id
      UNION ALL
      SELECT holder.linked_position, 'OWN_LINK', linked_by, holder.employee_id, 'account-' || holder.account_id,
        holder.linked_at
      FROM {schema}.account AS holder
      LEFT JOIN (SELECT account_id AS giver_id, employee_id AS giver_employee FROM {schema}.account) AS giver
        ON giver_id::text = linked_by
      WHERE linked_by = holder.account_id::text OR giver_employee = holder.employee_id`,
    columns: {
      position: 'Place of the event in the log',
      kind: 'Which duty was not kept apart, e.g. OWN_SEAT',
      actor_id: 'Opaque id of who did it',
      employee_id:
        'Opaque id of the employee who did it and whom it is about; null where no employee is known',
      stream: 'What the event is about, e.g. programme-{id}',
      recorded_at: 'When the application accepted it',
    },
  },
];
