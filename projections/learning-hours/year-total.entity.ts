import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * What was credited to an employee for a year, summed up. From `halfHours` nothing is subtracted: it only grows, so at no
 * moment anybody had more, and who had enough at any moment is among those who have enough here.
 */
@Entity()
@Index(['year', 'halfHours', 'employeeId', 'standingHalfHours'])
export class YearTotalRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  @PrimaryColumn({ type: 'smallint' })
  year: number;

  /**
   * Twice the lesson hours, which are whole or half ones: behind a policy of rows PostgreSQL looks for an integer in an
   * index, but not for a `numeric`, whose comparison is not leakproof.
   */
  @Column({ type: 'integer' })
  halfHours: number;

  /** The same as it stands: what was taken back is subtracted. */
  @Column({ type: 'integer' })
  standingHalfHours: number;
}
