import { ProgrammeCompleted } from '@jejak/domain';
import { projection } from '@jejak/projection-engine';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { learningHours } from '../learning-hours/index.js';
import { reporting } from './reporting.js';
import { SeatRow } from './seat.entity.js';

/** What a head of unit looks at: people, hours, gaps, programmes of a unit in a year (*unit kerja*). */
export const unitOverview = projection(
  {
    name: 'unit-overview',
    version: 3,
    uses: [employment, learningHours, gapHeatMap],
    entities: [SeatRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on.when(ProgrammeCompleted, ({ data: { programmeId, endedOn, participants } }, rows) => {
      for (const { employeeId, outcome, attendancePct } of participants)
        rows.insert(SeatRow, { programmeId, employeeId, endedOn, outcome, attendancePct });
    }),
);
