import {
  lastDayToDispute,
  retentionRules,
  type Account,
  type Appraisal,
  type Employee,
  type Evaluation,
  type FollowUp,
  type Feedback,
  type Kept,
  type Privacy,
  type Programme,
  type Series,
  type Survey,
  type Unit,
} from '@jejak/domain';
import type {
  AccountState,
  DisciplineStatuses,
  EmployeeState,
  EvaluationState,
  PrivacyState,
  ProgrammeState,
  UnitState,
} from './states.dto.js';
import type { AppraisalState } from './guidance/appraisal.state.dto.js';
import type { FollowUpState } from './guidance/follow-up.state.dto.js';
import type { SeriesState } from './programmes/programme.states.dto.js';
import type { FeedbackState, SurveyState } from './units/feedback.states.dto.js';

/** States of aggregates as the API shows them. */

export function presentEmployee(state: Employee): EmployeeState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, status, since } = state;
  const assessments = [...state.assessments].map(([assessmentId, { method, assessedOn, levels }]) => ({
    assessmentId,
    method,
    assessedOn,
    items: [...levels].map(([competencyCode, level]) => ({ competencyCode, ...level })),
  }));
  const qualifications = [...state.qualifications].map(([qualificationId, one]) => ({
    ...{ qualificationId, ...one },
  }));
  return { employeeId: id, status, since, assessments, qualifications };
}

export function presentDiscipline(state: Employee): DisciplineStatuses | undefined {
  if (state.status === 'unknown') return undefined;
  return { employeeId: state.id, statusIds: [...state.disciplineStatuses] };
}

export function presentProgramme(state: Programme): ProgrammeState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, status, seriesId, title, form, mode, capacity, minAttendancePct, passScore, provider } = state;
  const { sessions, roster, scores, facilitators, materials, eligibility, competencies, objectives } = state;
  return {
    ...{ competencies: [...competencies], objectives: [...objectives] },
    ...{ status, seriesId, form, mode, capacity, minAttendancePct, passScore, provider },
    eligibility: eligibility && {
      positionIds: eligibility.positionIds && [...eligibility.positionIds],
      families: eligibility.families && [...eligibility.families],
      classes: eligibility.classes && [...eligibility.classes],
    },
    closedBy: state.status === 'completed' ? state.closedBy : undefined,
    programmeId: id,
    titleId: title.id,
    titleEn: title.en,
    sessions: [...sessions].map(([sessionId, { start, end, jp, sheet, methods, evidence, checkedIn }]) => ({
      sessionId,
      start: start.toISOString(),
      end: end.toISOString(),
      jp,
      held: sheet !== undefined,
      attendance: [...(sheet ?? [])].map(([employeeId, status]) => ({
        ...{ employeeId, status, method: methods?.get(employeeId) },
      })),
      evidenceSha256: evidence,
      checkedIn: [...(checkedIn ?? [])],
    })),
    participants: [...roster],
    scores: [...scores].flatMap(([kind, sheet]) =>
      [...sheet].map(([employeeId, score]) => ({ kind, employeeId, score })),
    ),
    facilitators: [...facilitators].map(([facilitatorId, { role, outside, sessionIds }]) => ({
      ...{ facilitatorId, role, outside, sessionIds: [...sessionIds] },
    })),
    materials: [...materials].map(([materialId, material]) => ({ materialId, ...material })),
  };
}

export function presentSeries(state: Series): SeriesState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: seriesId, title, occurrences, ...rest } = state;
  return { seriesId, ...rest, titleId: title.id, titleEn: title.en, occurrences: [...occurrences] };
}

export function presentEvaluation(state: Evaluation): EvaluationState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, status, programmeId, level, instrument, aspects, scaleMax, minRecords, opensOn, records } =
    state;
  return {
    evaluationId: id,
    programmeId,
    status,
    level,
    instrument,
    aspects: [...aspects],
    scaleMax,
    minRecords,
    ...(opensOn !== undefined && { opensOn }),
    records: [...records].map(([recordId, answers]) => ({
      recordId,
      items: [...answers].map(([aspect, value]) => ({ aspect, value })),
    })),
  };
}

export function presentPrivacy(
  subjectId: string,
  { erasures, holds }: Privacy,
  kept: readonly Kept[],
): PrivacyState | undefined {
  if (erasures.size === 0 && holds.size === 0) return undefined;
  return {
    subjectId,
    erasures: [...erasures.values()].map(
      ({ id, status, basis, dueAt, classes, decidedBy, backupsUntil }) => ({
        erasureId: id,
        status,
        basis,
        dueAt: dueAt.toISOString(),
        classes: [...classes],
        decidedBy,
        backupsUntil,
      }),
    ),
    retention: kept.map(({ rule, until }) => ({
      ...{ class: rule.class, rule: rule.code, seriesId: rule.series.id, seriesEn: rule.series.en },
      ...{ article: rule.source, until, fate: rule.fate, verified: rule.verified },
    })),
    retentionRules: retentionRules.id,
    holds: [...holds].map(([holdId, { classes, article, until }]) => ({
      holdId,
      article,
      classes: [...classes],
      until,
    })),
  };
}

export function presentAccount(state: Account): AccountState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, status, employeeId, grants } = state;
  return {
    accountId: id,
    status,
    employeeId,
    grants: [...grants.values()].map(({ grantId, role, unitId, from, until }) => ({
      ...{ grantId, role, unitId },
      from: from.toISOString(),
      until: until?.toISOString(),
    })),
  };
}

export function presentUnit(state: Unit): UnitState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, status, kind, code, name, since, belongs } = state;
  return {
    ...{ unitId: id, status, kind, code, since },
    nameId: name.id,
    nameEn: name.en,
    belongs: belongs.map(({ parentId, from }) => ({ parentId, from })),
  };
}

export function presentAppraisal(state: Appraisal): AppraisalState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: appraisalId, before: _, ...rest } = state;
  return { appraisalId, ...rest, disputeUntil: lastDayToDispute(state.ratedOn) };
}

export function presentFollowUp(state: FollowUp): FollowUpState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, subject, ...rest } = state;
  return { followUpId: id, ...subject, ...rest };
}

export function presentFeedback(state: Feedback): FeedbackState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, unitId, status, round, receivedAt } = state;
  const shown = { feedbackId: id, unitId, status, round, receivedAt };
  if (state.status === 'submitted') return { ...shown, competencies: [] };
  const { class: of, competencies, dueOn } = state;
  return { ...shown, class: of, competencies: [...competencies], dueOn };
}

export function presentSurvey(state: Survey): SurveyState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, unitId, period, status, batches } = state;
  return {
    ...{ surveyId: id, unitId, period, status },
    batches: [...batches].map(([batchId, { n }]) => ({ batchId, n })),
  };
}
