import { ani, budi, evaluationId, opened, programmeId, seriesId, uuid } from '../../testing/samples.js';
import { OpenEvaluation } from '../evaluation/evaluation.commands.js';
import { EvaluationOpened } from '../evaluation/evaluation.events.js';
import { evaluation } from '../evaluation/evaluation.js';
import { EnterEvaluation } from '../evaluation-register/evaluation-register.commands.js';
import { evaluationRegister } from '../evaluation-register/evaluation-register.js';
import type { DomainEvent } from '../kernel/event.js';
import { decide } from '../kernel/fold.js';
import { ProgrammeCompleted } from '../programme/programme.events.js';
import { openEvaluations } from './open-evaluations.js';

const NOW = new Date('2026-06-01T08:00:00+07:00');
const reactions = (event: DomainEvent) => openEvaluations.on.get(event.type)!(event, NOW);
const completed = (participants: readonly string[], endedOn = '2026-03-02') =>
  ProgrammeCompleted({
    ...{ programmeId, seriesId, title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP', endedOn },
    ...{ realisedJp: 6, realisedCostIdr: 0 },
    participants: participants.map((employeeId) => ({
      ...{ employeeId, outcome: 'PASSED', attendancePct: 100, preScore: null, postScore: null },
    })),
  });
const many = Array.from({ length: 40 }, (_, n) => uuid(0x900 + n));

describe('policy open-evaluations', () => {
  it('opens all four levels of a run by its rule: two at once, two later', () => {
    expect(reactions(completed(many)).map(({ command }) => command)).toMatchObject([
      { level: 1, instrument: 'QUESTIONNAIRE', minRecords: 10, dueOn: '2026-03-16' },
      { level: 2, instrument: 'QUESTIONNAIRE', minRecords: 10, dueOn: '2026-04-01' },
      { level: 3, instrument: 'OBSERVATION', minRecords: 5, opensOn: '2026-05-31', dueOn: '2026-08-29' },
      { level: 4, instrument: 'INTERVIEW', minRecords: 3, opensOn: '2026-08-29', dueOn: '2027-03-02' },
    ]);
    expect(reactions(completed(many))[0]?.command).toMatchObject({
      aspects: ['MATERIAL', 'FACILITATOR', 'METHOD', 'FACILITIES', 'RELEVANCE', 'TEAMWORK'],
    });
    for (const { aggregate, id, command } of reactions(completed(many))) {
      expect(aggregate).toBe(evaluation);
      expect(command).toBeInstanceOf(OpenEvaluation);
      expect(command).toMatchObject({ programmeId, ruleId: 'evaluation-opening/1' });
      const context = { id, now: new Date(), newId: () => id, actor: { id: 'policy:x', role: 'policy' } };
      expect(decide(evaluation, command, evaluation.initial, context)).toHaveLength(1);
    }
    expect('opensOn' in reactions(completed(many))[0]!.command).toBe(false);
  });

  it('asks no more answers than there are participants', () =>
    expect(reactions(completed([ani, budi])).map(({ command }) => command)).toMatchObject(
      [2, 2, 2, 2].map((minRecords) => ({ minRecords })),
    ));

  it('opens nothing of a run before the rule', () => {
    expect(reactions(completed(many, '2025-12-31'))).toEqual([]);
    expect(reactions(completed(many, '2026-01-01'))).toHaveLength(4);
  });

  it('gives the same ids each time, and others to other runs', () => {
    const ids = (event: DomainEvent) => reactions(event).map(({ id }) => id);
    expect(ids(completed([ani]))).toEqual(ids(completed(many)));
    const other = ProgrammeCompleted({ ...completed([ani]).data, programmeId: uuid(99) });
    expect(new Set([...ids(completed([ani])), ...ids(other)]).size).toBe(8);
  });

  it('enters what people open in the register of the programme, not what it opened itself', () => {
    const command = Object.assign(new EnterEvaluation(), { evaluationId, level: 1 });
    expect(reactions(opened)).toStrictEqual([{ aggregate: evaluationRegister, id: programmeId, command }]);
    const [first] = reactions(completed([ani]));
    expect(reactions(EvaluationOpened({ ...opened.data, evaluationId: first!.id }))).toEqual([]);
  });
});
