import type { Role } from '@jejak/domain';
import type { Permit, Rule } from '../../rule.js';
import {
  all,
  allOthers,
  allWithReason,
  nobody,
  ownRecord,
  ownUnit,
  ownUnitOthers,
  person,
  self,
  totals,
  unit,
} from '../permits.js';
import { record, overview } from './readers.js';

/**
 * Who reads how professional somebody is by the index: as how they were appraised. All of them see discipline, because
 * the total tells it.
 */
const indexed = {
  employee: ownRecord,
  'unit-head': ownUnit('identity', 'sensitive'),
  'hr-planner': all('identity', 'sensitive'),
  'compliance-reviewer': all('sensitive'),
  'data-protection-officer': all('identity', 'sensitive'),
} as const satisfies Partial<Record<Role, Permit>>;

const protector = person({ 'data-protection-officer': allOthers() });

/** Who may command what: what is on record of employees, and their erasure. */
export const peopleCommands = {
  RegisterEmployee: unit({ 'hr-planner': all() }),
  WithdrawRegistration: person({ 'hr-planner': allOthers() }),
  RecordIdentity: person({ 'hr-planner': allOthers() }),
  ChangePlacement: person({ 'hr-planner': allOthers() }),
  AssessCompetency: person({ employee: self, assessor: allOthers(), 'unit-head': ownUnitOthers() }),
  CorrectCompetencyAssessment: person({
    employee: self,
    assessor: allOthers(),
    'unit-head': ownUnitOthers(),
  }),
  RecordQualification: person({ 'hr-planner': allOthers() }),
  CorrectQualification: person({ 'hr-planner': allOthers() }),
  RecordDisciplineStatus: person({ 'hr-planner': allOthers() }),
  CorrectDisciplineStatus: person({ 'hr-planner': allOthers() }),
  RecordTalent: person({ 'hr-planner': allOthers() }),
  WithdrawTalent: person({ 'hr-planner': allOthers() }),
  RequestErasure: person({ employee: self, 'data-protection-officer': allOthers() }),
  DecideErasure: protector,
  ConfirmErasure: protector,
  PlaceLegalHold: protector,
  LiftLegalHold: protector,
  RecordFence: nobody,
  RecordErasure: nobody,
  RecordVerification: nobody,
  RecordFinalErasure: nobody,
} as const satisfies Record<string, Rule>;

/** Who may read what: what is on record of employees, and their erasure. */
export const peopleReads = {
  employee: person(record),
  'discipline-statuses': person({
    employee: ownRecord,
    'hr-planner': all(),
    'data-protection-officer': all(),
  }),
  person: person(record),
  'people-search': person({ ...record, 'compliance-reviewer': undefined }),
  privacy: person({ employee: ownRecord, 'data-protection-officer': all() }),
  'erasure-list': person({ 'data-protection-officer': all() }),
  'competency-history': person(record),
  'competency-gaps': person(record),
  'talent-list': person({
    employee: ownRecord,
    'unit-head': ownUnit('free-text'),
    'hr-planner': all('free-text'),
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  'professionalism-index': person(indexed),
  'professionalism-index-list': person(indexed),
  'professionalism-units-list': totals(overview),
  'identity-reveal': person({ 'compliance-reviewer': allWithReason('identity') }),
  'access-log': person({
    employee: ownRecord,
    'compliance-reviewer': all(),
    'data-protection-officer': all('free-text'),
  }),
} as const satisfies Record<string, Rule>;
