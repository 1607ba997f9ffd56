import { defineEvent } from '../kernel/event.js';
import { bilingual, id, sha256 } from '../kernel/fields.js';
import { code } from '../kernel/tags.js';
import { cases, measured, month, serviceCode } from './service.fields.js';
import { MEASURE_SOURCES, SERVICE_INDICATORS } from './service.vocabulary.js';

/** What all of them say. */
const about = {
  serviceId: id,
  /** The unit that gives the service. */
  unitId: id,
};

const measure = {
  ...about,
  period: month,
  /** Mean over the cases of the month. */
  value: measured,
  n: cases,
  source: code(MEASURE_SOURCES),
  evidenceSha256: sha256.optional(),
};

/** A service that a unit gives to citizens began to be measured. */
export const ServiceDefined = defineEvent('ServiceDefined', 1, {
  ...about,
  code: serviceCode,
  name: bilingual,
  indicator: code(SERVICE_INDICATORS),
  target: measured,
});

/** From a month on another target counts; the reason is in the metadata. */
export const ServiceTargetRevised = defineEvent('ServiceTargetRevised', 1, {
  ...about,
  from: month,
  target: measured,
});

/** How a service did in a month. */
export const ServiceMeasured = defineEvent('ServiceMeasured', 1, measure);

/** What was recorded of a month was wrong, and this stands in its place; the reason is in the metadata. */
export const ServiceMeasureCorrected = defineEvent('ServiceMeasureCorrected', 1, measure);

/** The service is measured no more; the reason is in the metadata. */
export const ServiceEnded = defineEvent('ServiceEnded', 1, about);
