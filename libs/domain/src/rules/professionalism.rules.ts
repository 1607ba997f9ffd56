import type { PositionClass } from '../employee/employee.vocabulary.js';
import type { LegalBasis } from './legal-basis.js';
import type { ProfessionalismTable } from './professionalism.table.js';

/** One version of the rules about the index of professionalism. */
export interface ProfessionalismRules extends LegalBasis {
  /** Name and version, as views show it. */
  readonly id: string;
  readonly table: ProfessionalismTable;
}

/** The same points for all three classes of managerial positions (*JPT*). */
const byClass = (
  leading: number,
  functional: number,
  executing: number,
): Readonly<Record<PositionClass, number>> => ({
  ...{ JPT_UTAMA: leading, JPT_MADYA: leading, JPT_PRATAMA: leading },
  ...{ ADMINISTRATOR: leading, PENGAWAS: leading, FUNGSIONAL: functional, PELAKSANA: executing },
});

/**
 * The versions that came with the system, the earliest first; others are published (`PublishRuleSet`). One counts for the
 * years on whose first day it holds, until another begins. Whoever changes anything adds a version.
 */
export const professionalismRules: readonly ProfessionalismRules[] = [
  {
    id: 'ip-asn/1',
    source: 'Permenpan RB 38/2018; Peraturan BKN 8/2019',
    from: '2019-01-01',
    verified: false,
    note:
      'Seen in sources: weights 25/40/30/5, categories, S3 25, and the points of the three managerial classes and of ' +
      'functional positions for leadership, functional and technical training (20 JP). Not seen: all other points, how far ' +
      'back learning counts (here the year itself; leadership and functional training whenever), which forms of LAN 10/2018 ' +
      'are which kind of training, predicates of Permenpan RB 6/2022 in place of numbers, totals between two whole numbers ' +
      '(here the lower category), and the first day. BKN is about to change the regulation.',
    table: {
      weights: { QUALIFICATION: 25, COMPETENCY: 40, PERFORMANCE: 30, DISCIPLINE: 5 },
      qualification: { SD: 1, SMP: 1, SMA: 5, D1: 5, D2: 5, D3: 10, D4: 15, S1: 15, S2: 20, S3: 25 },
      competency: {
        LEADERSHIP: { forms: ['LEADERSHIP_TRAINING'], leastJp: 0, years: 0, points: byClass(15, 0, 0) },
        FUNCTIONAL: { forms: ['FUNCTIONAL_TRAINING'], leastJp: 0, years: 0, points: byClass(0, 15, 0) },
        TECHNICAL: {
          forms: [
            ...(['TECHNICAL_TRAINING', 'MANAGERIAL_TRAINING', 'SOCIO_CULTURAL_TRAINING', 'COURSE'] as const),
            ...(['UPGRADING', 'TECHNICAL_GUIDANCE', 'E_LEARNING', 'DISTANCE_TRAINING'] as const),
          ],
          leastJp: 20,
          years: 1,
          points: byClass(15, 15, 22.5),
        },
        SEMINAR: {
          forms: ['SEMINAR', 'WORKSHOP', 'SOCIALISATION', 'INTERNSHIP'],
          leastJp: 0,
          years: 1,
          points: byClass(10, 10, 17.5),
        },
      },
      performance: { SANGAT_BAIK: 30, BAIK: 25, BUTUH_PERBAIKAN: 15, KURANG: 5, SANGAT_KURANG: 1 },
      discipline: { NONE: 5, LIGHT: 3, MEDIUM: 2, SEVERE: 1 },
      categories: { VERY_HIGH: 91, HIGH: 81, MEDIUM: 71, LOW: 61, VERY_LOW: 0 },
    },
  },
];
