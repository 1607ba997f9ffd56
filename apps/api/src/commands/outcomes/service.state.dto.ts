import {
  directionOf,
  MEASURE_SOURCES,
  SERVICE_INDICATORS,
  ServiceName,
  type MeasureSource,
  type Service,
  type ServiceIndicator,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** How a service did in a month. */
export class ServiceMonth {
  /** @example 2026-03 */
  period!: string;
  /** Mean over the cases of the month. */
  value!: number;
  /** How many cases it is the mean of. */
  n!: number;
  @ApiProperty({ enum: MEASURE_SOURCES }) source!: MeasureSource;
  /** SHA-256 of the paper or file that shows it. */
  evidenceSha256?: string;
}

/** A target that counts from a month on. */
export class ServiceTarget {
  /** @example 2026-07 */
  from!: string;
  target!: number;
}

/** A service that a unit gives to citizens. */
export class ServiceState {
  serviceId!: string;
  unitId!: string;
  @ApiProperty({ enum: ['measured', 'ended'] }) status!: 'measured' | 'ended';
  /** @example KTP-EL */
  code!: string;
  name!: ServiceName;
  @ApiProperty({ enum: SERVICE_INDICATORS }) indicator!: ServiceIndicator;
  /** Which way is better. */
  @ApiProperty({ enum: ['LOWER', 'HIGHER'] }) direction!: 'LOWER' | 'HIGHER';
  /** What was promised at first. */
  target!: number;
  /** Targets that count from later months on. */
  revised!: ServiceTarget[];
  /** The figures that stand, by month. */
  months!: ServiceMonth[];
}

/** The state as the API shows it; undefined where there is none. */
export function presentService(state: Service): ServiceState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id, unitId, status, code, indicator, target, revised, months } = state;
  const { en } = state.name;
  return {
    ...{ serviceId: id, unitId, status, code, name: { id: state.name.id, ...(en !== undefined && { en }) } },
    ...{ indicator, direction: directionOf(indicator), target },
    revised: [...revised].sort().map(([from, target]) => ({ from, target })),
    months: [...months].sort().map(([period, { evidenceSha256, ...month }]) => ({
      ...{ period, ...month },
      ...(evidenceSha256 !== undefined && { evidenceSha256 }),
    })),
  };
}
