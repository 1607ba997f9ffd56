import { BREACH_STATUSES, type Breach, type BreachStatus } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** A breach of personal data. */
export class BreachState {
  breachId!: string;
  @ApiProperty({ enum: BREACH_STATUSES }) status!: BreachStatus;
  discoveredAt!: Date;
  /** By when the people and the agency have to be told. */
  dueAt!: Date;
  /** Account of who took it down; somebody else closes it. */
  recordedBy!: string;
  /** People on the list. */
  affected!: number;
  /** Of these, who are left to be told. */
  untold!: number;
  /** People of the last scope who are not on the list yet: determine the same scope again. */
  unlisted!: number;
  agencyTold!: boolean;
  publicTold!: boolean;
}

export function presentBreach(state: Breach): BreachState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: breachId, affected, left: unlisted, ...rest } = state;
  const { status, discoveredAt, dueAt, recordedBy, untold, agencyTold, publicTold } = rest;
  return {
    ...{ breachId, status, discoveredAt, dueAt, recordedBy, affected: affected.size, untold, unlisted },
    ...{ agencyTold, publicTold },
  };
}
