import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { adjustments } from '../adjustments/index.js';
import { developmentPlans } from '../development-plans/index.js';
import { feedbackDeadlines } from '../feedback-deadlines/index.js';
import { forums } from '../forums/index.js';
import { followUps } from '../follow-ups/index.js';
import { needsAssessments } from '../needs-assessments/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { satisfaction } from '../satisfaction/index.js';
import { reporting } from './reporting.js';

/** The chain need → plan → programme → evaluation → follow-up → citizen, out of what other views keep. */
export const trace = projection(
  {
    name: 'trace',
    version: 2,
    uses: [
      ...[access, needsAssessments, developmentPlans, programmeEffectiveness],
      ...[adjustments, followUps, feedbackDeadlines, forums, satisfaction],
    ],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
