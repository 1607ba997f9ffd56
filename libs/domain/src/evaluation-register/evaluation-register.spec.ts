import { given } from '../../testing/given.js';
import { evaluationId, programmeId, uuid } from '../../testing/samples.js';
import { EvaluationEntered } from './evaluation-register.events.js';
import { evaluationRegister } from './evaluation-register.js';

const entered = EvaluationEntered({ programmeId, evaluationId, level: 1 });
const register = (...facts: (typeof entered)[]) => given(evaluationRegister, facts, { id: programmeId });

describe('the register of the evaluations of a programme', () => {
  it('holds each evaluation once, and says nothing to a repetition', () => {
    register().when('EnterEvaluation', { evaluationId, level: 1 }).then([entered]);
    register(entered).when('EnterEvaluation', { evaluationId, level: 1 }).then([]);
  });

  it('holds several of one level', () =>
    register(entered)
      .when('EnterEvaluation', { evaluationId: uuid(9), level: 1 })
      .then([EvaluationEntered({ programmeId, evaluationId: uuid(9), level: 1 })]));
});
