import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An established unit, as last recorded. */
@Entity()
export class UnitRow {
  @PrimaryColumn({ type: 'uuid' })
  unitId: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  nameId: string;

  @Column({ type: 'text', nullable: true })
  nameEn: string | null;

  @Column({ type: 'date', nullable: true })
  dissolvedOn: string | null;
}

/**
 * To which unit a unit belongs from a day on; only ever added to. Which row counts depends on the day of asking (moves are
 * recorded ahead), so what is above and below a unit is walked in SQL and not kept as rows.
 */
@Entity()
@Index(['unitId', 'effectiveDate', 'position'])
@Index(['parentId'])
export class BelongingRow {
  /** Of the event in the log: of two changes on one day the later one counts. */
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  unitId: string;

  /** Null where it belongs to none. */
  @Column({ type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ type: 'date' })
  effectiveDate: string;
}

/** Where an employee works from a day on; only ever added to. */
@Entity()
@Index(['employeeId', 'effectiveDate', 'position'])
@Index(['unitId'])
export class PlacementRow {
  @PrimaryColumn({ type: 'bigint' })
  position: bigint;

  @Column({ type: 'uuid' })
  employeeId: string;

  /** Null where the employee left. */
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'date' })
  effectiveDate: string;
}

/** Somebody whose registration was withdrawn, and who therefore works nowhere. */
@Entity()
export class WithdrawnRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;
}
