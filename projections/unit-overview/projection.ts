import { projection } from '@jejak/projection-engine';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { learningHours } from '../learning-hours/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { reporting } from './reporting.js';

/**
 * What a head of unit looks at: people, hours, gaps, programmes of a unit in a year (*unit kerja*). It keeps no rows of its
 * own: all that it tells follows from what other views keep.
 */
export const unitOverview = projection(
  {
    name: 'unit-overview',
    version: 4,
    uses: [employment, learningHours, gapHeatMap, programmeEffectiveness],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
