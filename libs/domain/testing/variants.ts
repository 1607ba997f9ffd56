import {
  CompetencyStandardProposed,
  CompetencyStandardWithdrawn,
} from '../src/competency-standard/standard.events.js';
import { competencyStandard } from '../src/competency-standard/standard.js';
import { adjustment } from '../src/adjustment/adjustment.js';
import { appraisal } from '../src/appraisal/appraisal.js';
import { AppraisalRated } from '../src/appraisal/appraisal.events.js';
import { developmentPlan } from '../src/development-plan/plan.js';
import { employee } from '../src/employee/employee.js';
import { mentorship } from '../src/mentorship/mentorship.js';
import { feedback } from '../src/feedback/feedback.js';
import { privacy } from '../src/privacy/privacy.js';
import { learningStatement } from '../src/statement/statement.js';
import { statementId, taking } from './activity-samples.js';
import { period, rated } from './appraisal-samples.js';
import { ani, positionId, seriesId, unitId } from './ids.js';
import { claim } from './learning-samples.js';
import { learningRecord } from '../src/learning-record/learning-record.js';
import { mentorshipProposed, mentorshipStarted } from './mentoring-samples.js';
import { itemId, otherItemAdded, otherItemId, planApproved, planItem } from './plan-samples.js';
import { erasureId, erasureRequested } from './privacy-samples.js';
import { proposalId, proposed, published } from './needs-samples.js';
import { said } from './public-samples.js';
import { of, type Sample } from './sample.js';
import { registered } from './samples.js';

const placement = { unitId, positionId, positionClass: 'PENGAWAS', grade: 'III/b' };

const revised = CompetencyStandardProposed({
  ...proposed.data,
  items: [{ competencyCode: 'MAN-03', kind: 'MANAGERIAL', level: 4 }],
  effectiveFrom: '2027-01-01',
});
const withdrawn = CompetencyStandardWithdrawn({ positionId, version: 1, effectiveFrom: '2027-01-01' });

/** Samples of commands that lead elsewhere than those of `samples`, so that together they reach every state. */
export const variants: readonly Sample[] = [
  of(learningRecord, [])('ClaimExternalLearning', {
    ...{ ...claim, evidence: undefined, startedOn: '2019-02-04', endedOn: '2019-02-08' },
    withoutEvidence: 'Arsip kertas rusak; tercatat di SIASN',
  }),
  of(learningStatement, [])('TakeStatement', { ...taking, line: undefined, voids: statementId }),
  of(developmentPlan, planApproved)('AddPlanItem', {
    ...planItem,
    ...{ itemId: otherItemId, driver: 'CITIZENS', reason: 'Tambahan kebutuhan' },
  }),
  of(developmentPlan, [...planApproved, otherItemAdded])('RemovePlanItem', {
    ...{ itemId, driver: 'BUDGET', reason: 'Anggaran dipotong' },
  }),
  of(employee, [registered])('ChangePlacement', {
    kind: 'RETIREMENT',
    effectiveDate: '2026-04-01',
    reason: 'Batas usia pensiun',
  }),
  of(employee, [registered])('ChangePlacement', {
    kind: 'REINSTATED',
    placement,
    effectiveDate: '2026-05-01',
    reason: 'Diangkat kembali',
  }),
  of(mentorship, [mentorshipProposed, mentorshipStarted])('EndMentorship', {
    outcome: 'TERMINATED',
    endDate: '2026-05-29',
    goalResults: [],
    reason: 'Pindah tugas',
  }),
  ...[[], [withdrawn]].map((then) =>
    of(competencyStandard, [proposed, published, ...then, revised])('PublishStandard', {
      proposalId,
      reason: 'Keputusan Wali Kota',
    }),
  ),
  of(adjustment, [])('DecideAdjustment', {
    ...{ seriesId, source: { kind: 'FORUM', id: unitId }, changes: [], reason: 'Sudah sesuai' },
  }),
  of(feedback, [said])('TriageFeedback', { class: 'NORMATIVE' }),
  of(privacy, [erasureRequested])('DecideErasure', {
    erasureId,
    decision: 'REFUSED',
    article: 'UU 27/2022 art. 15',
    reason: 'Masih dalam masa retensi',
  }),
  of(appraisal, [AppraisalRated({ ...rated.data, ratedOn: '2026-04-01' })])('FinaliseAppraisal', {
    employeeId: ani,
    period,
  }),
];
