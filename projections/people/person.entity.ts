import type { Shown } from '@jejak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row per employee whose identity was recorded. The values are null where they were not given, and once erased. */
@Entity()
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  employeeId: string;

  /** `value`, or what became of it. */
  @Column({ type: 'text' })
  state: Shown<string>['state'];

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column({ type: 'text', nullable: true })
  employeeNumber: string | null;

  @Column({ type: 'text', nullable: true })
  nik: string | null;

  @Column({ type: 'text', nullable: true })
  birthDate: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  /** When we knew. */
  @Column({ type: 'timestamptz' })
  recordedAt: Date;
}
