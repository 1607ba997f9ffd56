import { ani, budi, citra, followUpId, programmeId, seriesId, unitId, uuid } from '../../testing/samples.js';
import { EvaluationConcluded } from '../evaluation/evaluation.events.js';
import { VERDICTS, type Verdict } from '../evaluation/evaluation.vocabulary.js';
import { RaiseFollowUp } from '../follow-up/follow-up.commands.js';
import { FollowUpVerified } from '../follow-up/follow-up.events.js';
import { followUp } from '../follow-up/follow-up.js';
import { FOLLOW_UP_KINDS } from '../follow-up/follow-up.vocabulary.js';
import type { DomainEvent } from '../kernel/event.js';
import { Personal } from '../kernel/personal.js';
import type { Policy } from '../kernel/policy.js';
import { ProgrammeCompleted } from '../programme/programme.events.js';
import type { Outcome } from '../programme/programme.vocabulary.js';
import { raiseAgain } from './raise-again.js';
import { raiseMethodChange } from './raise-method-change.js';
import { raiseRemedial } from './raise-remedial.js';

const reactions = (policy: Policy, event: DomainEvent) => policy.on.get(event.type)!(event);
const commandsOf = (policy: Policy, event: DomainEvent) =>
  reactions(policy, event).map(({ command }) => ({ ...command }));

const completed = (...outcomes: [string, Outcome][]) =>
  ProgrammeCompleted({
    ...{ programmeId, seriesId, title: { id: 'Pelayanan Prima' }, form: 'WORKSHOP', endedOn: '2025-12-31' },
    ...{ realisedJp: 6, realisedCostIdr: 0 },
    participants: outcomes.map(([employeeId, outcome]) => ({
      ...{ employeeId, outcome, attendancePct: 100, preScore: null, postScore: null },
    })),
  });
const concluded = (verdict: Verdict) =>
  EvaluationConcluded({
    ...{ evaluationId: uuid(0xf1), programmeId, level: 1, n: 12, aspects: [], verdict, recommendations: [] },
  });
const verified = (effective: boolean, subject: object = { employeeId: ani }) =>
  FollowUpVerified({
    ...{ followUpId, kind: 'REWARD', ...subject, ownerId: budi, effective, note: Personal.of('Dilihat') },
  });

describe('policy raise-remedial', () => {
  it('asks for a remedial of each who failed, by its rule', () => {
    const event = completed(
      [ani, 'FAILED'],
      [budi, 'PASSED'],
      [citra, 'FAILED'],
      [uuid(4), 'INCOMPLETE'],
      [uuid(5), 'ATTENDED'],
    );
    const remedial = {
      kind: 'REMEDIAL',
      source: { kind: 'PROGRAMME', id: programmeId },
      ruleId: 'failed-programme/1',
    };
    expect(commandsOf(raiseRemedial, event)).toEqual([
      { ...remedial, employeeId: ani },
      { ...remedial, employeeId: citra },
    ]);
    for (const { aggregate, command } of reactions(raiseRemedial, event)) {
      expect(aggregate).toBe(followUp);
      expect(command).toBeInstanceOf(RaiseFollowUp);
    }
  });

  it('gives the same ids each time, and others to others', () => {
    const ids = (event: DomainEvent) => reactions(raiseRemedial, event).map(({ id }) => id);
    const event = completed([ani, 'FAILED'], [citra, 'FAILED']);
    expect(ids(event)).toEqual(ids(completed([ani, 'FAILED'], [citra, 'FAILED'])));
    const other = ProgrammeCompleted({ ...completed([ani, 'FAILED']).data, programmeId: uuid(99) });
    expect(new Set([...ids(event), ...ids(other)]).size).toBe(3);
  });
});

describe('policy raise-method-change', () => {
  it.each(VERDICTS)('where an evaluation concluded %s', (verdict) => {
    const wanted = {
      kind: 'METHOD_CHANGE',
      source: { kind: 'EVALUATION', id: uuid(0xf1) },
      programmeId,
      ruleId: 'method-change-verdict/1',
    };
    expect(commandsOf(raiseMethodChange, concluded(verdict))).toEqual(
      verdict === 'METHOD_CHANGE' ? [wanted] : [],
    );
  });
});

describe('policy raise-again', () => {
  it('raises what did not help anew, about the same and linked to the old one', () => {
    const again = {
      kind: 'REWARD',
      source: { kind: 'FOLLOW_UP', id: followUpId },
      ruleId: 'not-effective/1',
    };
    for (const subject of [{ employeeId: ani }, { unitId }, { programmeId }, { seriesId }])
      expect(commandsOf(raiseAgain, verified(false, subject))).toEqual([{ ...again, ...subject }]);
    const [reaction] = reactions(raiseAgain, verified(false));
    expect(reaction?.id).not.toBe(followUpId);
  });

  it('leaves what helped', () => expect(reactions(raiseAgain, verified(true))).toEqual([]));
});

it('none of them resolves anything, whatever the kind', () => {
  const wanted = [
    ...reactions(raiseRemedial, completed([ani, 'FAILED'])),
    ...reactions(raiseMethodChange, concluded('METHOD_CHANGE')),
    ...FOLLOW_UP_KINDS.flatMap((kind) =>
      reactions(raiseAgain, FollowUpVerified({ ...verified(false).data, kind })),
    ),
  ];
  expect(new Set(wanted.map(({ command }) => command.constructor))).toEqual(new Set([RaiseFollowUp]));
});
