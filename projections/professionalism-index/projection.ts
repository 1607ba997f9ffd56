import {
  DisciplineStatusCorrected,
  DisciplineStatusRecorded,
  QualificationCorrected,
  QualificationRecorded,
  RuleSetPublished,
  ruleSetName,
  RuleSetWithdrawn,
} from '@jejak/domain';
import { personalColumns, projection } from '@jejak/projection-engine';
import { appraisals } from '../appraisals/index.js';
import { employment } from '../employment/index.js';
import { learningHours } from '../learning-hours/index.js';
import { DisciplineRow, QualificationRow } from './record.entity.js';
import { reporting } from './reporting.js';
import { RuleSetRow } from './rule-set.entity.js';
import { keepDiscipline, keepQualification } from './rows.js';

/**
 * What the index of professionalism (*indeks profesionalitas ASN*) needs and no other view keeps. The index is no part of
 * the rows: rules may change.
 */
export const professionalism = projection(
  {
    name: 'professionalism-index',
    version: 2,
    entities: [QualificationRow, DisciplineRow, RuleSetRow],
    sequence: ({ stream }) => stream,
    uses: [employment, learningHours, appraisals],
    reporting: reporting(),
    personal: [
      personalColumns(QualificationRow, {
        ...{ class: 'identity', about: 'employeeId', state: 'fieldState', values: ['field'] },
      }),
      personalColumns(DisciplineRow, {
        ...{ class: 'sensitive', about: 'employeeId', state: 'state' },
        values: ['severity', 'firstDay', 'lastDay', 'letterNumber'],
      }),
    ],
  },
  (on) =>
    on
      .when(QualificationRecorded, ({ data }, rows) => keepQualification(data, rows))
      .when(QualificationCorrected, ({ data }, rows) => keepQualification(data, rows))
      .when(DisciplineStatusRecorded, ({ data }, rows) => keepDiscipline(data, rows))
      .when(DisciplineStatusCorrected, ({ data }, rows) => keepDiscipline(data, rows))
      .when(RuleSetPublished, ({ data }, rows) => {
        const { ruleKind, version, effectiveFrom, sourceText, verified, note = null, table } = data;
        rows.insert(RuleSetRow, {
          ...{ ruleSet: ruleSetName(ruleKind, version), validFrom: effectiveFrom, source: sourceText },
          ...{ verified, note, numbers: table },
        });
      })
      .when(RuleSetWithdrawn, ({ data: { ruleKind, version } }, rows) =>
        rows.remove(RuleSetRow, { ruleSet: ruleSetName(ruleKind, version) }),
      ),
);
