import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { appraisals } from '../appraisals/index.js';
import { employment } from '../employment/index.js';
import { externalLearning } from '../external-learning/index.js';
import { feedbackDeadlines } from '../feedback-deadlines/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { learningHours } from '../learning-hours/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { satisfaction } from '../satisfaction/index.js';
import { serviceMeasures } from '../service-measures/index.js';
import { reporting } from './reporting.js';

/**
 * What civil servants learned beside how citizens were served (*dampak pengembangan kompetensi*). It keeps no rows of its own:
 * all that it tells follows from what other views keep.
 */
export const outcomes = projection(
  {
    name: 'outcomes',
    version: 1,
    uses: [
      ...[access, employment, learningHours, gapHeatMap, programmeEffectiveness],
      ...[externalLearning, appraisals, satisfaction, feedbackDeadlines, serviceMeasures],
    ],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
