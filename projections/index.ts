import { type Projection, withUsed } from '@jejak/projection-engine';
import { access } from './access/index.js';
import { adjustments } from './adjustments/index.js';
import { appraisals } from './appraisals/index.js';
import { auditTrail } from './audit-trail/index.js';
import { breaches } from './breaches/index.js';
import { certificateProof } from './certificate-proof/index.js';
import { catalogue } from './catalogue/index.js';
import { certificates } from './certificates/index.js';
import { competencyHistory } from './competency-history/index.js';
import { dataQuality } from './data-quality/index.js';
import { developmentPlans } from './development-plans/index.js';
import { disputes } from './disputes/index.js';
import { employeeTimeline } from './employee-timeline/index.js';
import { employment } from './employment/index.js';
import { erasures } from './erasures/index.js';
import { exceptions } from './exceptions/index.js';
import { externalLearning } from './external-learning/index.js';
import { gapHeatMap } from './gap-heat-map/index.js';
import { imports } from './imports/index.js';
import { followUps } from './follow-ups/index.js';
import { feedbackDeadlines } from './feedback-deadlines/index.js';
import { forums } from './forums/index.js';
import { learningActivities } from './learning-activity/index.js';
import { learningHours } from './learning-hours/index.js';
import { learningMix } from './learning-mix/index.js';
import { mentorDirectory } from './mentor-directory/index.js';
import { mentoringBoard } from './mentoring-board/index.js';
import { needsAssessments } from './needs-assessments/index.js';
import { nominations } from './nominations/index.js';
import { planningFramework } from './planning-framework/index.js';
import { outcomes } from './outcomes/index.js';
import { people } from './people/index.js';
import { professionalism } from './professionalism-index/index.js';
import { programmeCalendar } from './programme-calendar/index.js';
import { programmeEffectiveness } from './programme-effectiveness/index.js';
import { satisfaction } from './satisfaction/index.js';
import { serviceMeasures } from './service-measures/index.js';
import { siasnSubmissions } from './siasn-submissions/index.js';
import { talentPools } from './talent-pools/index.js';
import { trace } from './trace/index.js';
import { unitOverview } from './unit-overview/index.js';
import { xapiStatements } from './xapi-statements/index.js';

/** Every view there is, those first that others use: kept up to date by the projector, rebuilt and verified by the command line. */
export const projections: readonly Projection[] = [
  access,
  employment,
  competencyHistory,
  programmeEffectiveness,
  programmeCalendar,
  adjustments,
  learningHours,
  learningActivities,
  learningMix,
  gapHeatMap,
  unitOverview,
  mentoringBoard,
  needsAssessments,
  people,
  auditTrail,
  erasures,
  breaches,
  disputes,
  appraisals,
  followUps,
  feedbackDeadlines,
  satisfaction,
  certificates,
  externalLearning,
  forums,
  nominations,
  developmentPlans,
  planningFramework,
  catalogue,
  professionalism,
  serviceMeasures,
  outcomes,
  trace,
  employeeTimeline,
  exceptions,
  dataQuality,
  certificateProof,
  mentorDirectory,
  talentPools,
  siasnSubmissions,
  xapiStatements,
  imports,
];

const stands = new Map(
  projections.map((projection) => [projection.name, withUsed(projection).map(({ name }) => name)]),
);

/** Names of the view and of those that its SQL uses: what has to be as far as a reader wants the view to be. */
export function standsOn(view: string): readonly string[] {
  return stands.get(view) ?? [view];
}
