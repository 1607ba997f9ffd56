import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was credited to an employee for a year, summed up; credits are never taken back, so it only grows. */
@Entity()
@Index(['year', 'halfHours', 'employeeId'])
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
}
