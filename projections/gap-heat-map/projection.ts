import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  CompetencyStandardPublished,
  CompetencyStandardWithdrawn,
  type EventOf,
} from '@jejak/domain';
import { projection, type Recorded, type Rows } from '@jejak/projection-engine';
import { employment } from '../employment/index.js';
import { CorrectionRow, LevelRow } from './level.entity.js';
import { reporting } from './reporting.js';
import { DutyRow, RequirementRow, StandardRow } from './standard.entity.js';

/** What units lack beside what their positions require (*peta kesenjangan kompetensi*). */
export const gapHeatMap = projection(
  {
    name: 'gap-heat-map',
    version: 4,
    uses: [employment],
    entities: [LevelRow, CorrectionRow, StandardRow, RequirementRow, DutyRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) =>
    on
      .when(CompetencyAssessed, addLevels)
      .when(CompetencyAssessmentCorrected, (event, rows) => {
        const { position, data } = event;
        const { assessmentId, employeeId } = data;
        rows.upsert(CorrectionRow, { assessmentId }, { employeeId, position });
        addLevels(event, rows);
      })
      .when(CompetencyStandardPublished, ({ data, position, recordedAt }, rows) => {
        const { positionId, version, items, family = null, duties = [], effectiveFrom } = data;
        rows.insert(StandardRow, { position, positionId, version, family, effectiveFrom, recordedAt });
        for (const item of items) rows.insert(RequirementRow, { position, ...item });
        for (const { code, statement, competencyCodes } of duties)
          rows.insert(DutyRow, {
            ...{ position, code, statementId: statement.id, statementEn: statement.en ?? null },
            competencyCodes,
          });
      })
      .when(CompetencyStandardWithdrawn, ({ data, position, recordedAt }, rows) => {
        const { positionId, effectiveFrom } = data;
        const none = { version: null, family: null };
        rows.insert(StandardRow, { position, positionId, ...none, effectiveFrom, recordedAt });
      }),
);

type Assessment = EventOf<typeof CompetencyAssessed> | EventOf<typeof CompetencyAssessmentCorrected>;

function addLevels({ data, position }: Recorded<Assessment['data']>, rows: Rows): void {
  const { employeeId, assessmentId, method, assessedOn, items } = data;
  for (const [line, item] of items.entries())
    rows.insert(LevelRow, { position, line, employeeId, assessmentId, method, assessedOn, ...item });
}
