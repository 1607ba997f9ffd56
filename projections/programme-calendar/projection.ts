import {
  FacilitatorAssigned,
  FacilitatorReleased,
  LearningMaterialPublished,
  LearningMaterialWithdrawn,
  ProgrammeCancelled,
  ProgrammeCompleted,
  ProgrammeRescheduled,
  ProgrammeScheduled,
  SeriesEnded,
  SeriesPlanned,
  SessionHeld,
  shown,
  type EventOf,
} from '@jejak/domain';
import { personalColumns, projection, type Rows, type When } from '@jejak/projection-engine';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { FacilitatorRow } from './facilitator.entity.js';
import { reporting } from './reporting.js';
import { MaterialRow, RunRow, SessionRow } from './run.entity.js';
import { OccurrenceRow, SeriesPlanRow } from './series.entity.js';

/** What is on the calendar of programmes, who teaches where, and what should be on it (*kalender program*). */
export const programmeCalendar = projection(
  {
    name: 'programme-calendar',
    version: 1,
    // who sits in a run
    uses: [programmeEffectiveness],
    entities: [RunRow, SessionRow, FacilitatorRow, MaterialRow, SeriesPlanRow, OccurrenceRow],
    // runs and series meet in the SQL views only
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(FacilitatorRow, {
        ...{ class: 'identity', about: 'facilitatorId', state: 'identityState' },
        values: ['name', 'field', 'institution'],
      }),
    ],
  },
  (on) => series(teaching(calendar(on))),
);

function calendar(on: When): When {
  return on
    .when(ProgrammeScheduled, ({ data, position }, rows) => {
      const { programmeId, seriesId, title, mode, provider, sessions } = data;
      rows.insert(RunRow, {
        ...{ programmeId, seriesId, titleId: title.id, titleEn: title.en ?? null, status: 'SCHEDULED', mode },
        ...{ providerKind: provider?.kind ?? null, providerName: provider?.name ?? null },
        calendarAt: position,
      });
      plan(rows, programmeId, sessions, position);
    })
    .when(ProgrammeRescheduled, ({ data: { programmeId, sessions, mode }, position }, rows) => {
      rows.update(RunRow, { programmeId }, { mode, calendarAt: position });
      plan(rows, programmeId, sessions, position);
    })
    .when(SessionHeld, ({ data: { programmeId, sessionId, actualStart, actualEnd } }, rows) => {
      const times = { startsAt: new Date(actualStart), endsAt: new Date(actualEnd) };
      rows.update(SessionRow, { programmeId, sessionId }, { ...times, held: true });
      rows.update(RunRow, { programmeId }, { status: 'RUNNING' });
    })
    .when(ProgrammeCompleted, ({ data: { programmeId } }, rows) =>
      rows.update(RunRow, { programmeId }, { status: 'COMPLETED' }),
    )
    .when(ProgrammeCancelled, ({ data: { programmeId } }, rows) =>
      rows.update(RunRow, { programmeId }, { status: 'CANCELLED' }),
    );
}

type Sessions = EventOf<typeof ProgrammeRescheduled>['data']['sessions'];

function plan(rows: Rows, programmeId: string, sessions: Sessions, plannedAt: bigint): void {
  for (const { sessionId, start, end, place } of sessions)
    rows.upsert(
      SessionRow,
      { programmeId, sessionId },
      {
        ...{ startsAt: new Date(start), endsAt: new Date(end), place: place ?? null },
        ...{ held: false, plannedAt },
      },
    );
}

function teaching(on: When): When {
  return on
    .when(FacilitatorAssigned, ({ data }, rows) => {
      const { programmeId, facilitatorId, role, sessionIds, outsider } = data;
      const { value: name, state: identityState } = shown(outsider?.name);
      rows.upsert(
        FacilitatorRow,
        { programmeId, facilitatorId },
        {
          ...{ employeeId: outsider ? null : facilitatorId, role, sessionIds, name, identityState },
          ...{ field: shown(outsider?.field).value, institution: shown(outsider?.institution).value },
        },
      );
    })
    .when(FacilitatorReleased, ({ data: { programmeId, facilitatorId } }, rows) =>
      rows.remove(FacilitatorRow, { programmeId, facilitatorId }),
    )
    .when(LearningMaterialPublished, ({ data, occurredAt: publishedAt }, rows) => {
      const { url = null, ...material } = data;
      rows.insert(MaterialRow, { ...material, url, publishedAt, withdrawnAt: null });
    })
    .when(LearningMaterialWithdrawn, ({ data: { programmeId, materialId }, occurredAt }, rows) =>
      rows.update(MaterialRow, { programmeId, materialId }, { withdrawnAt: occurredAt }),
    );
}

function series(on: When): When {
  return on
    .when(SeriesPlanned, ({ data }, rows) => {
      const { seriesId, plan: number, title, rule, startsOn, occurrences } = data;
      rows.insert(SeriesPlanRow, {
        ...{ seriesId, plan: number, titleId: title.id, titleEn: title.en ?? null, rule, startsOn },
        endedOn: null,
      });
      for (const { on: occursOn, from: windowFrom, until: windowUntil } of occurrences)
        rows.insert(OccurrenceRow, { seriesId, plan: number, occursOn, windowFrom, windowUntil });
    })
    .when(SeriesEnded, ({ data: { seriesId, plan: number, lastOn } }, rows) =>
      rows.update(SeriesPlanRow, { seriesId, plan: number }, { endedOn: lastOn }),
    );
}
