export * from './aggregates.js';
export * from './event-types.js';
export * from './policies.js';
export * from './refusals.js';

export * from './employee/employee.js';
export * from './employee/employee.commands.js';
export * from './employee/employee.events.js';
export * from './employee/employee.parts.dto.js';
export type * from './employee/employee.state.js';
export * from './employee/employee.vocabulary.js';

export * from './evaluation/evaluation.js';
export * from './evaluation/evaluation.commands.js';
export * from './evaluation/evaluation.events.js';
export * from './evaluation/evaluation.parts.dto.js';
export type * from './evaluation/evaluation.state.js';
export * from './evaluation/evaluation.vocabulary.js';

export * from './learning-record/learning-record.js';
export * from './learning-record/learning-record.commands.js';
export * from './learning-record/learning-record.events.js';

export * from './policies/credit-learning-hours.js';

export * from './programme/programme.js';
export * from './programme/programme.commands.js';
export * from './programme/programme.events.js';
export type { ProgrammeEvent } from './programme/programme.evolve.js';
export * from './programme/programme.parts.dto.js';
export type {
  ClosedProgramme,
  KnownProgramme,
  OpenProgramme,
  Programme,
  Session,
} from './programme/programme.state.js';
export * from './programme/programme.vocabulary.js';

export type * from './rules/legal-basis.js';
export * from './rules/learning-hours.rules.js';

export * from './kernel/decider.js';
export * from './kernel/event.js';
export * as fields from './kernel/fields.js';
export { fits } from './kernel/fits.js';
export * from './kernel/fold.js';
export * from './kernel/medan.js';
export * from './kernel/policy.js';
export * from './kernel/refusal.js';
export type * from './kernel/refusal-text.js';
export * from './kernel/validators.js';
