import type { ReportingView } from '@jejak/projection-engine';

const breachId = 'Opaque id of the breach';

export const reporting: readonly ReportingView[] = [
  {
    schema: 'serving',
    name: 'breach_people',
    comment: 'Whom each breach affects, one row per person. For the API only.',
    sql: `
      SELECT breach_id, subject_id,
        array(SELECT DISTINCT jsonb_array_elements_text(one) AS name FROM unnest(found.classes) AS one ORDER BY name) AS classes,
        array(SELECT DISTINCT jsonb_array_elements_text(one) AS name FROM unnest(found.sources) AS one ORDER BY name) AS sources,
        told.told_at
      FROM (
        SELECT breach_id, subject_id, array_agg(classes) AS classes, array_agg(sources) AS sources
        FROM {schema}.breach_finding GROUP BY breach_id, subject_id) AS found
      LEFT JOIN (
        SELECT breach_id, subject_id, min(issued_at) AS told_at
        FROM {schema}.breach_told GROUP BY breach_id, subject_id) AS told USING (breach_id, subject_id)`,
    columns: {
      breach_id: breachId,
      subject_id: 'Opaque id of the person: an employee, an account where that is nobody’s, or what a citizen said',
      classes: 'Classes of personal data that could be seen: identity, sensitive, free-text; empty where only codes and figures could',
      sources: 'In what: look:, a read of the API; view:, a view; event:, a type of event; named: somebody said so',
      told_at: 'When the first notice to them went out; null as long as none did',
    },
  },
  {
    schema: 'serving',
    name: 'breaches',
    comment: 'Breaches of personal data and their deadlines. For the API only.',
    sql: `
      SELECT breach.breach_id, discovered_at, due_at, status, recorded_by, closed_at, unlisted,
        coalesce(people.affected, 0) AS affected, coalesce(people.untold, 0) AS untold,
        notice.subjects_told_at, notice.agency_told_at, notice.public_told_at,
        CASE WHEN status <> 'recorded' AND unlisted = 0 AND coalesce(people.untold, 0) = 0 AND notice.agency_told_at IS NOT NULL
          THEN greatest(notice.agency_told_at, people.last_told_at) END AS all_told_at
      FROM {schema}.breach
      LEFT JOIN (
        SELECT breach_id, count(*)::integer AS affected, count(*) FILTER (WHERE told_at IS NULL)::integer AS untold,
          max(told_at) AS last_told_at
        FROM (
          SELECT found.breach_id, found.subject_id, min(told.issued_at) AS told_at
          FROM {schema}.breach_finding AS found LEFT JOIN {schema}.breach_told AS told USING (breach_id, subject_id)
          GROUP BY found.breach_id, found.subject_id) AS person
        GROUP BY breach_id) AS people USING (breach_id)
      LEFT JOIN (
        SELECT breach_id, min(issued_at) FILTER (WHERE addressee = 'AGENCY') AS agency_told_at,
          min(issued_at) FILTER (WHERE addressee = 'PUBLIC') AS public_told_at,
          min(issued_at) FILTER (WHERE addressee = 'SUBJECTS') AS subjects_told_at
        FROM {schema}.breach_notice GROUP BY breach_id) AS notice USING (breach_id)`,
    columns: {
      breach_id: breachId,
      discovered_at: 'When it was found',
      due_at: 'By when the people and the agency have to be told: 3 × 24 hours later',
      status: 'recorded; determined: it was looked up whom it affects; closed',
      recorded_by: 'Opaque id of the account that took it down',
      closed_at: 'When it was closed; null while it is open',
      unlisted: 'People of the last scope who are not on the list yet',
      affected: 'People on the list',
      untold: 'Of these, who were not told',
      subjects_told_at: 'When the first notice to people concerned went out',
      agency_told_at: 'When the first notice to the agency went out',
      public_told_at: 'When the first notice to the public went out',
      all_told_at: 'When everybody affected and the agency were told; null as long as somebody was not',
    },
  },
  {
    schema: 'serving',
    name: 'breach_steps',
    comment: 'What was done about each breach, one row per event. For the API only.',
    sql: `
      SELECT position, breach_id, kind, occurred_at, actor_id, scope, addressee, channel, issued_at, text_reference, people
      FROM {schema}.breach_step`,
    columns: {
      position: 'Place of the event in the log',
      breach_id: breachId,
      kind: 'RECORDED, DETERMINED, NOTICE or CLOSED',
      occurred_at: 'When it happened',
      actor_id: 'Opaque id of the account that did it',
      scope: 'DETERMINED: accounts with their period, views, streams and people that it began with (JSON)',
      addressee: 'NOTICE: SUBJECTS, AGENCY or PUBLIC',
      channel: 'NOTICE: LETTER, EMAIL, MESSAGE, MEETING, WEBSITE or MEDIA',
      issued_at: 'NOTICE: when it went out',
      text_reference: 'NOTICE: by what it is found in the files',
      people: 'DETERMINED: who came onto the list or of whom more is known; NOTICE: who was told; CLOSED: who was not',
    },
  },
  {
    schema: 'serving',
    name: 'breach_remarks',
    comment: 'Texts of breaches. For the API only: anything may stand in them.',
    sql: `SELECT position, breach_id, kind, text, text_state FROM {schema}.breach_remark`,
    columns: {
      position: 'Place of the event in the log',
      breach_id: breachId,
      kind: 'WHAT happened; REASON of the scope or the closing; UNTOLD: why somebody was not told',
      text: 'The text; null once it is erased',
      text_state: 'value, erased or lost',
    },
  },
]; // prettier-ignore
