import { randomUUID } from 'node:crypto';
import {
  ConfirmErasure,
  DecideErasure,
  EmployeePlacementChanged,
  EmployeeRegistered,
  type AnyDecider,
  ErasureDecided,
  ErasureRequested,
  type ErasureBasis,
  fold,
  type DomainEvent,
  type PersonalClass,
} from '@jejak/domain';
import { checkPreconditions } from './index.js';

const [subject, erasureId] = [randomUUID(), randomUUID()];
const now = new Date('2026-06-01T08:00:00+07:00');

const registered = EmployeeRegistered({
  ...{ employeeId: subject, kind: 'PNS', unitId: randomUUID(), positionId: randomUUID() },
  ...{ positionClass: 'PELAKSANA', effectiveDate: '2005-01-01' },
});
const leftOn = (effectiveDate: string) =>
  EmployeePlacementChanged({ employeeId: subject, kind: 'RETIREMENT', effectiveDate });
const requested = (classes: PersonalClass[], basis: ErasureBasis = 'SUBJECT_REQUEST') =>
  ErasureRequested({
    ...{ subjectId: subject, erasureId, classes, basis },
    ...{ receivedAt: '2026-05-31T08:00:00+07:00', dueAt: '2026-06-03T08:00:00+07:00' },
  });
const grantedAll = (classes: PersonalClass[]) =>
  ErasureDecided({
    ...{ subjectId: subject, erasureId, decision: 'GRANTED', classes },
    ...{ article: 'UU 27/2022 art. 8', decidedBy: randomUUID() },
  });

const check = (facts: readonly DomainEvent[], command: object) =>
  checkPreconditions(
    command,
    subject,
    <State>(decider: AnyDecider<State>) =>
      Promise.resolve(
        fold(
          decider,
          facts.filter(({ type }) => type in decider.evolve),
        ),
      ),
    now,
  );
const grant = Object.assign(new DecideErasure(), { erasureId, decision: 'GRANTED' });
const partly = (classes: PersonalClass[]) =>
  Object.assign(new DecideErasure(), { erasureId, decision: 'PARTLY', classes });
const kept = (facts: object) => expect.objectContaining({ code: 'PRIVACY.RETAINED', facts }) as Error;

describe('a decision to erase, beside the archive schedule', () => {
  it('is refused while the employee is in service, with the provision', () =>
    expect(check([registered, requested(['identity', 'sensitive'])], grant)).rejects.toThrow(
      kept({ class: 'identity', rule: 'personnel-file', article: 'Peraturan ANRI 22/2017' }),
    ));

  it('may be for what no schedule names any more', async () => {
    const facts = [registered, leftOn('2020-03-01'), requested(['identity', 'sensitive'])];
    await check(facts, partly(['sensitive']));
    await expect(check(facts, partly(['identity']))).rejects.toThrow('PRIVACY.RETAINED');
  });

  it('may be a refusal', () =>
    check(
      [registered, requested(['identity'])],
      Object.assign(new DecideErasure(), { erasureId, decision: 'REFUSED' }),
    ));

  it('tells the last day once the employee has left, and may be made behind it', async () => {
    await expect(
      check(
        [registered, leftOn('2020-03-01'), requested(['free-text'], 'RETENTION_ENDED')],
        partly(['free-text']),
      ),
    ).resolves.toBeUndefined();
    await expect(
      check([registered, leftOn('2021-06-01'), requested(['free-text'], 'RETENTION_ENDED')], grant),
    ).rejects.toMatchObject({ facts: { rule: 'personnel-decisions', until: '2026-06-01' } });
    await check([registered, leftOn('2021-05-31'), requested(['free-text'], 'RETENTION_ENDED')], grant);
  });

  it('is not bound where the data are of somebody else, or of somebody who never was an employee', async () => {
    await check([registered, requested(['identity'], 'WRONG_PERSON')], grant);
    await check([requested(['identity'])], grant);
  });

  it('is not confirmed when the employee came back meanwhile', () =>
    expect(
      check(
        [registered, requested(['identity']), grantedAll(['identity'])],
        Object.assign(new ConfirmErasure(), { erasureId }),
      ),
    ).rejects.toThrow('PRIVACY.RETAINED'));
});
