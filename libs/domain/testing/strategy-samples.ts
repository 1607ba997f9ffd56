import { strategicPlan } from '../src/strategic-plan/strategy.js';
import { StrategicPlanAdopted, StrategicResultRecorded } from '../src/strategic-plan/strategy.events.js';
import { uuid } from './ids.js';
import { policyId } from './policy-samples.js';
import { of, type Sample } from './sample.js';

export const [strategyId, goalId, otherGoalId] = [uuid(0x90), uuid(0x91), uuid(0x92)];

/** A goal of 2025 to 2027 that climbs from 61 to 90 per cent. */
export const goal = {
  ...{
    goalId,
    kind: 'KNOWLEDGE' as const,
    indicator: 'Pegawai yang mencapai 20 JP',
    unit: '%',
    baseline: 61,
  },
  targets: [
    { year: 2025, value: 70 },
    { year: 2026, value: 80 },
    { year: 2027, value: 90 },
  ],
};
/** One that goes down. */
export const otherGoal = {
  ...{
    goalId: otherGoalId,
    kind: 'SERVICE' as const,
    indicator: 'Waktu layanan',
    unit: 'menit',
    baseline: 25,
  },
  targets: goal.targets.map(({ year }, index) => ({ year, value: 20 - index })),
};
export const strategyText = {
  title: { id: 'Rencana strategis 2025–2027', en: 'Strategic plan 2025–2027' },
  ...{ letterNumber: '800.1/7/BKPSDM/2024', fromYear: 2025, toYear: 2027 },
};
export const strategyAdopted = StrategicPlanAdopted({
  ...{ strategyId, ...strategyText, goals: [goal, otherGoal] },
});
export const yearResult = { goalId, year: 2025, value: 72.5, source: 'Laporan kinerja 2025' };
export const resultRecorded = StrategicResultRecorded({ strategyId, ...yearResult });

const reason = 'Perubahan anggaran';

/** One sample of every command to a plan of several years, with every optional field. */
export const strategySamples: readonly Sample[] = [
  of(strategicPlan, [])('AdoptStrategicPlan', { ...strategyText, policyId, goals: [goal, otherGoal] }),
  of(strategicPlan, [strategyAdopted])('ReviseStrategicPlan', { goals: [goal], reason }),
  of(strategicPlan, [strategyAdopted])('RecordStrategicResult', yearResult),
  of(strategicPlan, [strategyAdopted, resultRecorded])('CorrectStrategicResult', {
    ...{ ...yearResult, value: 71.5, reason },
  }),
  of(strategicPlan, [strategyAdopted])('WithdrawStrategicPlan', { reason }),
];
