import {
  DevelopmentPolicyAmended,
  DevelopmentPolicyEnacted,
  DevelopmentPolicyRepealed,
  StrategicPlanAdopted,
  StrategicPlanRevised,
  StrategicPlanWithdrawn,
  StrategicResultCorrected,
  StrategicResultRecorded,
} from '@jejak/domain';
import { projection, type When } from '@jejak/projection-engine';
import { developmentPlans } from '../development-plans/index.js';
import { PolicyRow, StrategicResultRow, StrategyRow } from './framework.entity.js';
import { reporting } from './reporting.js';

/** What plans stand on: policies of development, and plans of several years with the slice of each year. */
export const planningFramework = projection(
  {
    name: 'planning-framework',
    version: 1,
    uses: [developmentPlans],
    entities: [PolicyRow, StrategyRow, StrategicResultRow],
    sequence: ({ stream }) => stream,
    reporting,
  },
  (on) => strategies(policies(on)),
);

function policies(on: When): When {
  return on
    .when(DevelopmentPolicyEnacted, ({ data }, rows) => {
      const { policyId, number, title, from, until = null, objectives, legalBasis } = data;
      rows.insert(PolicyRow, {
        ...{
          policyId,
          number,
          titleId: title.id,
          titleEn: title.en ?? null,
          from,
          until,
          objectives,
          legalBasis,
        },
        ...{ amendments: 0, amendedBy: null, repealedOn: null },
      });
    })
    .when(DevelopmentPolicyAmended, ({ data }, rows) => {
      const { policyId, amendedBy, title, from, until = null, objectives, legalBasis } = data;
      rows.update(
        PolicyRow,
        { policyId },
        { titleId: title.id, titleEn: title.en ?? null, from, until, objectives, legalBasis, amendedBy },
      );
      rows.increment(PolicyRow, { policyId }, { amendments: 1 });
    })
    .when(DevelopmentPolicyRepealed, ({ data: { policyId, repealedOn } }, rows) =>
      rows.update(PolicyRow, { policyId }, { repealedOn }),
    );
}

function strategies(on: When): When {
  return on
    .when(StrategicPlanAdopted, ({ data }, rows) => {
      const { strategyId, title, letterNumber, fromYear, toYear, policyId = null, goals } = data;
      rows.insert(StrategyRow, {
        ...{ strategyId, status: 'adopted', titleId: title.id, titleEn: title.en ?? null, letterNumber },
        ...{ fromYear, toYear, policyId, revision: 1, goals },
      });
    })
    .when(StrategicPlanRevised, ({ data: { strategyId, revision, goals } }, rows) =>
      rows.update(StrategyRow, { strategyId }, { revision, goals }),
    )
    .when(StrategicResultRecorded, ({ data: { strategyId, goalId, year, value, source } }, rows) =>
      rows.insert(StrategicResultRow, { strategyId, goalId, year, value, source, corrections: 0 }),
    )
    .when(StrategicResultCorrected, ({ data: { strategyId, goalId, year, value, source } }, rows) => {
      rows.update(StrategicResultRow, { strategyId, goalId, year }, { value, source });
      rows.increment(StrategicResultRow, { strategyId, goalId, year }, { corrections: 1 });
    })
    .when(StrategicPlanWithdrawn, ({ data: { strategyId } }, rows) =>
      rows.update(StrategyRow, { strategyId }, { status: 'withdrawn' }),
    );
}
