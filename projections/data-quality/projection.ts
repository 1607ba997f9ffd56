import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { certificates } from '../certificates/index.js';
import { employment } from '../employment/index.js';
import { exceptions } from '../exceptions/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { professionalism } from '../professionalism-index/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { reporting } from './reporting.js';

/** How good the data about people are (*kualitas data*), unit by unit, out of what other views keep. */
export const dataQuality = projection(
  {
    name: 'data-quality',
    version: 2,
    uses: [
      ...[employment, access, gapHeatMap, professionalism, programmeEffectiveness],
      ...[certificates, exceptions],
    ],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
