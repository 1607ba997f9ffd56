import type { CommandOf } from '@jejak/access';
import { person, mentorship, followUp, participant, type Tell } from './told.js';

/** Whom or what commands are about: mentoring, appraisals and follow-ups. */
export const guidanceSubjects: Pick<Tell, CommandOf<'guidance'>> = {
  ProposeMentorship: ({ menteeId }) => ({ employeeId: menteeId }),
  StartMentorship: mentorship,
  DeclineMentorship: mentorship,
  RecordMentoringSession: mentorship,
  ConfirmMentoringSession: mentorship,
  CorrectMentoringSession: mentorship,
  EndMentorship: mentorship,
  EnterMentorship: person,
  RateAppraisal: participant,
  AcknowledgeAppraisal: participant,
  DisputeAppraisal: participant,
  DecideDispute: participant,
  FinaliseAppraisal: participant,
  CorrectAppraisal: participant,
  ReopenAppraisal: participant,
  WithdrawAppraisal: participant,
  RaiseFollowUp: ({ employeeId, unitId }) => ({ employeeId, unitId }),
  AssignFollowUp: followUp,
  ResolveFollowUp: followUp,
  VerifyFollowUp: followUp,
};
