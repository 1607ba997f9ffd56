import {
  AssessCompetency,
  creditLearningHours,
  employee,
  policy,
  ProgrammeCompleted,
  type Policy,
} from '@jejak/domain';

export function assessment(): AssessCompetency {
  const items = [{ competencyCode: 'MAN-01', requiredLevel: 3, actualLevel: 3 }];
  return Object.assign(new AssessCompetency(), { method: 'SELF', assessedOn: '2026-03-02', items });
}

/**
 * An assessment for every participant. The domain takes any number of them, so one that is carried out twice is there
 * twice; and refuses it for somebody who is not registered.
 */
const assessParticipants: Policy = policy('assess-participants', (on) =>
  on.when(ProgrammeCompleted, ({ data: { participants } }) =>
    participants.map(({ employeeId }) => ({ aggregate: employee, id: employeeId, command: assessment() })),
  ),
);

/** The policies whose reactions are counted. */
export const policies: readonly Policy[] = [creditLearningHours, assessParticipants];
