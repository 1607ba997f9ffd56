import { given } from '../../testing/given.js';
import { ani, programmeId, uuid } from '../../testing/samples.js';
import { LearningHoursCredited } from './learning-record.events.js';
import { learningRecord } from './learning-record.js';

const command = { programmeId, jp: 6, year: 2026, form: 'WORKSHOP' as const, rule: 'programme-hours/1' };
const credited = LearningHoursCredited({ employeeId: ani, ...command });

describe('learning record', () => {
  it('credits hours to the employee whose record it is', () =>
    given(learningRecord, [], { id: ani }).when('CreditLearningHours', command).then([credited]));

  it('credits a programme once per rule, and says nothing to a repetition', () =>
    given(learningRecord, [credited], { id: ani })
      .when('CreditLearningHours', { ...command, jp: 2 })
      .then([]));

  it.each([
    ['another programme', { ...command, programmeId: uuid(77) }],
    ['another rule', { ...command, rule: 'programme-hours/2' }],
  ])('credits %s', (_, other) =>
    given(learningRecord, [credited], { id: ani })
      .when('CreditLearningHours', other)
      .then([LearningHoursCredited({ employeeId: ani, ...other })]),
  );
});
