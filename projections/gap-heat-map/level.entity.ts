import type { AssessmentMethod } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Levels that an assessment found; only ever added to. Of the events about one assessment the newest stands. */
@Entity()
@Index([
  ...(['employeeId', 'competencyCode', 'assessedOn', 'position'] as const),
  ...(['requiredLevel', 'actualLevel', 'assessmentId'] as const),
])
@Index(['competencyCode', 'employeeId'])
export class LevelRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  /** Place of the line in its event, from 0. */
  @PrimaryColumn({ type: 'integer' })
  line: number;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'uuid' })
  assessmentId: string;

  @Column({ type: 'date' })
  assessedOn: string;

  @Column({ type: 'text' })
  competencyCode: string;

  /** As the assessor took it: it counts where the position has no standard. */
  @Column({ type: 'smallint' })
  requiredLevel: number;

  @Column({ type: 'smallint' })
  actualLevel: number;

  @Column({ type: 'text' })
  method: AssessmentMethod;
}

/** An assessment that was corrected: what its newest correction says stands in place of all that was said before. */
@Entity()
export class CorrectionRow {
  @PrimaryColumn({ type: 'uuid' })
  assessmentId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** Of the newest correction in the log. */
  @Column({ type: 'bigint' })
  position: bigint;
}
