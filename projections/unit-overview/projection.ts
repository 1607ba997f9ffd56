import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  dayInMedan,
  EmployeePlacementChanged,
  EmployeeRegistered,
  LearningHoursCredited,
  ProgrammeCompleted,
  type EventOf,
} from '@jejak/domain';
import { projection, type Recorded, type Rows } from '@jejak/projection-engine';
import { EmployeeRow, PlacementRow, UnitRow } from './employee.entity.js';
import { CreditRow, LevelRow, SeatRow } from './learning.entity.js';
import { reporting } from './reporting.js';

/** What a head of unit looks at: people, hours, gaps, programmes of a unit in a year (*unit kerja*). */
export const unitOverview = projection(
  {
    name: 'unit-overview',
    version: 2,
    entities: [UnitRow, EmployeeRow, PlacementRow, LevelRow, SeatRow, CreditRow],
    // a unit is only ever made: it does not matter whose placement makes it
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on
      .when(EmployeeRegistered, ({ data, position }, rows) => {
        const { employeeId, kind, unitId, effectiveDate } = data;
        rows.insert(EmployeeRow, { employeeId, kind });
        rows.insert(PlacementRow, { position, employeeId, unitId, effectiveDate });
        rows.upsert(UnitRow, { unitId }, {});
      })
      .when(EmployeePlacementChanged, ({ data, position }, rows) => {
        const { employeeId, placement, effectiveDate } = data;
        const unitId = placement?.unitId ?? null;
        rows.insert(PlacementRow, { position, employeeId, unitId, effectiveDate });
        if (unitId !== null) rows.upsert(UnitRow, { unitId }, {});
      })
      .when(CompetencyAssessed, addLevels)
      .when(CompetencyAssessmentCorrected, addLevels)
      .when(ProgrammeCompleted, ({ data: { programmeId, endedOn, participants } }, rows) => {
        for (const { employeeId, outcome, attendancePct } of participants)
          rows.insert(SeatRow, { programmeId, employeeId, endedOn, outcome, attendancePct });
      })
      .when(LearningHoursCredited, ({ data, position, occurredAt }, rows) => {
        const { employeeId, programmeId, year, jp } = data;
        const occurredOn = dayInMedan(occurredAt);
        rows.insert(CreditRow, { position, employeeId, programmeId, year, jp, occurredOn });
      }),
);

type Assessment = EventOf<typeof CompetencyAssessed> | EventOf<typeof CompetencyAssessmentCorrected>;

function addLevels({ data, position }: Recorded<Assessment['data']>, rows: Rows): void {
  const { employeeId, assessmentId, assessedOn, items } = data;
  for (const [line, { competencyCode, requiredLevel, actualLevel }] of items.entries())
    rows.insert(LevelRow, {
      position,
      line,
      employeeId,
      assessmentId,
      assessedOn,
      competencyCode,
      gap: requiredLevel - actualLevel,
    });
}
