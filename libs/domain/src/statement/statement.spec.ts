import { quizPassed, statementId, statementTaken, taking } from '../../testing/activity-samples.js';
import { given, NOW } from '../../testing/given.js';
import { ani, programmeId, uuid } from '../../testing/samples.js';
import type { DomainEvent } from '../kernel/event.js';
import { activityIdOf, learningActivityIdOf } from '../learning-activity/learning-activity.id.js';
import { carryStatements } from '../policies/carry-statements.js';
import { VoidingStatementTaken } from './statement.events.js';
import { learningStatement } from './statement.js';

const which = { programmeId, employeeId: ani };
const voiding = { ...which, digest: 'e'.repeat(64), voids: statementId };
const voidingTaken = VoidingStatementTaken({ ...voiding, statementId: uuid(0x5b) });
const after = (...facts: (typeof statementTaken)[]) => given(learningStatement, facts, { id: statementId });

describe('a statement', () => {
  it('is taken once, however often it comes', () => {
    after().when('TakeStatement', taking).then([statementTaken]);
    after(statementTaken).when('TakeStatement', taking).then([]);
  });

  it('is not another one under the same id, of whomever it tells', () => {
    const { when } = after(statementTaken);
    for (const change of [{ digest: 'f'.repeat(64) }, { digest: 'f'.repeat(64), employeeId: uuid(7) }])
      when('TakeStatement', { ...taking, ...change }).refuses('STATEMENT.TOLD_OTHERWISE', { statementId });
  });

  it('does not lie ahead', () =>
    after()
      .when('TakeStatement', { ...taking, line: { ...quizPassed, at: '2026-06-01T08:00:01+07:00' } })
      .refuses('ACTIVITY.IN_FUTURE', { statementId }));

  it('says something', () =>
    after()
      .when('TakeStatement', { ...which, digest: 'e'.repeat(64) })
      .refuses('STATEMENT.SAYS_NOTHING'));

  it('may void another one', () =>
    given(learningStatement, [], { id: uuid(0x5b) })
      .when('TakeStatement', voiding)
      .then([voidingTaken]));
});

it('is carried to the activities of the participant by a policy', () => {
  const reactions = (event: DomainEvent) =>
    carryStatements.on
      .get(event.type)?.(event, NOW)
      .map(({ aggregate, id, command }) => [aggregate.stream, id, command.constructor.name, { ...command }]);
  const id = learningActivityIdOf(programmeId, ani);
  expect(reactions(statementTaken)).toEqual([
    ['activity', id, 'RecordLearningActivity', { ...which, activities: [quizPassed] }],
  ]);
  expect(reactions(voidingTaken)).toEqual([
    [
      ...['activity', id, 'WithdrawLearningActivity'],
      { ...which, activityId: activityIdOf('XAPI', statementId), reason: expect.any(String) as string },
    ],
  ]);
});
