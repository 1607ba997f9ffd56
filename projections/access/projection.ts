import {
  AccountClosed,
  AccountOpened,
  CompetencyAssessed,
  CompetencyAssessmentCorrected,
  EmployeeLinked,
  EmployeePlacementChanged,
  EmployeeRegistered,
  FacilitatorAssigned,
  FacilitatorReleased,
  MentorshipEnded,
  MentorshipProposed,
  MentorshipStarted,
  ParticipantEnrolled,
  ParticipantWithdrawn,
  RegistrationWithdrawn,
  RoleGranted,
  RoleRevoked,
  UnitDissolved,
  UnitEstablished,
  UnitMoved,
  UnitRenamed,
  type EventOf,
} from '@jejak/domain';
import { projection, type EntityClass, type Subject, type When } from '@jejak/projection-engine';
import { AccountRow, GrantRow } from './account.entity.js';
import { deed, deeds, shown } from './deeds.js';
import { DeedRow, MentoringRow, RelationRow } from './relation.entity.js';
import { reporting } from './reporting.js';
import { BelongingRow, PlacementRow, UnitRow, WithdrawnRow } from './unit.entity.js';

/** What decides who may do what: roles, the tree of units, who works where, who is what to whom. */
export const access = projection(
  {
    name: 'access',
    version: 11,
    entities: [
      ...[AccountRow, GrantRow, UnitRow, BelongingRow, PlacementRow, WithdrawnRow],
      ...[RelationRow, MentoringRow, DeedRow],
    ],
    sequence: ({ stream }) => stream,
    reporting,
    // placements by unit alone: they tell the database which employees are of a unit
    subjects: new Map<EntityClass, Subject>([
      [PlacementRow, { unit: 'unitId' }],
      [WithdrawnRow, 'anybody'],
      [BelongingRow, 'anybody'],
      [UnitRow, 'anybody'],
      [RelationRow, 'anybody'],
      [MentoringRow, 'anybody'],
      [AccountRow, 'restricted'],
      [GrantRow, 'restricted'],
      [DeedRow, 'restricted'],
    ]),
  },
  (on) => deeds(mentorships(relations(units(accounts(on))))),
);

function accounts(on: When): When {
  return on
    .when(AccountOpened, ({ data, position, actor, recordedAt }, rows) => {
      const { accountId, employeeId } = data;
      rows.insert(AccountRow, {
        ...{ accountId, employeeId: employeeId ?? null, closedAt: null },
        ...(employeeId === undefined
          ? { linkedPosition: null, linkedBy: null, linkedAt: null }
          : { linkedPosition: position, linkedBy: actor.id, linkedAt: recordedAt }),
      });
    })
    .when(EmployeeLinked, ({ data: { accountId, employeeId }, position, actor, recordedAt }, rows) => {
      const link = { linkedPosition: position, linkedBy: actor.id, linkedAt: recordedAt };
      rows.update(AccountRow, { accountId }, { employeeId, ...link });
    })
    .when(RoleGranted, ({ data, position, actor, recordedAt }, rows) => {
      const { grantId, accountId, role, unitId = null, from, until } = data;
      rows.insert(GrantRow, {
        ...{ grantId, accountId, role, unitId, fromAt: new Date(from), revokedAt: null },
        untilAt: until === undefined ? null : new Date(until),
        ...{ position, grantedBy: actor.id, recordedAt },
      });
    })
    .when(RoleRevoked, ({ data: { grantId, revokedAt } }, rows) => {
      rows.update(GrantRow, { grantId }, { revokedAt: new Date(revokedAt) });
    })
    .when(AccountClosed, ({ data: { accountId, closedAt } }, rows) => {
      rows.update(AccountRow, { accountId }, { closedAt: new Date(closedAt) });
    });
}

function units(on: When): When {
  return on
    .when(UnitEstablished, ({ data, position }, rows) => {
      const { unitId, parentId = null, kind, code, name, effectiveDate } = data;
      rows.insert(UnitRow, {
        ...{ unitId, kind, code, nameId: name.id, nameEn: name.en ?? null, dissolvedOn: null },
      });
      rows.insert(BelongingRow, { position, unitId, parentId, effectiveDate });
    })
    .when(UnitMoved, ({ data: { unitId, parentId = null, effectiveDate }, position }, rows) => {
      rows.insert(BelongingRow, { position, unitId, parentId, effectiveDate });
    })
    .when(UnitRenamed, ({ data: { unitId, name } }, rows) => {
      rows.update(UnitRow, { unitId }, { nameId: name.id, nameEn: name.en ?? null });
    })
    .when(UnitDissolved, ({ data: { unitId, effectiveDate } }, rows) => {
      rows.update(UnitRow, { unitId }, { dissolvedOn: effectiveDate });
    });
}

function relations(on: When): When {
  return on
    .when(EmployeeRegistered, ({ data: { employeeId, unitId, effectiveDate }, position }, rows) => {
      rows.insert(PlacementRow, { position, employeeId, unitId, effectiveDate });
    })
    .when(RegistrationWithdrawn, ({ data: { employeeId } }, rows) => {
      rows.insert(WithdrawnRow, { employeeId });
    })
    .when(EmployeePlacementChanged, (event, rows) => {
      const { employeeId, placement, effectiveDate } = event.data;
      const unitId = placement?.unitId ?? null;
      rows.insert(PlacementRow, { position: event.position, employeeId, unitId, effectiveDate });
      deed(event, rows, 'OWN_PLACEMENT', [employeeId]);
    })
    .when(CompetencyAssessed, (event, rows) => {
      const { employeeId, assessorId, method } = event.data;
      if (method === 'SELF') return;
      deed(event, rows, 'OWN_ASSESSMENT', [employeeId]);
      if (assessorId === undefined) return;
      rows.upsert(RelationRow, { personId: assessorId, kind: 'ASSESSOR', subjectId: employeeId }, {});
      if (assessorId === employeeId) shown(event, rows, 'ASSESSOR_IS_EMPLOYEE', employeeId);
    })
    .when(CompetencyAssessmentCorrected, (event, rows) => {
      const { employeeId, method } = event.data;
      if (method !== 'SELF') deed(event, rows, 'OWN_ASSESSMENT', [employeeId]);
    })
    .when(ParticipantEnrolled, (event, rows) => deed(event, rows, 'OWN_SEAT', [event.data.employeeId]))
    .when(ParticipantWithdrawn, (event, rows) => deed(event, rows, 'OWN_SEAT', [event.data.employeeId]))
    .when(FacilitatorAssigned, (event, rows) => {
      const { facilitatorId, programmeId, outsider } = event.data;
      if (outsider) return;
      deed(event, rows, 'OWN_TEACHING', [facilitatorId]);
      rows.upsert(RelationRow, { personId: facilitatorId, kind: 'FACILITATOR', subjectId: programmeId }, {});
    })
    .when(FacilitatorReleased, ({ data: { facilitatorId, programmeId } }, rows) => {
      rows.remove(RelationRow, { personId: facilitatorId, kind: 'FACILITATOR', subjectId: programmeId });
    });
}

function mentorships(on: When): When {
  return on
    .when(MentorshipProposed, (event, rows) => deed(event, rows, 'OWN_MENTORSHIP', bothOf(event.data)))
    .when(MentorshipStarted, (event, rows) => {
      const { mentorshipId, mentorId, employeeId: menteeId } = event.data;
      rows.insert(MentoringRow, { mentorshipId, mentorId, menteeId });
      deed(event, rows, 'OWN_MENTORSHIP', bothOf(event.data));
    })
    .when(MentorshipEnded, (event, rows) => {
      rows.remove(MentoringRow, { mentorshipId: event.data.mentorshipId });
      deed(event, rows, 'OWN_MENTORSHIP', bothOf(event.data));
    });
}

const bothOf = ({
  mentorId,
  employeeId,
}: Pick<EventOf<typeof MentorshipStarted>['data'], 'mentorId' | 'employeeId'>) => [mentorId, employeeId];
