import { NOW } from '../../testing/given.js';
import { ani, budi, citra, followUpId, programmeId, seriesId, unitId, uuid } from '../../testing/samples.js';
import { AppraisalCorrected, AppraisalFinalised } from '../appraisal/appraisal.events.js';
import { PREDICATES, type Predicate } from '../appraisal/appraisal.vocabulary.js';
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
import { raiseAfterAppraisal } from './raise-after-appraisal.js';
import { raiseAgain } from './raise-again.js';
import { raiseMethodChange } from './raise-method-change.js';
import { raiseRemedial } from './raise-remedial.js';

const reactions = (policy: Policy, event: DomainEvent) => policy.on.get(event.type)!(event, NOW);
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

describe('policy raise-after-appraisal', () => {
  const final = (predicate: Predicate) => ({
    ...{ appraisalId: uuid(0xa1), employeeId: ani, period: '2025', ruleSet: 'performance/1', predicate },
    ...{ resultRating: 'MEETS' as const, behaviourRating: 'MEETS' as const },
  });
  const about = { source: { kind: 'APPRAISAL', id: uuid(0xa1) }, employeeId: ani };
  const assistance = { kind: 'ASSISTANCE', ruleId: 'weak-appraisal/1', ...about };
  const wanted: Record<Predicate, readonly object[]> = {
    SANGAT_BAIK: [{ kind: 'REWARD', ruleId: 'outstanding-appraisal/1', ...about }],
    BAIK: [],
    BUTUH_PERBAIKAN: [assistance],
    KURANG: [assistance],
    SANGAT_KURANG: [assistance],
  };

  it.each(PREDICATES)('proposes what follows from %s, final or corrected', (predicate) => {
    expect(commandsOf(raiseAfterAppraisal, AppraisalFinalised(final(predicate)))).toEqual(wanted[predicate]);
    expect(commandsOf(raiseAfterAppraisal, AppraisalCorrected(final(predicate)))).toEqual(wanted[predicate]);
  });

  it('proposes the same once, though the appraisal is corrected from weak to weaker', () => {
    const ids = [AppraisalFinalised(final('KURANG')), AppraisalCorrected(final('SANGAT_KURANG'))].flatMap(
      (event) => reactions(raiseAfterAppraisal, event).map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(1);
    const [reward] = reactions(raiseAfterAppraisal, AppraisalCorrected(final('SANGAT_BAIK')));
    expect(ids).not.toContain(reward?.id);
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
