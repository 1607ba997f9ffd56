import {
  ani,
  assigned,
  budi,
  citra,
  followUpId,
  programmeId,
  raised,
  resolved,
  unitId,
  uuid,
} from '../../testing/samples.js';
import { given, NOW } from '../../testing/given.js';
import { Personal } from '../kernel/personal.js';
import { followUp, type FollowUpEvent } from './follow-up.js';
import { FollowUpAssigned, FollowUpRaised, FollowUpResolved, FollowUpVerified } from './follow-up.events.js';
import { FOLLOW_UP_KINDS } from './follow-up.vocabulary.js';

const source = { kind: 'PROGRAMME', id: programmeId } as const;
const reason = 'Penanggung jawab cuti';
const as = (role: string, employeeId?: string) => ({ actor: { id: uuid(9), role, employeeId } });
const planner = as('hr-planner', citra);
const owner = as('employee', budi);
const reviewer = as('compliance-reviewer', citra);
const policy = { actor: { id: 'policy:raise-remedial', role: 'policy' } };

const finding = FollowUpRaised({
  followUpId,
  kind: 'AUDIT_FINDING',
  source: { kind: 'AUDIT', id: uuid(7) },
  unitId,
});
const findingAssigned = FollowUpAssigned({ followUpId, unitId, ownerId: budi, dueOn: '2026-08-31' });
const findingResolved = FollowUpResolved({ followUpId, unitId, ownerId: budi, outcome: 'DISMISSED' });
const verified = FollowUpVerified({
  ...{ followUpId, kind: 'REMEDIAL', employeeId: ani, ownerId: budi, effective: true },
  note: Personal.of('Nilai akhir 82'),
});

describe('a follow-up', () => {
  it('is raised about exactly one employee, unit, programme or series', () => {
    const { when } = given(followUp, [], { id: followUpId, ...planner });
    const note = 'Ulangi ujian akhir';
    when('RaiseFollowUp', { kind: 'REMEDIAL', source, employeeId: ani, note }).then([
      FollowUpRaised({ followUpId, kind: 'REMEDIAL', source, employeeId: ani, note: Personal.of(note) }),
    ]);
    for (const subject of [{ unitId }, { programmeId }, { seriesId: uuid(2) }])
      when('RaiseFollowUp', { kind: 'SERVICE_FIX', source, ...subject }).then([
        FollowUpRaised({ followUpId, kind: 'SERVICE_FIX', source, ...subject }),
      ]);
    const refused = (subject: object, named: number) =>
      when('RaiseFollowUp', { kind: 'DATA_FIX', source, ...subject }).refuses('FOLLOWUP.SUBJECT_NOT_ONE', {
        named,
      });
    refused({}, 0);
    refused({ employeeId: ani, unitId }, 2);
    refused({ employeeId: ani, unitId, programmeId, seriesId: uuid(2) }, 4);
  });

  it('names a competency where it suggests an item of a plan, and only there', () => {
    const { when } = given(followUp, [], { id: followUpId, ...planner });
    const suggestion = { kind: 'PLAN_ITEM_SUGGESTION' as const, source, unitId };
    when('RaiseFollowUp', { ...suggestion, competencyCode: 'TEK-12' }).then([
      FollowUpRaised({ followUpId, ...suggestion, competencyCode: 'TEK-12' }),
    ]);
    when('RaiseFollowUp', suggestion).refuses('FOLLOWUP.COMPETENCY_UNFIT');
    when('RaiseFollowUp', { ...suggestion, kind: 'SERVICE_FIX', competencyCode: 'TEK-12' }).refuses(
      'FOLLOWUP.COMPETENCY_UNFIT',
      { kind: 'SERVICE_FIX' },
    );
  });

  it('is raised once', () =>
    given(followUp, [raised], planner)
      .when('RaiseFollowUp', { kind: 'REMEDIAL', source, employeeId: ani })
      .refuses('FOLLOWUP.EXISTS'));

  it('names a rule where a policy raised it, and only there', () => {
    const proposal = { kind: 'REMEDIAL', source, employeeId: ani, ruleId: 'failed-programme/1' } as const;
    given(followUp, [], { id: followUpId, ...policy })
      .when('RaiseFollowUp', proposal)
      .then([FollowUpRaised({ followUpId, ...proposal })]);
    given(followUp, [], planner).when('RaiseFollowUp', proposal).refuses('FOLLOWUP.RULE_OF_A_PERSON');
  });

  it('is given to somebody by a day, and to somebody else or by another day for a reason', () => {
    const first = { ownerId: budi, dueOn: '2026-08-31' };
    given(followUp, [raised], planner).when('AssignFollowUp', first).then([assigned]);
    const { when } = given(followUp, [raised, assigned], planner);
    when('AssignFollowUp', { ...first, reason }).refuses('FOLLOWUP.ASSIGNMENT_CHANGES_NOTHING');
    when('AssignFollowUp', { ...first, ownerId: citra }).refuses('FOLLOWUP.REASON_MISSING');
    when('AssignFollowUp', { ...first, dueOn: '2026-09-30' }).refuses('FOLLOWUP.REASON_MISSING');
    when('AssignFollowUp', { ownerId: citra, dueOn: '2026-09-30', reason }).then([
      FollowUpAssigned({ ...assigned.data, ownerId: citra, dueOn: '2026-09-30' }),
    ]);
  });

  it('is not given to whom it is about, nor by a day that is past in Medan', () => {
    const { when } = given(followUp, [raised], { ...planner, now: new Date('2026-06-01T17:30:00Z') });
    when('AssignFollowUp', { ownerId: ani, dueOn: '2026-08-31' }).refuses('FOLLOWUP.OWNER_IS_SUBJECT');
    when('AssignFollowUp', { ownerId: budi, dueOn: '2026-06-01' }).refuses('FOLLOWUP.DUE_IN_PAST');
    when('AssignFollowUp', { ownerId: budi, dueOn: '2026-06-02' }).thenLike([
      { type: 'FollowUpAssigned', data: {} },
    ]);
  });

  it('is resolved by its owner, with what shows it unless it is dismissed', () => {
    const { when } = given(followUp, [raised, assigned], owner);
    const resultRef = '800.1.3/12/2026';
    when('ResolveFollowUp', { outcome: 'DONE', resultRef, reason }).then([
      FollowUpResolved({ ...resolved.data, outcome: 'DONE', resultRef: Personal.of(resultRef) }),
    ]);
    for (const outcome of ['DONE', 'SUPERSEDED'] as const)
      when('ResolveFollowUp', { outcome, reason }).refuses('FOLLOWUP.RESULT_MISSING');
    when('ResolveFollowUp', { outcome: 'DISMISSED', reason }).then([resolved]);
  });

  it('is resolved by nobody else, whatever their role', () => {
    const resolve = { outcome: 'DONE', resultRef: 'R-1', reason } as const;
    for (const context of [planner, as('unit-head'), as('compliance-reviewer', uuid(77))])
      given(followUp, [raised, assigned], context)
        .when('ResolveFollowUp', resolve)
        .refuses('FOLLOWUP.NOT_OWNER');
  });

  it('is verified by somebody else than its owner', () => {
    const verify = { effective: true, note: 'Nilai akhir 82' };
    given(followUp, [raised, assigned, resolved], planner).when('VerifyFollowUp', verify).then([verified]);
    given(followUp, [raised, assigned, resolved], owner)
      .when('VerifyFollowUp', verify)
      .refuses('FOLLOWUP.OWNER_VERIFIES');
  });

  it('takes each step only after the one before', () => {
    const steps = {
      AssignFollowUp: { ownerId: citra, dueOn: '2026-09-30', reason },
      ResolveFollowUp: { outcome: 'DISMISSED', reason },
      VerifyFollowUp: { effective: true, note: reason },
    } as const;
    const refused = (
      facts: readonly FollowUpEvent[],
      names: readonly (keyof typeof steps)[],
      status?: string,
    ) => {
      for (const name of names) {
        const attempt = given(followUp, facts, owner).when(name, steps[name]);
        if (status === undefined) attempt.refuses('FOLLOWUP.UNKNOWN');
        else attempt.refuses('FOLLOWUP.NOT_IN_THIS_STATE', { status });
      }
    };
    refused([], ['AssignFollowUp', 'ResolveFollowUp', 'VerifyFollowUp']);
    refused([raised], ['ResolveFollowUp', 'VerifyFollowUp'], 'raised');
    refused([raised, assigned], ['VerifyFollowUp'], 'assigned');
    refused([raised, assigned, resolved], ['AssignFollowUp', 'ResolveFollowUp'], 'resolved');
    refused(
      [raised, assigned, resolved, verified],
      ['AssignFollowUp', 'ResolveFollowUp', 'VerifyFollowUp'],
      'verified',
    );
  });
});

describe('a follow-up with a day by which it shall be seen to', () => {
  const command = { kind: 'ASSISTANCE' as const, source, employeeId: ani };

  it('is raised by a person for today or later', () => {
    const { when } = given(followUp, [], { id: followUpId, ...planner });
    when('RaiseFollowUp', { ...command, seeToBy: '2026-06-01' }).then([
      FollowUpRaised({ followUpId, ...command, seeToBy: '2026-06-01' }),
    ]);
    when('RaiseFollowUp', { ...command, seeToBy: '2026-05-31' }).refuses('FOLLOWUP.DUE_IN_PAST', {
      dueOn: '2026-05-31',
    });
  });

  it('is raised by a policy also where the day is past: the fact reached it late', () =>
    given(followUp, [], { id: followUpId, ...policy })
      .when('RaiseFollowUp', { ...command, ruleId: 'onboarding-mentor/1', seeToBy: '2026-05-01' })
      .thenLike([{ type: 'FollowUpRaised', data: { seeToBy: '2026-05-01' } }]));
});

describe('an audit finding', () => {
  it('is raised and verified by the compliance reviewer only', () => {
    const raise = { kind: 'AUDIT_FINDING', source: { kind: 'AUDIT', id: uuid(7) }, unitId } as const;
    given(followUp, [], { id: followUpId, ...reviewer })
      .when('RaiseFollowUp', raise)
      .then([finding]);
    const verify = { effective: false, note: reason };
    const facts = [finding, findingAssigned, findingResolved];
    given(followUp, facts, reviewer)
      .when('VerifyFollowUp', verify)
      .thenLike([{ type: 'FollowUpVerified', data: { effective: false } }]);
    for (const context of [planner, as('unit-head', citra), as('programme-officer', citra)]) {
      given(followUp, [], context).when('RaiseFollowUp', raise).refuses('FOLLOWUP.FINDING_BY_REVIEWER');
      given(followUp, facts, context).when('VerifyFollowUp', verify).refuses('FOLLOWUP.FINDING_BY_REVIEWER');
    }
  });

  it('is given to an owner by planner, officer, head and reviewer', () => {
    for (const context of [planner, as('unit-head', citra), reviewer])
      given(followUp, [finding], context)
        .when('AssignFollowUp', { ownerId: budi, dueOn: '2026-08-31' })
        .then([findingAssigned]);
  });

  it('comes again by a policy where it did not help, and not otherwise', () => {
    const again = { kind: 'AUDIT_FINDING', unitId, ruleId: 'not-effective/1' } as const;
    given(followUp, [], policy)
      .when('RaiseFollowUp', { ...again, source: { kind: 'FOLLOW_UP', id: followUpId } })
      .thenLike([{ type: 'FollowUpRaised', data: { kind: 'AUDIT_FINDING' } }]);
    given(followUp, [], policy)
      .when('RaiseFollowUp', { ...again, source })
      .refuses('FOLLOWUP.FINDING_BY_REVIEWER');
  });

  it.each(FOLLOW_UP_KINDS.filter((kind) => kind !== 'AUDIT_FINDING'))(
    'is what a reviewer writes, not %s',
    (kind) => {
      const other = FollowUpRaised({ ...raised.data, kind });
      given(followUp, [], reviewer)
        .when('RaiseFollowUp', { kind, source, unitId })
        .refuses('FOLLOWUP.NOT_A_FINDING');
      given(followUp, [other], reviewer)
        .when('AssignFollowUp', { ownerId: budi, dueOn: '2026-08-31' })
        .refuses('FOLLOWUP.NOT_A_FINDING');
      given(followUp, [other, assigned, resolved], reviewer)
        .when('VerifyFollowUp', { effective: true, note: reason })
        .refuses('FOLLOWUP.NOT_A_FINDING');
    },
  );
});

describe('policies', () => {
  it.each(['REWARD', 'PROMOTION_RECOMMENDATION'] as const)('propose a %s and never grant it', (kind) => {
    const proposed = FollowUpRaised({ ...raised.data, kind });
    const refused = 'FOLLOWUP.PERSON_DECIDES';
    // also where a policy passed for the owner
    const context = { ...policy, actor: { ...policy.actor, employeeId: budi }, now: NOW };
    given(followUp, [proposed], context)
      .when('AssignFollowUp', { ownerId: citra, dueOn: '2026-08-31' })
      .refuses(refused);
    const { when } = given(followUp, [proposed, assigned], context);
    when('ResolveFollowUp', { outcome: 'DONE', resultRef: 'R-1', reason }).refuses(refused);
    given(followUp, [proposed, assigned, resolved], {
      ...policy,
      actor: { ...policy.actor, employeeId: citra },
    })
      .when('VerifyFollowUp', { effective: true, note: reason })
      .refuses(refused);
  });
});
