import type {
  AssessmentMethod,
  EmployeeKind,
  PositionClass,
  QualificationLevel,
} from './employee.vocabulary.js';

/** Levels of one competency. */
export interface Levels {
  readonly requiredLevel: number;
  readonly actualLevel: number;
}

/** An assessment as it stands, corrections included. */
export interface Assessment {
  readonly method: AssessmentMethod;
  readonly assessedOn: string;
  /** By competency code. */
  readonly levels: ReadonlyMap<string, Levels>;
}

/** A qualification as it stands, corrections included, as far as it is not sealed. */
export interface Qualification {
  readonly level: QualificationLevel;
  readonly year: number;
}

/** A place in a talent pool. */
export interface Talent {
  readonly pool: string;
  readonly targetPositionId: string;
}

/** An employee in the register: in service with one placement, or gone. */
export interface KnownEmployee {
  readonly status: 'active' | 'left';
  readonly id: string;
  readonly kind: EmployeeKind;
  /** Unit of the placement; undefined for somebody who is gone. */
  readonly unitId?: string | undefined;
  /** Position and its class; undefined for somebody who is gone. */
  readonly positionId?: string | undefined;
  readonly positionClass?: PositionClass | undefined;
  /** Day from which the placement counts, or from which the employee is gone. */
  readonly since: string;
  readonly assessments: ReadonlyMap<string, Assessment>;
  /** By id. */
  readonly qualifications: ReadonlyMap<string, Qualification>;
  /** Ids of disciplinary statuses; what they say is sealed. */
  readonly disciplineStatuses: ReadonlySet<string>;
  /** Places in talent pools that stand, by id. */
  readonly talents: ReadonlyMap<string, Talent>;
}

/** Nobody: never registered, or by mistake. An id whose registration was withdrawn is not given again. */
export interface UnknownEmployee {
  readonly status: 'unknown';
  readonly withdrawn?: true;
}

export type Employee = UnknownEmployee | KnownEmployee;
