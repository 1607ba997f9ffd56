import { dayInMedan, shown, TalentRecorded, TalentWithdrawn } from '@jejak/domain';
import { personalColumns, projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { employment } from '../employment/index.js';
import { gapHeatMap } from '../gap-heat-map/index.js';
import { reporting } from './reporting.js';
import { TalentRow } from './talent.entity.js';

/** Who is in which talent pool, for which position (*kelompok talenta*). */
export const talentPools = projection(
  {
    name: 'talent-pools',
    version: 3,
    uses: [access, employment, gapHeatMap],
    entities: [TalentRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(TalentRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'reasonState', values: ['reason'] },
      }),
    ],
  },
  (on) =>
    on
      .when(TalentRecorded, ({ data, position, occurredAt, actor, metadata }, rows) => {
        const { talentId, employeeId, pool, targetPositionId } = data;
        const reason = shown(metadata.reason);
        rows.insert(TalentRow, {
          ...{ talentId, employeeId, position, pool, targetPositionId, recordedOn: dayInMedan(occurredAt) },
          ...{ decidedBy: actor.id, withdrawnOn: null, reason: reason.value, reasonState: reason.state },
        });
      })
      .when(TalentWithdrawn, ({ data: { talentId }, occurredAt }, rows) => {
        rows.update(TalentRow, { talentId }, { withdrawnOn: dayInMedan(occurredAt) });
      }),
);
