import {
  AppraisalCorrected,
  AppraisalDisputeDecided,
  AppraisalFinalised,
  AppraisalRated,
  AppraisalReopened,
  AppraisalWithdrawn,
  AssessmentScored,
  AttendanceCorrected,
  CertificateIssued,
  CertificateRevoked,
  DevelopmentPlanApproved,
  DevelopmentPlanEvaluated,
  EvaluationCorrected,
  EvaluationRecorded,
  ExternalLearningDecided,
  FollowUpAssigned,
  FollowUpRaised,
  FollowUpResolved,
  FollowUpVerified,
  NominationAccepted,
  NominationDeclined,
  ProgrammeCompleted,
  ScoresCorrected,
  SessionHeld,
  type EventOf,
} from '@jejak/domain';
import type { Recorded, Rows, When } from '@jejak/projection-engine';
import { DeedRow } from './relation.entity.js';

/** Accounts have UUIDs; policies of the system, which decide nothing about a person, have names. */
const ACCOUNT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Kind =
  | 'OWN_PLACEMENT'
  | 'OWN_ASSESSMENT'
  | 'OWN_SEAT'
  | 'OWN_ATTENDANCE'
  | 'OWN_SCORE'
  | 'OWN_OUTCOME'
  | 'OWN_EVALUATION'
  | 'OWN_MENTORSHIP'
  | 'OWN_APPRAISAL'
  | 'OWN_FOLLOW_UP'
  | 'OWNER_VERIFIES'
  | 'OWN_PLAN'
  | 'OWN_NOMINATION'
  | 'OWN_TEACHING'
  | 'OWN_CERTIFICATE'
  | 'OWN_CLAIM'
  | 'ASSESSOR_IS_EMPLOYEE'
  | 'RECORDER_IS_SUBJECT'
  | 'APPROVER_IS_SUBMITTER'
  | 'EVALUATOR_IS_APPROVER';

type At = Pick<Recorded, 'position' | 'actor' | 'stream' | 'recordedAt'>;

/** Keeps what was done and about whom, so that the view can say where that was the same person. */
export function deed(
  { position, actor, stream, recordedAt }: At,
  rows: Rows,
  kind: Kind,
  employeeIds: readonly string[],
): void {
  if (employeeIds.length === 0 || !ACCOUNT.test(actor.id)) return;
  rows.insert(DeedRow, {
    position,
    kind,
    actorId: actor.id,
    employeeIds,
    stream,
    recordedAt,
    shownBy: null,
    otherActorId: null,
  });
}

/** Keeps what the event itself shows, whoever recorded it. */
export function shown(
  { position, actor, stream, recordedAt }: At,
  rows: Rows,
  kind: Kind,
  employeeId: string,
): void {
  const of = { position, kind, actorId: actor.id, stream, recordedAt };
  rows.insert(DeedRow, { ...of, employeeIds: [], shownBy: employeeId, otherActorId: null });
}

/** Keeps who decided about what somebody did, so that the view can say where the two were the same person. */
function checked({ position, actor, stream, recordedAt }: At, rows: Rows, kind: Kind, by: string): void {
  const of = { position, kind, actorId: actor.id, stream, recordedAt };
  rows.insert(DeedRow, { ...of, employeeIds: [], shownBy: null, otherActorId: by });
}

const people = (lines: readonly { readonly employeeId: string }[]): string[] =>
  lines.map(({ employeeId }) => employeeId);

/** Follow-ups about oneself, and those that one saw to. */
const followUps = (on: When): When =>
  on
    .when(FollowUpRaised, (event, rows) => deed(event, rows, 'OWN_FOLLOW_UP', about(event.data)))
    .when(FollowUpAssigned, (event, rows) => deed(event, rows, 'OWN_FOLLOW_UP', about(event.data)))
    .when(FollowUpResolved, (event, rows) => deed(event, rows, 'OWN_FOLLOW_UP', about(event.data)))
    .when(FollowUpVerified, (event, rows) => {
      deed(event, rows, 'OWN_FOLLOW_UP', about(event.data));
      deed(event, rows, 'OWNER_VERIFIES', [event.data.ownerId]);
    });

const about = ({ employeeId }: { readonly employeeId?: string | undefined }): string[] =>
  employeeId === undefined ? [] : [employeeId];

/** Events that concern this view only because duties have to be kept apart. */
export const deeds = (on: When): When =>
  followUps(appraisals(certificates(nominations(on))))
    .when(SessionHeld, (event, rows) => deed(event, rows, 'OWN_ATTENDANCE', people(event.data.attendance)))
    .when(AttendanceCorrected, (event, rows) =>
      deed(event, rows, 'OWN_ATTENDANCE', people(event.data.attendance)),
    )
    .when(AssessmentScored, (event, rows) => deed(event, rows, 'OWN_SCORE', people(event.data.scores)))
    .when(ScoresCorrected, (event, rows) => deed(event, rows, 'OWN_SCORE', people(event.data.scores)))
    .when(ProgrammeCompleted, (event, rows) => {
      const overridden = event.data.participants.filter(({ overrideReason }) => overrideReason !== undefined);
      deed(event, rows, 'OWN_OUTCOME', people(overridden));
    })
    .when(DevelopmentPlanApproved, (event, rows) => {
      const { employeeId, submittedBy } = event.data;
      checked(event, rows, 'APPROVER_IS_SUBMITTER', submittedBy);
      if (employeeId !== undefined) deed(event, rows, 'OWN_PLAN', [employeeId]);
    })
    .when(DevelopmentPlanEvaluated, (event, rows) => {
      const { employeeId, approvedBy } = event.data;
      if (approvedBy !== undefined) checked(event, rows, 'EVALUATOR_IS_APPROVER', approvedBy);
      if (employeeId !== undefined) deed(event, rows, 'OWN_PLAN', [employeeId]);
    })
    .when(EvaluationRecorded, (event, rows) => {
      const { by, about } = sidesOf(event.data.source);
      if (about === undefined) return;
      deed(event, rows, 'OWN_EVALUATION', [about]);
      if (by === about) shown(event, rows, 'RECORDER_IS_SUBJECT', about);
    })
    .when(EvaluationCorrected, (event, rows) => {
      const { about } = event.data.source ? sidesOf(event.data.source) : {};
      if (about !== undefined) deed(event, rows, 'OWN_EVALUATION', [about]);
    });

type Source = EventOf<typeof EvaluationRecorded>['data']['source'];

/** Who held an interview or observed, and whom that is about; a questionnaire is about nobody. */
function sidesOf(source: Source): { readonly by?: string; readonly about?: string } {
  switch (source.instrument) {
    case 'QUESTIONNAIRE':
      return {};
    case 'INTERVIEW':
      return { by: source.interviewerId, about: source.intervieweeId };
    case 'OBSERVATION':
      return { by: source.observerId, about: source.subjectId };
  }
}

/** Certificates for oneself, and claims of one's own that one decided. */
const certificates = (on: When): When =>
  on
    .when(CertificateIssued, (event, rows) => deed(event, rows, 'OWN_CERTIFICATE', about(event.data)))
    .when(CertificateRevoked, (event, rows) => deed(event, rows, 'OWN_CERTIFICATE', about(event.data)))
    .when(ExternalLearningDecided, (event, rows) => deed(event, rows, 'OWN_CLAIM', about(event.data)));

/** Nominations of oneself that one decided. To nominate oneself, or to take that back, is anybody's right. */
const nominations = (on: When): When =>
  on
    .when(NominationAccepted, (event, rows) => deed(event, rows, 'OWN_NOMINATION', about(event.data)))
    .when(NominationDeclined, (event, rows) => deed(event, rows, 'OWN_NOMINATION', about(event.data)));

/** Nobody rates, decides, finalises, opens again or corrects their own appraisal. */
const appraisals = (on: When): When =>
  on
    .when(AppraisalRated, ownAppraisal)
    .when(AppraisalDisputeDecided, ownAppraisal)
    .when(AppraisalFinalised, ownAppraisal)
    .when(AppraisalReopened, ownAppraisal)
    .when(AppraisalCorrected, ownAppraisal)
    .when(AppraisalWithdrawn, ownAppraisal);

const ownAppraisal = (event: Recorded<{ readonly employeeId: string }>, rows: Rows): void =>
  deed(event, rows, 'OWN_APPRAISAL', [event.data.employeeId]);
