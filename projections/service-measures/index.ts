/** How services did month by month, beside what they promise and the training of those who give them. */
export { serviceMeasures } from './projection.js';
export {
  historyOfService,
  SERVICE_SORT,
  serviceMeasuresOf,
  trainingsOfService,
  type ServiceMeasuresQuery,
} from './queries.js';
export * from './service-measures.dto.js';
