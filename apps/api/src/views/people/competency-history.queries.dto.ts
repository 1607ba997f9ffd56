import { IsDay } from '@jejak/domain';
import { IsOptional, IsUUID } from 'class-validator';

/** With what an employee is compared. */
export class PersonGapsQuery {
  /** A position (*jabatan*), such as one to aim at; default: the one that the employee holds on the day. */
  @IsOptional() @IsUUID() positionId?: string;

  /** Day in Medan; default: today. @example 2026-03-02 */
  @IsOptional() @IsDay() on?: string;
}
