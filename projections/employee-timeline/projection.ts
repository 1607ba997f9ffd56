import {
  CertificateIssued,
  CertificateRevoked,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  ExternalLearningWithdrawn,
  FollowUpRaised,
  FollowUpResolved,
  MentoringSessionConfirmed,
  MentorshipDeclined,
  MentorshipEnded,
  MentorshipProposed,
  MentorshipStarted,
  ParticipantCheckedIn,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  ProgressRecorded,
  QualificationCorrected,
  QualificationRecorded,
} from '@jejak/domain';
import { projection, type When } from '@jejak/projection-engine';
import { appraisals } from '../appraisals/index.js';
import { competencyHistory } from '../competency-history/index.js';
import { employment } from '../employment/index.js';
import { nominations } from '../nominations/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { HappeningRow } from './happening.entity.js';
import { reporting } from './reporting.js';
import { keeper } from './rows.js';

/**
 * Everything that happened to an employee, in one line (*riwayat pegawai*). Placements, assessments, outcomes, hours,
 * nominations and appraisals are what other views keep; its own rows are the rest, one for an event and person.
 */
export const employeeTimeline = projection(
  {
    name: 'employee-timeline',
    version: 3,
    uses: [employment, competencyHistory, nominations, appraisals, programmeEffectiveness],
    entities: [HappeningRow],
    // rows are only added: in which order does not matter
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => guided(followed(learned(seated(on)))),
);

function seated(on: When): When {
  return on
    .when(
      ParticipantEnrolled,
      keeper('SEAT', () => ({ outcome: 'ENROLLED' })),
    ) // prettier-ignore
    .when(
      ParticipantWithdrawn,
      keeper('SEAT', () => ({ outcome: 'WITHDRAWN' })),
    ) // prettier-ignore
    .when(
      ParticipantCheckedIn,
      keeper('SEAT', ({ sessionId }) => ({ outcome: 'CHECKED_IN', refId: sessionId })),
    )
    .when(
      ProgressRecorded,
      keeper('SEAT', () => ({ outcome: 'PROGRESSED' })),
    ); // prettier-ignore
}

function learned(on: When): When {
  return on
    .when(
      CertificateIssued,
      keeper('CERTIFICATE', ({ certificateId, issuedOn }) => ({
        ...{ outcome: 'ISSUED', refId: certificateId, validOn: issuedOn },
      })),
    )
    .when(
      CertificateRevoked,
      keeper('CERTIFICATE', ({ certificateId }) => ({ outcome: 'REVOKED', refId: certificateId })),
    )
    .when(
      ExternalLearningClaimed,
      keeper('CLAIM', ({ claimId, claimedJp, endedOn }) => ({
        ...{ outcome: 'CLAIMED', refId: claimId, jp: claimedJp, validOn: endedOn },
      })),
    )
    .when(
      ExternalLearningDecided,
      keeper('CLAIM', ({ claimId, decision, jp }) => ({ outcome: decision, refId: claimId, jp })),
    )
    .when(
      ExternalLearningWithdrawn,
      keeper('CLAIM', ({ claimId }) => ({ outcome: 'WITHDRAWN', refId: claimId })),
    )
    .when(
      QualificationRecorded,
      keeper('QUALIFICATION', ({ qualificationId }) => ({ outcome: 'RECORDED', refId: qualificationId })),
    )
    .when(
      QualificationCorrected,
      keeper('QUALIFICATION', ({ qualificationId }) => ({ outcome: 'CORRECTED', refId: qualificationId })),
    );
}

function followed(on: When): When {
  return on
    .when(FollowUpRaised, keeper('FOLLOW_UP', ({ followUpId }) => ({ outcome: 'RAISED', refId: followUpId }))) // prettier-ignore
    .when(FollowUpResolved, keeper('FOLLOW_UP', ({ followUpId, outcome }) => ({ outcome, refId: followUpId }))); // prettier-ignore
}

function guided(on: When): When {
  return on
    .when(
      MentorshipProposed,
      keeper('MENTORSHIP', ({ mentorshipId }) => ({ outcome: 'PROPOSED', refId: mentorshipId })),
    )
    .when(
      MentorshipDeclined,
      keeper('MENTORSHIP', ({ mentorshipId }) => ({ outcome: 'DECLINED', refId: mentorshipId })),
    )
    .when(
      MentorshipStarted,
      keeper('MENTORSHIP', ({ mentorshipId, startDate }) => ({
        ...{ outcome: 'STARTED', refId: mentorshipId, validOn: startDate },
      })),
    )
    .when(
      MentoringSessionConfirmed,
      keeper('MENTORSHIP', ({ mentorshipId }) => ({ outcome: 'MET', refId: mentorshipId })),
    )
    .when(
      MentorshipEnded,
      keeper('MENTORSHIP', ({ mentorshipId, outcome, endDate }) => ({
        ...{ outcome, refId: mentorshipId, validOn: endDate },
      })),
    );
}
