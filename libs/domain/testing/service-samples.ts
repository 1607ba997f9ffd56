import * as events from '../src/service/service.events.js';
import { service } from '../src/service/service.js';
import { serviceIdOf } from '../src/service/service.vocabulary.js';
import { unitId } from './ids.js';
import { of, type Sample } from './sample.js';

export const serviceId = serviceIdOf(unitId, 'KTP-EL');
const about = { serviceId, unitId };
export const serviceDefined = events.ServiceDefined({
  ...{ ...about, code: 'KTP-EL', name: { id: 'Penerbitan KTP elektronik', en: 'Identity cards' } },
  ...{ indicator: 'PROCESSING_DAYS', target: 3 },
});
export const serviceMeasured = events.ServiceMeasured({
  ...{ ...about, period: '2026-02', value: 4.5, n: 312, source: 'ISSUING_SYSTEM' },
});

const reason = 'Perbaikan data';
const figure = { value: 3.25, n: 318, source: 'SERVICE_REGISTER', evidenceSha256: 'ab'.repeat(32) };

/** One sample of every command about services, with every optional field. */
export const serviceSamples: readonly Sample[] = [
  of(service, [])('DefineService', {
    ...{ unitId, code: 'KTP-EL', name: { id: 'Penerbitan KTP elektronik', en: 'Identity cards' } },
    ...{ indicator: 'PROCESSING_DAYS', target: 3 },
  }),
  of(service, [serviceDefined])('ReviseServiceTarget', { from: '2026-07', target: 2, reason }),
  of(service, [serviceDefined])('RecordServiceMeasure', { period: '2026-02', ...figure }),
  of(service, [serviceDefined, serviceMeasured])('CorrectServiceMeasure', {
    ...{ period: '2026-02', ...figure, reason },
  }),
  of(service, [serviceDefined])('EndService', { reason }),
];
