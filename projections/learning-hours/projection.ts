import { EmployeePlacementChanged, EmployeeRegistered, LearningHoursCredited } from '@jejak/domain';
import { projection } from '@jejak/projection-engine';
import { CreditRow } from './credit.entity.js';
import { EmployeeRow, PlacementRow } from './employee.entity.js';
import { reporting } from './reporting.js';
import { YearTotalRow } from './year-total.entity.js';

/** Lesson hours of each employee and year (*jam pelajaran*). Targets are no part of the rows: rules may change. */
export const learningHours = projection(
  {
    name: 'learning-hours',
    version: 3,
    entities: [EmployeeRow, PlacementRow, CreditRow, YearTotalRow],
    sequence: ({ stream }) => stream,
    reporting: reporting(),
  },
  (on) =>
    on
      .when(EmployeeRegistered, ({ data, position, recordedAt }, rows) => {
        const { employeeId, kind, unitId, effectiveDate } = data;
        rows.insert(EmployeeRow, { employeeId, kind, recordedAt });
        rows.insert(PlacementRow, {
          ...{ position, employeeId, change: 'REGISTERED', unitId, effectiveDate, recordedAt },
        });
      })
      .when(EmployeePlacementChanged, ({ data, position, recordedAt }, rows) => {
        const { employeeId, kind, placement, effectiveDate } = data;
        rows.insert(PlacementRow, {
          ...{ position, employeeId, change: kind, effectiveDate, recordedAt },
          unitId: placement?.unitId ?? null,
        });
      })
      .when(LearningHoursCredited, ({ data, position, recordedAt }, rows) => {
        const { employeeId, programmeId, year, form, rule, jp } = data;
        rows.insert(CreditRow, { position, employeeId, programmeId, year, form, rule, jp, recordedAt });
        rows.increment(YearTotalRow, { employeeId, year }, { halfHours: jp * 2 });
      }),
);
