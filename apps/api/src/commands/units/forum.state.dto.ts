import { COMMITMENT_OUTCOMES, type CommitmentOutcome, type Forum } from '@jejak/domain';
import { ApiProperty } from '@nestjs/swagger';

/** How often something was spoken of. */
export class ForumTopic {
  /** Code of a competency or of a service. @example MAN-05 */
  tag!: string;
  @ApiProperty({ type: 'integer' }) times!: number;
}

/** What was promised, and what came of it. */
export class ForumCommitment {
  commitmentId!: string;
  what!: string;
  /** The unit that has to keep it. */
  ownerUnitId!: string;
  /** Last day. @example 2026-09-30 */
  dueOn!: string;
  /** Absent until it is reported, as the two below. */
  @ApiProperty({ enum: COMMITMENT_OUTCOMES, required: false }) outcome?: CommitmentOutcome;
  note?: string;
  reportedOn?: string;
}

/** A forum of civil servants and citizens. What was said stands at `/forums/{forumId}/aspirations`. */
export class ForumState {
  forumId!: string;
  /** The unit that held it. */
  unitId!: string;
  /** @example 2026-05-20 */
  heldOn!: string;
  place!: string;
  @ApiProperty({ type: 'integer' }) civilServants!: number;
  @ApiProperty({ type: 'integer' }) citizens!: number;
  topics!: ForumTopic[];
  commitments!: ForumCommitment[];
}

export function presentForum(state: Forum): ForumState | undefined {
  if (state.status === 'unknown') return undefined;
  const { id: forumId, unitId, heldOn, place, civilServants, citizens, topics, commitments } = state;
  return {
    ...{ forumId, unitId, heldOn, place, civilServants, citizens },
    topics: [...topics].map(([tag, times]) => ({ tag, times })),
    commitments: [...commitments].map(([commitmentId, { report, ...promised }]) => ({
      ...{ commitmentId, ...promised, ...report },
    })),
  };
}
