import {
  BASES,
  NOMINATION_STATUSES,
  type Basis,
  type Nomination,
  type NominationStatus,
} from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** The latest nomination of an employee for a run of a programme. Whether there is a seat, the board tells. */
export class NominationState {
  nominationId!: string;
  programmeId!: string;
  employeeId!: string;
  @ApiProperty({ enum: NOMINATION_STATUSES }) status!: NominationStatus;
  /** 1 for the first nomination for this run; one more for each after one that was declined or withdrawn. */
  attempt!: number;
  @ApiProperty({ enum: BASES }) basis!: Basis;
  /** Account of whoever nominated. */
  nominatedBy!: string;
  /** Whether the programme is not for the position of the employee, and that was passed over. */
  overridden?: true | undefined;
  /** The item of a development plan that calls for it. */
  planId?: string;
  itemId?: string;
}

export function presentNomination(state: Nomination): NominationState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: nominationId, plan, ...rest } = state;
  return { nominationId, ...rest, ...plan };
}
