import type { AssessmentMethod, EmployeeKind } from './employee.vocabulary.js';

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

/** An employee in the register: in service with one placement, or gone. */
export interface KnownEmployee {
  readonly status: 'active' | 'left';
  readonly id: string;
  readonly kind: EmployeeKind;
  /** Unit of the placement; undefined for somebody who is gone. */
  readonly unitId?: string | undefined;
  /** Day from which the placement counts, or from which the employee is gone. */
  readonly since: string;
  readonly assessments: ReadonlyMap<string, Assessment>;
}

export type Employee = { readonly status: 'unknown' } | KnownEmployee;
