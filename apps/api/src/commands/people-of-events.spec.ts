import { eventTypes } from '@jejak/domain';
import { z } from 'zod';
import { PEOPLE, peopleOf } from './people-of-events.js';

/** Accounts of who did something: they acted, and the event tells of others. */
const WHO_ACTED = [
  ...[
    'approvedBy',
    'claimantId',
    'decidedBy',
    'nominatedBy',
    'proposedBy',
    'raterId',
    'recordedBy',
    'submittedBy',
  ],
  'verifierId',
];

/** Ids of things. */
const THINGS = [
  ...[
    'activityId',
    'adjustmentId',
    'appraisalId',
    'aspirationIds',
    'referencesId',
    'sourceId',
    'submissionId',
    'assessmentId',
    'batchId',
    'breachId',
    'certificateId',
  ],
  ...['claimId', 'commitmentId', 'commitmentIds', 'consultationId', 'correctionId', 'disputeId', 'erasureId'],
  ...[
    'evaluationId',
    'eventId',
    'eventIds',
    'exceptionId',
    'findingsId',
    'focusGroupId',
    'followUpId',
    'formulationId',
  ],
  ...[
    'forumId',
    'goalId',
    'grantId',
    'holdId',
    'id',
    'itemId',
    'itemIds',
    'keyIds',
    'materialId',
    'mentorshipId',
  ],
  ...[
    'needsAssessmentId',
    'needsAssessmentIds',
    'needsId',
    'nominationId',
    'noticeId',
    'ownerUnitId',
    'parentId',
  ],
  ...[
    'planId',
    'policyId',
    'positionId',
    'positionIds',
    'programmeId',
    'proposalId',
    'qualificationId',
    'recordId',
  ],
  ...[
    'ruleSetId',
    'seriesId',
    'serviceId',
    'sessionId',
    'sessionIds',
    'statementId',
    'statusId',
    'strategyId',
    'streams',
  ],
  ...['suggestionId', 'surveyId', 'talentId', 'targetPositionId', 'unitId', 'unitIds', 'voids'],
];

interface Schema {
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** Names under which a schema has ids. */
function idsIn(schema: Schema, name: string): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = schema;
  const isId = schema.format === 'uuid' || schema.pattern?.includes('[0-9a-f]{8}') === true;
  return [
    ...(isId ? [name] : []),
    ...Object.entries(properties).flatMap(([inner, one]) => idsIn(one, inner)),
    ...[items, ...anyOf, ...oneOf, ...allOf].flatMap((one) => (one ? idsIn(one, name) : [])),
  ];
}

it('each id that an event may hold is known to be of a person of whom it tells, of who acted, or of a thing', () => {
  const ids = new Set(
    [...eventTypes.values()].flatMap(({ data }) =>
      idsIn(z.toJSONSchema(data, { io: 'input', unrepresentable: 'any' }) as Schema, ''),
    ),
  );
  expect([...ids].sort()).toEqual([...PEOPLE, ...WHO_ACTED, ...THINGS].sort());
});

it('finds everybody whom an event names, one by one, in lines and in lists, and whose stream it is', () => {
  const data = {
    ...{ focusGroupId: 'a thing', moderatorId: 'moderator', attendeeIds: ['first', 'second'] },
    attendance: [{ employeeId: 'present' }, { employeeId: 'absent' }],
  };
  const owner = '018f2f6e-7c1a-7d5e-9b3a-000000000001';
  expect([...peopleOf({ stream: `employee-${owner}`, data })].sort()).toEqual(
    [owner, 'absent', 'first', 'moderator', 'present', 'second'].sort(),
  );
  expect([...peopleOf({ stream: `programme-${owner}`, data: { programmeId: owner } })]).toEqual([]);
});
