import type { QualificationLevel, Shown } from '@jejak/domain';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per qualification, as it stands. */
@Entity()
@Index(['employeeId'])
export class QualificationRow {
  @PrimaryColumn({ type: 'uuid' })
  qualificationId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  @Column({ type: 'text' })
  level: QualificationLevel;

  @Column({ type: 'smallint' })
  year: number;

  @Column({ type: 'text', nullable: true })
  field: string | null;

  /** `value`, or what became of the field; null where none was given. */
  @Column({ type: 'text', nullable: true })
  fieldState: Shown<string>['state'] | null;
}

/** One row per disciplinary status, as it stands; all of it null once it is erased. */
@Entity()
@Index(['employeeId'])
export class DisciplineRow {
  @PrimaryColumn({ type: 'uuid' })
  statusId: string;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** `value`, or what became of it. */
  @Column({ type: 'text' })
  state: Shown<string>['state'];

  @Column({ type: 'text', nullable: true })
  severity: string | null;

  @Column({ type: 'date', nullable: true })
  firstDay: string | null;

  @Column({ type: 'date', nullable: true })
  lastDay: string | null;

  @Column({ type: 'text', nullable: true })
  letterNumber: string | null;
}
