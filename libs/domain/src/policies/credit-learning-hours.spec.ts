import { NOW } from '../../testing/given.js';
import { ani, budi, citra, programmeId, seriesId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { CreditLearningHours } from '../learning-record/learning-record.commands.js';
import { learningRecord } from '../learning-record/learning-record.js';
import { ProgrammeCompleted } from '../programme/programme.events.js';
import type { Outcome } from '../programme/programme.vocabulary.js';
import { creditLearningHours } from './credit-learning-hours.js';

const completed = (realisedJp: number, ...outcomes: [string, Outcome][]) =>
  ProgrammeCompleted({
    programmeId,
    seriesId,
    title: { id: 'Pelayanan Prima' },
    form: 'WORKSHOP',
    endedOn: '2025-12-31',
    realisedJp,
    realisedCostIdr: 0,
    participants: outcomes.map(([employeeId, outcome]) => ({
      employeeId,
      outcome,
      attendancePct: 100,
      preScore: null,
      postScore: null,
    })),
  });
const react = (event: DomainEvent) => creditLearningHours.on.get('ProgrammeCompleted')!(event, NOW);

describe('policy credit-learning-hours', () => {
  it('credits the hours of the programme to who passed or attended, for the year in which it ended', () => {
    const event = completed(
      6.5,
      [ani, 'PASSED'],
      [budi, 'FAILED'],
      [citra, 'ATTENDED'],
      [uuid(4), 'INCOMPLETE'],
    );
    const command = Object.assign(new CreditLearningHours(), {
      programmeId,
      jp: 6.5,
      year: 2025,
      form: 'WORKSHOP',
      rule: 'programme-hours/1',
    });
    expect(react(event)).toStrictEqual([
      { aggregate: learningRecord, id: ani, command },
      { aggregate: learningRecord, id: citra, command },
    ]);
  });

  it('credits nothing where no hours were realised', () =>
    expect(react(completed(0, [ani, 'PASSED']))).toEqual([]));

  it('listens to nothing else', () =>
    expect([...creditLearningHours.on.keys()]).toEqual(['ProgrammeCompleted']));
});
