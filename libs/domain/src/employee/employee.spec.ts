import { given } from '../../testing/given.js';
import {
  ani,
  assessed,
  assessmentId,
  budi,
  positionId,
  registered,
  unitId,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './employee.events.js';
import { employee } from './employee.js';
import type { PlacementChange } from './employee.vocabulary.js';

const reason = 'Kebutuhan organisasi';
const placement = { unitId, positionId, positionClass: 'PENGAWAS' as const, grade: 'III/b' };
const changed = (kind: PlacementChange, effectiveDate: string, to?: typeof placement) =>
  events.EmployeePlacementChanged({ employeeId: ani, kind, placement: to, effectiveDate });
const retired = [registered, changed('RETIREMENT', '2026-04-01')];
const items = [
  { competencyCode: 'MAN-01', requiredLevel: 4, actualLevel: 1 },
  { competencyCode: 'MAN-02', requiredLevel: 2, actualLevel: 5 },
];
const assess = { method: 'SUPERIOR' as const, assessedOn: '2026-03-02', assessorId: budi, items };

describe('employee: placements', () => {
  it('enters the register with a first placement', () =>
    given(employee, [], { id: ani })
      .when('RegisterEmployee', { kind: 'CPNS', placement, effectiveDate: '2025-01-01' })
      .then([
        events.EmployeeRegistered({
          employeeId: ani,
          kind: 'CPNS',
          ...placement,
          effectiveDate: '2025-01-01',
        }),
      ]));

  it('enters the register only once', () =>
    given(employee, [registered])
      .when('RegisterEmployee', { kind: 'PNS', placement, effectiveDate: '2025-01-01' })
      .refuses('EMPLOYEE.EXISTS'));

  it.each(['MUTATION', 'PROMOTION'] as const)(
    'changes place by %s, on the day of the last change at the earliest',
    (kind) => {
      const { when } = given(employee, [registered]);
      when('ChangePlacement', {
        kind,
        placement,
        effectiveDate: '2025-01-01',
        decreeNumber: 'SK 1',
        reason,
      }).then([
        {
          ...changed(kind, '2025-01-01', placement),
          data: { ...changed(kind, '2025-01-01', placement).data, decreeNumber: Personal.of('SK 1') },
        },
      ]);
      when('ChangePlacement', { kind, placement, effectiveDate: '2024-12-31', reason }).refuses(
        'EMPLOYEE.EFFECTIVE_BEFORE_LAST',
        { since: '2025-01-01' },
      );
      when('ChangePlacement', { kind, effectiveDate: '2026-01-01', reason }).refuses(
        'EMPLOYEE.PLACEMENT_REQUIRED',
      );
    },
  );

  it.each(['RETIREMENT', 'EXIT'] as const)('leaves by %s, without a placement', (kind) => {
    const { when } = given(employee, [registered]);
    when('ChangePlacement', { kind, effectiveDate: '2026-04-01', reason }).then([
      changed(kind, '2026-04-01'),
    ]);
    when('ChangePlacement', { kind, placement, effectiveDate: '2026-04-01', reason }).refuses(
      'EMPLOYEE.PLACEMENT_NOT_ALLOWED',
    );
    expect(given(employee, [registered, changed(kind, '2026-04-01')]).state.status).toBe('left');
  });

  it.each(['MUTATION', 'PROMOTION', 'RETIREMENT', 'EXIT'] as const)('refuses %s after leaving', (kind) =>
    given(employee, retired)
      .when('ChangePlacement', { kind, placement, effectiveDate: '2026-05-01', reason })
      .refuses('EMPLOYEE.LEFT', { since: '2026-04-01' }),
  );

  it('comes back after leaving, to a placement, and only then', () => {
    const back = changed('REINSTATED', '2026-05-01', placement);
    const { when, state } = given(employee, [...retired, back]);
    expect(state.status).toBe('active');
    given(employee, retired)
      .when('ChangePlacement', { kind: 'REINSTATED', placement, effectiveDate: '2026-05-01', reason })
      .then([back]);
    given(employee, retired)
      .when('ChangePlacement', { kind: 'REINSTATED', effectiveDate: '2026-05-01', reason })
      .refuses('EMPLOYEE.PLACEMENT_REQUIRED');
    given(employee, retired)
      .when('ChangePlacement', { kind: 'REINSTATED', placement, effectiveDate: '2026-03-31', reason })
      .refuses('EMPLOYEE.EFFECTIVE_BEFORE_LAST');
    when('ChangePlacement', { kind: 'REINSTATED', placement, effectiveDate: '2026-06-01', reason }).refuses(
      'EMPLOYEE.NOT_LEFT',
    );
  });
});

describe('employee: competencies', () => {
  it('computes the job person match; more than required in one does not make up for another', () =>
    given(employee, [registered], { newId: () => assessmentId })
      .when('AssessCompetency', assess)
      .then([events.CompetencyAssessed({ employeeId: ani, assessmentId, ...assess, jpm: 50 })]));

  it('rounds the job person match to two decimals', () =>
    given(employee, [registered])
      .when('AssessCompetency', { ...assess, items: [{ ...items[0]!, requiredLevel: 3, actualLevel: 2 }] })
      .thenLike([{ type: 'CompetencyAssessed', data: { jpm: 66.67 } }]));

  it.each(['SUPERIOR', 'OBSERVATION', 'ASSESSMENT_CENTRE'] as const)(
    '%s needs an assessor who is somebody else',
    (method) => {
      const { when } = given(employee, [registered]);
      when('AssessCompetency', { ...assess, method }).thenLike([
        { type: 'CompetencyAssessed', data: { method } },
      ]);
      when('AssessCompetency', { method, assessedOn: '2026-03-02', items }).refuses(
        'EMPLOYEE.ASSESSOR_REQUIRED',
      );
      when('AssessCompetency', { ...assess, method, assessorId: ani }).refuses(
        'EMPLOYEE.ASSESSOR_IS_EMPLOYEE',
      );
    },
  );

  it('assessors and heads of units record what they found in nobody else’s name', () => {
    for (const role of ['assessor', 'unit-head']) {
      const as = { actor: { id: uuid(7), role, employeeId: uuid(8) } };
      const { when } = given(employee, [registered], as);
      const by = (assessorId: string) =>
        when('AssessCompetency', { ...assess, method: 'SUPERIOR', assessorId });
      by(uuid(9)).refuses('EMPLOYEE.ASSESSOR_IS_ANOTHER');
      for (const own of [uuid(7), uuid(8)])
        by(own).thenLike([{ type: 'CompetencyAssessed', data: { assessorId: own } }]);
    }
  });

  it('a test needs no assessor, but none is the employee', () => {
    const { when } = given(employee, [registered]);
    when('AssessCompetency', { method: 'TEST', assessedOn: '2026-03-02', items }).thenLike([
      { type: 'CompetencyAssessed', data: {} },
    ]);
    when('AssessCompetency', { ...assess, method: 'TEST', assessorId: ani }).refuses(
      'EMPLOYEE.ASSESSOR_IS_EMPLOYEE',
    );
  });

  it.each([ani, undefined])('employees assess themselves by SELF', (assessorId) =>
    given(employee, [registered])
      .when('AssessCompetency', { ...assess, method: 'SELF', assessorId })
      .thenLike([{ type: 'CompetencyAssessed', data: { method: 'SELF' } }]),
  );

  it('refuses a competency that is named twice', () =>
    given(employee, [registered])
      .when('AssessCompetency', { ...assess, items: [...items, items[0]!] })
      .refuses('EMPLOYEE.COMPETENCY_TWICE', { competencyCodes: ['MAN-01'] }));

  it('refuses tomorrow, by the calendar of Medan', () => {
    const { when } = given(employee, [registered], { now: new Date('2026-05-31T17:00:00Z') });
    when('AssessCompetency', { ...assess, assessedOn: '2026-06-01' }).thenLike([
      { type: 'CompetencyAssessed', data: {} },
    ]);
    when('AssessCompetency', { ...assess, assessedOn: '2026-06-02' }).refuses('EMPLOYEE.ASSESSED_IN_FUTURE');
  });

  it('takes after leaving only what was assessed before', () => {
    const { when } = given(employee, retired);
    when('AssessCompetency', { ...assess, assessedOn: '2026-04-01' }).refuses('EMPLOYEE.LEFT');
    when('AssessCompetency', { ...assess, assessedOn: '2026-03-31' }).thenLike([
      { type: 'CompetencyAssessed', data: {} },
    ]);
  });

  it('corrects all items of an assessment, also after leaving', () => {
    const corrected = events.CompetencyAssessmentCorrected({
      employeeId: ani,
      assessmentId,
      method: 'SUPERIOR',
      assessedOn: '2026-02-01',
      items,
      jpm: 50,
    });
    const command = { assessmentId, items, reason };
    for (const facts of [
      [registered, assessed],
      [registered, assessed, ...retired.slice(1)],
    ])
      given(employee, facts).when('CorrectCompetencyAssessment', command).then([corrected]);
    given(employee, [registered, assessed, corrected])
      .when('CorrectCompetencyAssessment', { ...command, items: [...items].reverse() })
      .refuses('EMPLOYEE.CORRECTION_CHANGES_NOTHING');
    given(employee, [registered, assessed, corrected])
      .when('CorrectCompetencyAssessment', { ...command, items: items.slice(1) })
      .thenLike([{ type: 'CompetencyAssessmentCorrected', data: { jpm: 100 } }]);
  });

  it('refuses a correction of what is unknown, or that names a competency twice', () => {
    const { when } = given(employee, [registered, assessed]);
    when('CorrectCompetencyAssessment', { assessmentId: uuid(99), items, reason }).refuses(
      'EMPLOYEE.ASSESSMENT_UNKNOWN',
    );
    when('CorrectCompetencyAssessment', { assessmentId, items: [items[0]!, items[0]!], reason }).refuses(
      'EMPLOYEE.COMPETENCY_TWICE',
    );
  });

  it('refuses everything for an employee who is not in the register', () => {
    const { when } = given(employee, []);
    when('ChangePlacement', { kind: 'EXIT', effectiveDate: '2026-04-01', reason }).refuses(
      'EMPLOYEE.UNKNOWN',
    );
    when('AssessCompetency', assess).refuses('EMPLOYEE.UNKNOWN');
    when('CorrectCompetencyAssessment', { assessmentId, items, reason }).refuses('EMPLOYEE.UNKNOWN');
  });
});

describe('employee: a registration by mistake', () => {
  const withdrawn = events.RegistrationWithdrawn({ employeeId: ani });
  const identified = events.EmployeeIdentityRecorded({ employeeId: ani, name: Personal.clear('Ani') });

  it('is taken back while nothing but identity and placements is on record', () => {
    for (const facts of [[registered], [registered, identified], retired])
      given(employee, facts).when('WithdrawRegistration', { reason }).then([withdrawn]);
    const talent = events.TalentRecorded({
      ...{ employeeId: ani, talentId: uuid(5), pool: 'LEADERSHIP', targetPositionId: positionId },
    });
    given(employee, [registered, assessed, talent])
      .when('WithdrawRegistration', { reason })
      .refuses('EMPLOYEE.HAS_RECORDS', { records: ['assessments', 'talents'] });
  });

  it('leaves nobody under the id, which is not given again', () => {
    const { when } = given(employee, [registered, withdrawn], { id: ani });
    when('AssessCompetency', assess).refuses('EMPLOYEE.UNKNOWN');
    when('WithdrawRegistration', { reason }).refuses('EMPLOYEE.UNKNOWN');
    when('RegisterEmployee', { kind: 'PNS', placement, effectiveDate: '2026-03-01' }).refuses(
      'EMPLOYEE.WITHDRAWN',
    );
  });
});
