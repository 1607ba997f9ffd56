import type { Actor, EmployeeKind } from '@jejak/domain';
import type { Day } from './calendar.js';
import type { CityPlan } from './plan.js';
import type { CityPosition } from './positions.js';
import type { CityUnit } from './units.js';

/** Where somebody works, and from when to when. */
export interface Service {
  readonly unit: CityUnit;
  readonly position: CityPosition;
  /** Whether they head the unit. */
  readonly isHead: boolean;
  readonly kind: EmployeeKind;
  /** First day in service of the city, at the place where they are. */
  readonly since: Day;
  /** The day on which the register has them. */
  readonly registered: Day;
  /** The day from which they are gone. */
  readonly left: Day | undefined;
}

/** Somebody who works for the city. */
export class Person implements Service {
  readonly unit: CityUnit;
  readonly position: CityPosition;
  readonly isHead: boolean;
  readonly kind: EmployeeKind;
  readonly since: Day;
  readonly registered: Day;
  readonly left: Day | undefined;
  #id: string | undefined;

  constructor(
    private readonly city: CityPlan,
    /** Among all people, from 0. */
    readonly index: number,
    service: Service,
  ) {
    this.unit = service.unit;
    this.position = service.position;
    this.isHead = service.isHead;
    this.kind = service.kind;
    this.since = service.since;
    this.registered = service.registered;
    this.left = service.left;
  }

  // ids take longest to make, and few are asked for
  get id(): string {
    return (this.#id ??= this.city.begunBy(`employee ${this.index}`));
  }

  /** The account by which they act for themselves. */
  get actor(): Actor {
    const id = this.city.idOf('account', this.index);
    return { id, employeeId: this.id, role: this.isHead ? 'unit-head' : 'employee' };
  }
}
