import {
  CompetencyStandardPublished,
  CompetencyStandardWithdrawn,
  FocusGroupHeld,
  NeedsAssessmentConcluded,
  NeedsAssessmentOpened,
  NeedsResponseSubmitted,
  Personal,
  type DomainEvent,
} from '@jejak/domain';
import { dayAt, employeeId, needsId, type Step, unitId, uuid } from './step.js';

type Happened = [stream: string, event: DomainEvent][];

/** What positions require and what is needed: the part of the story that is about these. */
export class NeedsWorld {
  private versions = 0;
  private readonly assessments = new Map<string, Set<number> | 'concluded'>();

  /** A standard of the one position there is, or the end of it. */
  standard({ day, numbers }: Step): Happened {
    const positionId = uuid(900);
    const effectiveFrom = dayAt(day);
    const items = numbers.flatMap((level, index) =>
      level === 0 ? [] : [{ competencyCode: `MAN-0${index + 1}`, kind: 'MANAGERIAL' as const, level }],
    );
    const event =
      items.length < 3 && this.versions > 0
        ? CompetencyStandardWithdrawn({ positionId, version: this.versions, effectiveFrom })
        : CompetencyStandardPublished({
            ...{ positionId, proposalId: uuid(901), version: ++this.versions, effectiveFrom },
            items: items.length > 0 ? items : [{ competencyCode: 'MAN-01', kind: 'MANAGERIAL', level: 1 }],
          });
    return [[`standard-${positionId}`, event]];
  }

  /** An assessment is opened, answered, talked about, concluded. */
  needs({ employee, unit, programme, numbers }: Step): Happened {
    const id = needsId(programme);
    const at = (event: DomainEvent): Happened => [[`needs-${id}`, event]];
    const known = this.assessments.get(id);
    const [a = 0, b = 0] = numbers;
    if (known === 'concluded') return [];
    if (known === undefined) {
      this.assessments.set(id, new Set());
      return at(
        NeedsAssessmentOpened({
          ...{ needsId: id, unitIds: [unitId(unit)], positionFamilies: [], year: 2024 + a, questions: [] },
          instruments: ['SURVEY', 'FGD'],
          ...{ opensAt: `${dayAt(b)}T08:00:00+07:00`, closesAt: `${dayAt(b + 30)}T08:00:00+07:00` },
        }),
      );
    }
    if (!known.has(employee)) {
      known.add(employee);
      const perceivedGaps = [{ competencyCode: `MAN-0${unit + 1}`, priority: Math.max(a, 1) }];
      return at(
        NeedsResponseSubmitted({ needsId: id, employeeId: employeeId(employee), answers: [], perceivedGaps }),
      );
    }
    if (a < 3)
      return at(
        FocusGroupHeld({
          ...{ needsId: id, focusGroupId: uuid(902), heldOn: dayAt(b), moderatorId: uuid(903) },
          ...{ attendeeIds: [employeeId(0), employeeId(1)], topics: [Personal.clear('Layanan')] },
          findings: [{ competencyCode: 'MAN-01', statement: Personal.clear('Perlu'), votes: a }],
          minutesSha256: 'a'.repeat(64),
        }),
      );
    this.assessments.set(id, 'concluded');
    const gaps = numbers.map((level, index) => ({
      ...{ competencyCode: `MAN-0${index + 1}`, unitId: unitId(unit), requiredAverage: 5 },
      ...{ actualAverage: level, headcount: 3, priority: Math.max(b, 1) },
    }));
    return at(
      NeedsAssessmentConcluded({
        ...{
          needsId: id,
          unitIds: [unitId(unit)],
          named: [],
          year: 2024,
          gaps,
          responses: known.size,
          invited: 4,
        },
        ...{ responseRate: known.size * 25, recommendations: [] },
      }),
    );
  }
}
