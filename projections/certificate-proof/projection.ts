import { projection } from '@jejak/projection-engine';
import { auditTrail } from '../audit-trail/index.js';
import { certificates } from '../certificates/index.js';
import { competencyHistory } from '../competency-history/index.js';
import { developmentPlans } from '../development-plans/index.js';
import { employeeTimeline } from '../employee-timeline/index.js';
import { exceptions } from '../exceptions/index.js';
import { programmeCalendar } from '../programme-calendar/index.js';
import { programmeEffectiveness } from '../programme-effectiveness/index.js';
import { reporting } from './reporting.js';

/** All that a certificate rests on (*berkas pembuktian sertifikat*), out of what other views keep. */
export const certificateProof = projection(
  {
    name: 'certificate-proof',
    version: 1,
    uses: [
      ...[auditTrail, certificates, competencyHistory, developmentPlans, employeeTimeline],
      ...[exceptions, programmeCalendar, programmeEffectiveness],
    ],
    entities: [],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => on,
);
