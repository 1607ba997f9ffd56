import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { learningHours } from '../learning-hours/index.js';
import { programmeCalendar } from '../programme-calendar/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { reporting } from './reporting.js';

/** How people of a unit learn: by experience, from others, by being taught. It keeps no rows of its own. */
export const learningMix = projection(
  {
    name: 'learning-mix',
    version: 1,
    uses: [access, employment, learningHours, programmeEffectiveness, programmeCalendar],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting: reporting(),
  },
  (on) => on,
);
