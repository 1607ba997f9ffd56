import { IsText, Optional } from '@jejak/domain';
import { Matches, ValidateIf } from 'class-validator';

/** Whom to look for: exactly one of the three. */
export class PersonSearch {
  /** NIP or NI PPPK: 18 digits. */
  @ValidateIf(
    ({ employeeNumber, nik, name }: PersonSearch) =>
      given(employeeNumber, nik, name) !== 1 || employeeNumber !== undefined,
  )
  @Matches(/^\d{18}$/, {
    message: 'give one of employeeNumber (18 digits), nik (16 digits) and name, and no more',
  })
  employeeNumber?: string;

  /** 16 digits. */
  @Optional() @Matches(/^\d{16}$/, { message: 'must be 16 digits' }) nik?: string;

  /** Words of the name, or how they begin (3 letters and more), in any order; degrees do not count. */
  @Optional() @IsText(3, 100) name?: string;
}

const given = (...values: unknown[]) => values.filter((value) => value !== undefined).length;

/** Why an identity is revealed. */
export class Revelation {
  /** In words, for whoever reviews the reviews. It is kept sealed, and goes with the employee. */
  @IsText(3, 500) reason!: string;
}

/** One look at somebody's personal data. */
export class SeenLook {
  /** When; UTC with microseconds. */
  at!: string;
  /** Opaque id of who looked. */
  actor!: string;
  roles!: string[];
  /** What was asked. */
  action!: string;
  /** Why. */
  purpose!: string;
  /** `permit`, or `deny`: it was refused. */
  effect!: 'permit' | 'deny';
  /** Why, in the words of whoever looked; where an identity was revealed for a review. */
  reason?: string;
  /** Classes of the fields that were shown. */
  shown!: string[];
  /** How many people the same answer was about. */
  people!: number;
}

/** A part of the looks at somebody. */
export class LookPage {
  items!: SeenLook[];
  /** Give this as `cursor` for the next part; absent on the last one. */
  next?: string;
}
