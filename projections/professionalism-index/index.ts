/** The index of professionalism (*indeks profesionalitas ASN*, IP ASN): of employees, and means of units. */
export * from './professionalism-index.dto.js';
export { professionalism } from './projection.js';
export { indexOfEmployee, indexOfYear, type IndexQuery } from './queries.js';
export { DisciplineRow, QualificationRow } from './record.entity.js';
export { RuleSetRow } from './rule-set.entity.js';
export { reporting as professionalismReporting } from './reporting.js';
export * from './unit-index.dto.js';
export { compareUnits, indexOfUnits, type UnitsQuery } from './units.js';
