import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A text in Indonesian and, where there is one, English. */
export interface TextColumn {
  readonly id: string;
  readonly en?: string | undefined;
}

/** A policy of development, as it stands. */
@Entity()
@Index(['from', 'policyId'])
export class PolicyRow {
  @PrimaryColumn({ type: 'uuid' })
  policyId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  titleId: string;

  @Column({ type: 'text', nullable: true })
  titleEn: string | null;

  @Column({ type: 'date' })
  from: string;

  /** Null: until it is repealed. */
  @Column({ type: 'date', nullable: true })
  until: string | null;

  @Column({ type: 'jsonb' })
  objectives: readonly TextColumn[];

  @Column({ type: 'text' })
  legalBasis: string;

  @Column({ type: 'integer' })
  amendments: number;

  /** Number of the act that amended it last. */
  @Column({ type: 'text', nullable: true })
  amendedBy: string | null;

  @Column({ type: 'date', nullable: true })
  repealedOn: string | null;
}

/** A goal with its target of each year. */
export interface GoalColumn {
  readonly goalId: string;
  readonly kind: string;
  readonly indicator: string;
  readonly unit: string;
  readonly baseline: number;
  readonly targets: readonly { readonly year: number; readonly value: number }[];
}

/** A plan of several years, as it stands. */
@Entity()
@Index(['fromYear', 'strategyId'])
export class StrategyRow {
  @PrimaryColumn({ type: 'uuid' })
  strategyId: string;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'text' })
  titleId: string;

  @Column({ type: 'text', nullable: true })
  titleEn: string | null;

  @Column({ type: 'text' })
  letterNumber: string;

  @Column({ type: 'smallint' })
  fromYear: number;

  @Column({ type: 'smallint' })
  toYear: number;

  @Column({ type: 'uuid', nullable: true })
  policyId: string | null;

  @Column({ type: 'integer' })
  revision: number;

  @Column({ type: 'jsonb' })
  goals: readonly GoalColumn[];
}

/** What was achieved of a goal in a year. */
@Entity()
export class StrategicResultRow {
  @PrimaryColumn({ type: 'uuid' })
  strategyId: string;

  @PrimaryColumn({ type: 'uuid' })
  goalId: string;

  @PrimaryColumn({ type: 'smallint' })
  year: number;

  @Column({ type: 'double precision' })
  value: number;

  @Column({ type: 'text' })
  source: string;

  /** How often it was put right. */
  @Column({ type: 'integer' })
  corrections: number;
}
