import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { developmentPlans } from '../development-plans/index.js';
import { nominations } from '../nominations/index.js';
import { programmeCalendar } from '../programme-calendar/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { reporting } from './reporting.js';

/** What there is to learn (*katalog program*). It keeps no rows of its own: all follows from what other views keep. */
export const catalogue = projection(
  {
    name: 'catalogue',
    version: 1,
    uses: [access, programmeEffectiveness, developmentPlans, nominations, programmeCalendar],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
