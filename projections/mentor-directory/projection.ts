import { projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { mentoringBoard } from '../mentoring-board/index.js';
import { reporting } from './reporting.js';

/**
 * Who could guide others in which competency (*direktori pendamping*). It keeps no rows of its own: levels, placements and
 * mentorships are kept by other views.
 */
export const mentorDirectory = projection(
  {
    name: 'mentor-directory',
    version: 2,
    uses: [access, employment, gapHeatMap, mentoringBoard],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
