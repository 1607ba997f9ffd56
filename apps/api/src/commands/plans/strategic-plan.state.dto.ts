import { OBJECTIVE_KINDS, resultKey, type ObjectiveKind, type StrategicPlan } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { TextInTwo } from './development-policy.state.dto.js';

/** A year of a goal: what shall be reached and, once it is recorded, what was. */
export class StrategicYearState {
  @ApiProperty({ type: 'integer' }) year!: number;
  /** In the unit of the goal. */
  target!: number;
  /** In the unit of the goal. */
  achieved?: number | undefined;
  /** Where the value comes from. */
  source?: string | undefined;
}

/** A goal of several years. */
export class StrategicGoalState {
  goalId!: string;
  @ApiProperty({ enum: OBJECTIVE_KINDS }) kind!: ObjectiveKind;
  indicator!: string;
  /** In which its values are. @example % */
  unit!: string;
  baseline!: number;
  years!: StrategicYearState[];
}

/** A plan of several years. */
export class StrategicPlanState {
  strategyId!: string;
  @ApiProperty({ enum: ['adopted', 'withdrawn'] }) status!: 'adopted' | 'withdrawn';
  title!: TextInTwo;
  letterNumber!: string;
  @ApiProperty({ type: 'integer' }) fromYear!: number;
  @ApiProperty({ type: 'integer' }) toYear!: number;
  /** The policy of development that it carries out. */
  policyId?: string | undefined;
  /** 1; one more each time that it is revised. */
  @ApiProperty({ type: 'integer' }) revision!: number;
  goals!: StrategicGoalState[];
}

export function presentStrategicPlan(state: StrategicPlan): StrategicPlanState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: strategyId, goals, results, ...plan } = state;
  return {
    ...{ strategyId, ...plan },
    goals: goals.map(({ targets, ...goal }) => ({
      ...goal,
      years: targets.map(({ year, value: target }) => {
        const result = results.get(resultKey(goal.goalId, year));
        return { year, target, ...(result && { achieved: result.value, source: result.source }) };
      }),
    })),
  };
}
