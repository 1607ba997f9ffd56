import type { CommandOf } from '@jejak/access';
import { person, type Tell } from './told.js';

/** Whom or what commands are about: what is on record of employees, and their erasure. */
export const peopleSubjects: Pick<Tell, CommandOf<'people'>> = {
  RegisterEmployee: ({ placement: { unitId } }) => ({ unitId }),
  WithdrawRegistration: person,
  RecordIdentity: person,
  ChangePlacement: person,
  AssessCompetency: person,
  CorrectCompetencyAssessment: person,
  RecordQualification: person,
  CorrectQualification: person,
  RecordDisciplineStatus: person,
  CorrectDisciplineStatus: person,
  RecordTalent: person,
  WithdrawTalent: person,
  RequestErasure: person,
  DecideErasure: person,
  ConfirmErasure: person,
  PlaceLegalHold: person,
  LiftLegalHold: person,
  RecordFence: person,
  RecordErasure: person,
  RecordVerification: person,
  RecordFinalErasure: person,
};
