import {
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  CompetencyStandardPublished,
  CompetencyStandardWithdrawn,
  EmployeePlacementChanged,
  EmployeeRegistered,
} from '@jejak/domain';
import { MemoryLog } from '../../libs/projection-engine/testing/memory-log.js';

export const id = (n: number) => `018f2f6e-7c1a-7d5e-9b3a-${String(n).padStart(12, '0')}`;

/** Levels by code: held and required of whoever is assessed. */
export type Levels = Readonly<Record<string, readonly [actual: number, required: number]>>;

/** Makes the events of people, their positions and what these require, for tests. */
export class Office {
  readonly log = new MemoryLog();
  private versions = 0;

  register(employeeId: string, unitId: string, positionId: string, effectiveDate: string) {
    this.log.append(
      `employee-${employeeId}`,
      EmployeeRegistered({
        ...{ employeeId, kind: 'PNS', positionClass: 'PELAKSANA', unitId, positionId, effectiveDate },
      }),
    );
  }

  move(employeeId: string, unitId: string, positionId: string, effectiveDate: string) {
    const placement = { unitId, positionId, positionClass: 'PELAKSANA' as const };
    this.log.append(
      `employee-${employeeId}`,
      EmployeePlacementChanged({ employeeId, kind: 'MUTATION', effectiveDate, placement }),
    );
  }

  leave(employeeId: string, effectiveDate: string) {
    this.log.append(
      `employee-${employeeId}`,
      EmployeePlacementChanged({ employeeId, kind: 'RETIREMENT', effectiveDate }),
    );
  }

  assess(employeeId: string, n: number, assessedOn: string, levels: Levels, corrects = false) {
    const items = Object.entries(levels).map(([competencyCode, [actualLevel, requiredLevel]]) => ({
      ...{ competencyCode, requiredLevel, actualLevel },
    }));
    const data = { employeeId, assessmentId: id(n), method: 'TEST' as const, assessedOn, items, jpm: 50 };
    this.log.append(
      `employee-${employeeId}`,
      corrects ? CompetencyAssessmentCorrected(data) : CompetencyAssessed(data),
    );
  }

  require(
    positionId: string,
    effectiveFrom: string,
    levels: Readonly<Record<string, number>>,
    duties: Readonly<Record<string, readonly string[]>> = {},
  ) {
    const items = Object.entries(levels).map(([competencyCode, level]) => ({
      ...{ competencyCode, kind: 'TECHNICAL' as const, level },
    }));
    const version = ++this.versions;
    this.log.append(
      `standard-${positionId}`,
      CompetencyStandardPublished({
        ...{ positionId, proposalId: id(9_000), version, items, effectiveFrom },
        duties: Object.entries(duties).map(([code, needs]) => ({
          ...{ code, statement: { id: `Tugas ${code}` }, competencyCodes: [...needs] },
        })),
      }),
    );
  }

  withdraw(positionId: string, effectiveFrom: string) {
    this.log.append(
      `standard-${positionId}`,
      CompetencyStandardWithdrawn({ positionId, version: Math.max(1, this.versions), effectiveFrom }),
    );
  }
}
