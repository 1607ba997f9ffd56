import { EmployeePlacementChanged, EmployeeRegistered, RegistrationWithdrawn } from '@jejak/domain';
import { projection, type EntityClass, type Subject } from '@jejak/projection-engine';
import { EmployeeRow, WithdrawnRow } from './employee.entity.js';
import { PlacementRow, UnitRow } from './placement.entity.js';
import { reporting } from './reporting.js';

/** Who is employed, as what, and where from when on (*kepegawaian*): what most other views stand on. */
export const employment = projection(
  {
    name: 'employment',
    version: 3,
    entities: [EmployeeRow, PlacementRow, UnitRow, WithdrawnRow],
    // a unit is only ever made: it does not matter whose placement makes it
    sequence: ({ stream }) => stream,
    reporting,
    // over only some of their placements people would seem to work where they no longer do
    subjects: new Map<EntityClass, Subject>([
      [PlacementRow, 'anybody'],
      [UnitRow, 'anybody'],
      [WithdrawnRow, 'anybody'],
    ]),
  },
  (on) =>
    on
      .when(EmployeeRegistered, ({ data, position, recordedAt }, rows) => {
        const { employeeId, kind, effectiveDate, unitId, positionId, positionClass, grade = null } = data;
        rows.insert(EmployeeRow, { employeeId, kind, recordedAt });
        rows.insert(PlacementRow, {
          position,
          employeeId,
          change: 'REGISTERED',
          effectiveDate,
          recordedAt,
          unitId,
          positionId,
          positionClass,
          grade,
        });
        rows.upsert(UnitRow, { unitId }, {});
      })
      .when(EmployeePlacementChanged, ({ data, position, recordedAt }, rows) => {
        const { employeeId, kind: change, placement, effectiveDate } = data;
        const { unitId = null, positionId = null, positionClass = null, grade = null } = placement ?? {};
        rows.insert(PlacementRow, {
          position,
          employeeId,
          change,
          effectiveDate,
          recordedAt,
          unitId,
          positionId,
          positionClass,
          grade,
        });
        if (unitId !== null) rows.upsert(UnitRow, { unitId }, {});
      })
      .when(RegistrationWithdrawn, ({ data: { employeeId } }, rows) => {
        rows.remove(EmployeeRow, { employeeId });
        rows.insert(WithdrawnRow, { employeeId });
      }),
);
