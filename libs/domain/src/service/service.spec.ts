import { given } from '../../testing/given.js';
import { unitId, uuid } from '../../testing/ids.js';
import { serviceDefined, serviceId, serviceMeasured } from '../../testing/service-samples.js';
import * as events from './service.events.js';
import { targetIn } from './service.state.js';
import { service } from './service.js';
import { directionOf, serviceIdOf } from './service.vocabulary.js';

const about = { serviceId, unitId };
const reason = 'Salah hitung';
const figure = { value: 3.25, n: 318, source: 'SERVICE_REGISTER' as const };
const ended = events.ServiceEnded(about);
const define = {
  ...{ unitId, code: 'KTP-EL', name: { id: 'Penerbitan KTP elektronik', en: 'Identity cards' } },
  ...{ indicator: 'PROCESSING_DAYS' as const, target: 3 },
};

describe('service', () => {
  it('is defined once; a share of more than all is none', () => {
    const { when } = given(service, [], { id: serviceId });
    when('DefineService', define).then([serviceDefined]);
    when('DefineService', { ...define, indicator: 'ON_TIME_PCT', target: 101 }).refuses(
      'SERVICE.VALUE_BEYOND',
      { most: 100 },
    );
    given(service, [serviceDefined]).when('DefineService', define).refuses('SERVICE.EXISTS');
  });

  it('is measured once for each month that is over', () => {
    const { when } = given(service, [serviceDefined]);
    when('RecordServiceMeasure', { period: '2026-05', ...figure }).then([
      events.ServiceMeasured({ ...about, period: '2026-05', ...figure }),
    ]);
    when('RecordServiceMeasure', { period: '2026-06', ...figure }).refuses('SERVICE.MONTH_NOT_OVER', {
      period: '2026-06',
    });
    given(service, [serviceDefined, serviceMeasured])
      .when('RecordServiceMeasure', { period: '2026-02', ...figure })
      .refuses('SERVICE.MONTH_RECORDED', { period: '2026-02' });
  });

  it('a month is over at midnight in Medan', () => {
    const at = (now: string) =>
      given(service, [serviceDefined], { now: new Date(now) }).when('RecordServiceMeasure', {
        ...{ period: '2026-06', ...figure },
      });
    at('2026-06-30T16:59:59Z').refuses('SERVICE.MONTH_NOT_OVER');
    at('2026-06-30T17:00:00Z').thenLike([{ type: 'ServiceMeasured', data: { period: '2026-06' } }]);
  });

  it('is put right, also once it is measured no more', () => {
    for (const facts of [
      [serviceDefined, serviceMeasured],
      [serviceDefined, serviceMeasured, ended],
    ])
      given(service, facts)
        .when('CorrectServiceMeasure', { period: '2026-02', ...figure, reason })
        .then([events.ServiceMeasureCorrected({ ...about, period: '2026-02', ...figure })]);
    const { when } = given(service, [serviceDefined, serviceMeasured]);
    when('CorrectServiceMeasure', { period: '2026-03', ...figure, reason }).refuses('SERVICE.MONTH_UNKNOWN');
    const same = { period: '2026-02', value: 4.5, n: 312, source: 'ISSUING_SYSTEM' as const, reason };
    when('CorrectServiceMeasure', same).refuses('SERVICE.CORRECTION_CHANGES_NOTHING');
    when('CorrectServiceMeasure', { ...same, evidenceSha256: 'ab'.repeat(32) }).thenLike([
      { type: 'ServiceMeasureCorrected', data: { period: '2026-02' } },
    ]);
  });

  it('promises something else from a month on, and keeps what it promised before', () => {
    const revise = { from: '2026-07', target: 2, reason };
    const revised = events.ServiceTargetRevised({ ...about, from: '2026-07', target: 2 });
    given(service, [serviceDefined]).when('ReviseServiceTarget', revise).then([revised]);
    const { when, state } = given(service, [serviceDefined, revised]);
    when('ReviseServiceTarget', { ...revise, from: '2026-08' }).refuses('SERVICE.TARGET_CHANGES_NOTHING');
    if (state.status === 'unknown') throw new Error('It is known');
    expect(['2026-06', '2026-07', '2027-01'].map((month) => targetIn(state, month))).toEqual([3, 2, 2]);
  });

  it('that ended is measured no more; one that was never defined does nothing', () => {
    given(service, [serviceDefined]).when('EndService', { reason }).then([ended]);
    const after = given(service, [serviceDefined, ended]);
    after.when('RecordServiceMeasure', { period: '2026-03', ...figure }).refuses('SERVICE.ENDED');
    after.when('ReviseServiceTarget', { from: '2026-07', target: 2, reason }).refuses('SERVICE.ENDED');
    after.when('EndService', { reason }).refuses('SERVICE.ENDED');
    given(service, []).when('EndService', { reason }).refuses('SERVICE.UNKNOWN');
  });

  it('has an id that follows from unit and code, and a direction that follows from the indicator', () => {
    expect(serviceIdOf(unitId, 'KTP-EL')).toBe(serviceId);
    expect(serviceIdOf(uuid(0x99), 'KTP-EL')).not.toBe(serviceId);
    expect([directionOf('ON_TIME_PCT'), directionOf('WAITING_MINUTES')]).toEqual(['HIGHER', 'LOWER']);
  });
});
