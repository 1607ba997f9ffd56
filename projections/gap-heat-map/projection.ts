import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  CompetencyStandardPublished,
  CompetencyStandardWithdrawn,
  EmployeePlacementChanged,
  EmployeeRegistered,
  type EventOf,
} from '@jejak/domain';
import {
  projection,
  type EntityClass,
  type Recorded,
  type Rows,
  type Subject,
} from '@jejak/projection-engine';
import { LevelRow } from './level.entity.js';
import { PlacementRow, UnitRow } from './placement.entity.js';
import { reporting } from './reporting.js';
import { RequirementRow, StandardRow } from './standard.entity.js';

/** What units lack beside what their positions require (*peta kesenjangan kompetensi*). */
export const gapHeatMap = projection(
  {
    name: 'gap-heat-map',
    version: 1,
    entities: [UnitRow, PlacementRow, LevelRow, StandardRow, RequirementRow],
    // a unit is only ever made: it does not matter whose placement makes it
    sequence: ({ stream }) => stream,
    reporting,
    // the units filter: over only some of their people the averages of a unit would be other ones
    subjects: new Map<EntityClass, Subject>([
      [PlacementRow, 'anybody'],
      [LevelRow, 'anybody'],
    ]),
  },
  (on) =>
    on
      .when(EmployeeRegistered, ({ data, position }, rows) => {
        const { employeeId, unitId, positionId, effectiveDate } = data;
        rows.insert(PlacementRow, { position, employeeId, unitId, positionId, effectiveDate });
        rows.upsert(UnitRow, { unitId }, {});
      })
      .when(EmployeePlacementChanged, ({ data, position }, rows) => {
        const { employeeId, placement, effectiveDate } = data;
        const { unitId = null, positionId = null } = placement ?? {};
        rows.insert(PlacementRow, { position, employeeId, unitId, positionId, effectiveDate });
        if (unitId !== null) rows.upsert(UnitRow, { unitId }, {});
      })
      .when(CompetencyAssessed, addLevels)
      .when(CompetencyAssessmentCorrected, addLevels)
      .when(CompetencyStandardPublished, ({ data, position, recordedAt }, rows) => {
        const { positionId, version, items, effectiveFrom } = data;
        rows.insert(StandardRow, { position, positionId, version, effectiveFrom, recordedAt });
        for (const item of items) rows.insert(RequirementRow, { position, ...item });
      })
      .when(CompetencyStandardWithdrawn, ({ data, position, recordedAt }, rows) => {
        const { positionId, effectiveFrom } = data;
        rows.insert(StandardRow, { position, positionId, version: null, effectiveFrom, recordedAt });
      }),
);

type Assessment = EventOf<typeof CompetencyAssessed> | EventOf<typeof CompetencyAssessmentCorrected>;

function addLevels({ data, position }: Recorded<Assessment['data']>, rows: Rows): void {
  const { employeeId, assessmentId, assessedOn, items } = data;
  for (const [line, item] of items.entries())
    rows.insert(LevelRow, { position, line, employeeId, assessmentId, assessedOn, ...item });
}
