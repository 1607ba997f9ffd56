import type { ReportingView } from '@jejak/projection-engine';
import { clashes, ends, occurrences, onCalendar } from './sql.js';

const run = {
  programme_id: 'Opaque id of the run',
  series_id: 'Series of the run; runs of one programme share it',
  title_id: 'Title in Indonesian',
  title_en: 'Title in English',
};

const facilitator = {
  programme_id: 'Opaque id of the run',
  facilitator_id: 'Opaque id of who teaches: of an employee, or of somebody from outside',
  employee_id: 'The same id where it is an employee’s; null for somebody from outside',
  role: 'SPEAKER, WIDYAISWARA or MODERATOR',
};

const one = (which: string, when: string) => ({
  [`${which}_programme_id`]: `Run of the session that begins ${when}`,
  [`${which}_session_id`]: 'The session; ids of sessions count within their run',
  [`${which}_title_id`]: 'Title of the run in Indonesian',
  [`${which}_starts_at`]: 'When the session begins, or began where it was held',
  [`${which}_ends_at`]: 'When it ends or ended',
});

export const reporting: readonly ReportingView[] = [
  {
    name: 'programme_sessions',
    comment:
      'Sessions on the calendar: those that were held and those to come, of runs that were not cancelled.',
    sql: onCalendar,
    columns: {
      ...run,
      status: 'SCHEDULED, RUNNING from the first session on, or COMPLETED',
      provider_kind:
        'UNIVERSITY, GOVERNMENT, PROFESSIONAL_BODY or COMPANY; null where the city holds it itself',
      provider_name: 'The institution that holds it; null where the city does itself',
      session_id: 'Opaque id of the session within its run',
      starts_at: 'When it begins, or began where it was held',
      ends_at: 'When it ends or ended',
      place: 'Room or online address; null where none was given',
      held: 'Whether its attendance sheet is recorded',
    },
  },
  {
    name: 'programme_ends',
    comment:
      'When runs that were not cancelled end: for the year of that day they bring lesson hours. Joined by run.',
    sql: ends,
    columns: {
      programme_id: run.programme_id,
      ends_on: 'Day in Medan on which the last session on the calendar ends, or ended where it was held',
    },
  },
  {
    name: 'programme_facilitators',
    comment: 'Who teaches or moderates in which run. No names.',
    sql: `
      SELECT programme_id, facilitator_id, employee_id, role, (
        SELECT count(*)::int FROM (${onCalendar}) AS calendar
        WHERE calendar.programme_id = teacher.programme_id AND session_ids @> to_jsonb(session_id::text)) AS sessions
      FROM {schema}.facilitator AS teacher`,
    columns: { ...facilitator, sessions: 'Sessions on the calendar in which they do' },
  },
  {
    schema: 'serving',
    name: 'programme_facilitator_names',
    comment:
      'Every run with who teaches or moderates in it, with the names of those from outside; one row without a facilitator where nobody does. For the API only.',
    sql: `
      SELECT programme_id, facilitator_id, employee_id, role, session_ids, name, field, institution, identity_state
      FROM {schema}.run LEFT JOIN {schema}.facilitator USING (programme_id)`,
    columns: {
      ...facilitator,
      session_ids: 'Sessions that were named; some may not be on the calendar any more',
      name: 'Name of somebody from outside; null for an employee, or where it is erased',
      field: 'Field of expertise of somebody from outside',
      institution: 'Institution of somebody from outside',
      identity_state: 'value, erased or lost; null for an employee',
    },
  },
  {
    name: 'programme_materials',
    comment: 'What participants were given to learn from.',
    sql: `
      SELECT programme_id, material_id, kind, title, sha256, url, published_at, withdrawn_at FROM {schema}.material`,
    columns: {
      programme_id: 'Opaque id of the run',
      material_id: 'Opaque id of the material',
      kind: 'SLIDES, HANDOUT, VIDEO, RECORDING, ASSIGNMENT or OTHER',
      title: 'Its title',
      sha256: 'SHA-256 of its content, in hexadecimal',
      url: 'Where it can be fetched; null where none was given',
      published_at: 'When it was published',
      withdrawn_at: 'When it was withdrawn; null while it counts',
    },
  },
  {
    name: 'programme_clashes',
    comment:
      'Pairs of sessions on the calendar that overlap in the same place or with the same person. Sessions that only touch do not.',
    sql: clashes,
    columns: {
      clash_id: 'Names the clash as long as neither of its sessions is taken off the calendar',
      kind: 'PLACE, PARTICIPANT, or FACILITATOR where the person teaches in at least one of the two',
      place:
        'PLACE: the room or online address, as the first session has it; spaces around it and case do not count',
      employee_id: 'The employee who teaches or sits in both; null for PLACE, and for somebody from outside',
      outsider_id: 'The facilitator from outside who teaches in both',
      overlaps_from: 'From when both take place',
      overlaps_until: 'Until when',
      ...one('first', 'first'),
      ...one('second', 'second'),
    },
  },
  {
    name: 'programme_occurrences',
    comment:
      'Days on which a run of a series is expected, each beside the runs that begin within its window. As of today in Medan, when the view is read.',
    sql: occurrences,
    columns: {
      series_id: 'Opaque id of the series',
      plan: 'Number of the plan of the series, from 1',
      title_id: 'Title of the series in Indonesian',
      title_en: 'Title of the series in English',
      occurs_on: 'Day on which a run is expected',
      window_from: 'First day on which the run that is this one may begin',
      window_until: 'Last such day',
      status:
        'HELD: a session of a run was held; SCHEDULED: a run is still to come; EXPECTED: none is scheduled, and the day is today or later; MISSING: the day is past, and no run was held or is to come',
      runs: 'Runs that begin within the window and were not cancelled',
      programme_id:
        'One of them: one that was held before others, then the earliest; null where there is none',
    },
  },
];
