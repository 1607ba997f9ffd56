import { given } from '../../testing/given.js';
import {
  ani,
  disciplined,
  qualificationId,
  qualified,
  registered,
  statusId,
  talent,
  talented,
  talentId,
  uuid,
} from '../../testing/samples.js';
import { Personal } from '../kernel/personal.js';
import * as events from './employee.events.js';
import { employee } from './employee.js';

const reason = 'Perbaikan data';
const next = uuid(0x99);
const context = { newId: () => next };

describe('employee: qualifications', () => {
  const diploma = {
    level: 'S2' as const,
    field: 'Kebijakan Publik',
    year: 2026,
    evidenceSha256: 'b'.repeat(64),
  };

  it('records an education with its proof, field and proof sealed', () =>
    given(employee, [registered], context)
      .when('RecordQualification', diploma)
      .then([
        events.QualificationRecorded({
          ...{ employeeId: ani, qualificationId: next, level: 'S2', year: 2026 },
          field: Personal.of('Kebijakan Publik'),
          evidenceSha256: Personal.of('b'.repeat(64)),
        }),
      ]));

  it('keeps each, and what a correction put in place of one', () => {
    const { state } = given(employee, [
      ...[registered, qualified],
      events.QualificationRecorded({ employeeId: ani, qualificationId: next, level: 'SMA', year: 2008 }),
      events.QualificationCorrected({ employeeId: ani, qualificationId, level: 'D3', year: 2011 }),
    ]);
    expect(state).toMatchObject({
      qualifications: new Map([
        [qualificationId, { level: 'D3', year: 2011 }],
        [next, { level: 'SMA', year: 2008 }],
      ]),
    });
  });

  it('refuses next year, a qualification that there is not, and an employee who is not registered', () => {
    given(employee, [registered])
      .when('RecordQualification', { ...diploma, year: 2027 })
      .refuses('EMPLOYEE.QUALIFIED_IN_FUTURE', { year: 2027 });
    given(employee, [registered, qualified])
      .when('CorrectQualification', { ...diploma, qualificationId: next, reason })
      .refuses('EMPLOYEE.QUALIFICATION_UNKNOWN', { qualificationId: next });
    given(employee, []).when('RecordQualification', diploma).refuses('EMPLOYEE.UNKNOWN');
  });
});

describe('employee: discipline', () => {
  const measure = { severity: 'MEDIUM' as const, from: '2026-03-01', letterNumber: '800/1' };

  it('records a measure, all of it sealed', () =>
    given(employee, [registered], context)
      .when('RecordDisciplineStatus', { ...measure, to: '2026-03-01' })
      .then([
        events.DisciplineStatusRecorded({
          ...{ employeeId: ani, statusId: next, severity: Personal.of('MEDIUM') },
          ...{ from: Personal.of('2026-03-01'), to: Personal.of('2026-03-01') },
          letterNumber: Personal.of('800/1'),
        }),
      ]));

  it('says that there is none without a letter, and corrects one that never was', () => {
    given(employee, [registered])
      .when('RecordDisciplineStatus', { severity: 'NONE', from: '2026-01-01' })
      .thenLike([{ type: 'DisciplineStatusRecorded', data: { severity: Personal.of('NONE') } }]);
    given(employee, [registered, disciplined])
      .when('CorrectDisciplineStatus', { statusId, severity: 'NONE', from: '2026-03-01', reason })
      .thenLike([{ type: 'DisciplineStatusCorrected', data: { statusId } }]);
  });

  it('refuses a measure without a letter, one that ends first, and a status that there is not', () => {
    const { when } = given(employee, [registered, disciplined]);
    when('RecordDisciplineStatus', { severity: 'LIGHT', from: '2026-03-01' }).refuses(
      'EMPLOYEE.LETTER_REQUIRED',
    );
    when('RecordDisciplineStatus', { ...measure, to: '2026-02-28' }).refuses(
      'EMPLOYEE.DISCIPLINE_ENDS_FIRST',
    );
    when('CorrectDisciplineStatus', { ...measure, statusId: next, reason }).refuses(
      'EMPLOYEE.DISCIPLINE_UNKNOWN',
      { statusId: next },
    );
  });
});

describe('employee: talent pools', () => {
  const { pool, targetPositionId } = talent;
  const merit = { pool, targetPositionId, reason: 'Kinerja sangat baik tiga tahun' };

  it('records a place in a pool, for a position to aim at', () =>
    given(employee, [registered], context)
      .when('RecordTalent', merit)
      .then([events.TalentRecorded({ ...talent, talentId: next })]));

  it('records each place once while it stands; another pool or position is another place', () => {
    const { when, state } = given(employee, [registered, talented], context);
    expect(state).toMatchObject({ talents: new Map([[talentId, { pool, targetPositionId }]]) });
    when('RecordTalent', merit).refuses('EMPLOYEE.TALENT_EXISTS', { talentId });
    when('RecordTalent', { ...merit, pool: 'EXPERT' }).thenLike([{ type: 'TalentRecorded', data: {} }]);
    when('RecordTalent', { ...merit, targetPositionId: uuid(0xeb) }).thenLike([
      { type: 'TalentRecorded', data: {} },
    ]);
    const withdrawn = events.TalentWithdrawn(talent);
    given(employee, [registered, talented, withdrawn], context)
      .when('RecordTalent', merit)
      .thenLike([{ type: 'TalentRecorded', data: {} }]);
  });

  it('takes out who is in it, once', () => {
    const command = { talentId, reason };
    const withdrawn = events.TalentWithdrawn(talent);
    given(employee, [registered, talented]).when('WithdrawTalent', command).then([withdrawn]);
    for (const facts of [[registered], [registered, talented, withdrawn]])
      given(employee, facts).when('WithdrawTalent', command).refuses('EMPLOYEE.TALENT_UNKNOWN', { talentId });
  });

  it('takes in nobody who left or is not registered', () => {
    const gone = events.EmployeePlacementChanged({ employeeId: ani, kind: 'EXIT', effectiveDate: '2026-01-01' }); // prettier-ignore
    given(employee, [registered, gone])
      .when('RecordTalent', merit)
      .refuses('EMPLOYEE.LEFT', { since: '2026-01-01' });
    given(employee, []).when('RecordTalent', merit).refuses('EMPLOYEE.UNKNOWN');
  });
});
