import { dayInMedan, LearningHoursCredited } from '@jejak/domain';
import { projection } from '@jejak/projection-engine';
import { employment } from '../employment/index.js';
import { programmeCalendar } from '../programme-calendar/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { CreditRow } from './credit.entity.js';
import { reporting } from './reporting.js';
import { YearTotalRow } from './year-total.entity.js';

/** Lesson hours of each employee and year (*jam pelajaran*). Targets are no part of the rows: rules may change. */
export const learningHours = projection(
  {
    name: 'learning-hours',
    version: 7,
    uses: [employment, programmeEffectiveness, programmeCalendar],
    entities: [CreditRow, YearTotalRow],
    sequence: ({ stream }) => stream,
    reporting: reporting(),
  },
  (on) =>
    on.when(LearningHoursCredited, ({ data, position, occurredAt, recordedAt }, rows) => {
      const { employeeId, programmeId = null, claimId = null, mentoring, year, form, rule, jp } = data;
      const occurredOn = dayInMedan(occurredAt);
      rows.insert(CreditRow, {
        position,
        employeeId,
        programmeId,
        claimId,
        year,
        form,
        rule,
        jp,
        occurredOn,
        recordedAt,
        mentorshipId: mentoring?.mentorshipId ?? null,
      });
      const halfHours = jp * 2;
      const by = { halfHours: Math.max(halfHours, 0), standingHalfHours: halfHours };
      rows.increment(YearTotalRow, { employeeId, year }, by);
    }),
);
