import {
  appraisal,
  AssignFollowUp,
  employee,
  evaluation,
  feedback,
  followUp,
  forum,
  needsAssessment,
  programme,
  Refusal,
  unit,
  type AnyDecider,
  RaiseFollowUp,
  type RefusalCode,
} from '@jejak/domain';
import type { LoadState } from '../load-state.js';
import { inService } from './registered.js';
import { when } from './when.js';

type Named = Pick<RaiseFollowUp, 'source' | 'employeeId' | 'unitId' | 'programmeId'>;
type Link = readonly [AnyDecider<{ readonly status: string }>, RefusalCode, id: string | undefined];

/**
 * What a follow-up names is there. What has no record of its own (series, checks of data, audits) is taken as it is named.
 *
 * @throws Refusal with the code of what is not there
 */
async function checkNamed(named: Named, load: LoadState): Promise<void> {
  const { source, employeeId, unitId, programmeId } = named;
  const from = (kind: string) => (source.kind === kind ? source.id : undefined);
  const links: readonly Link[] = [
    [employee, 'EMPLOYEE.UNKNOWN', employeeId],
    [unit, 'UNIT.UNKNOWN', unitId],
    [programme, 'PROGRAMME.UNKNOWN', programmeId],
    [programme, 'PROGRAMME.UNKNOWN', from('PROGRAMME')],
    [employee, 'EMPLOYEE.UNKNOWN', from('REGISTRATION')],
    [evaluation, 'EVALUATION.UNKNOWN', from('EVALUATION')],
    [appraisal, 'APPRAISAL.UNKNOWN', from('APPRAISAL')],
    [feedback, 'FEEDBACK.UNKNOWN', from('FEEDBACK')],
    [forum, 'FORUM.UNKNOWN', from('FORUM')],
    [needsAssessment, 'NEEDS.UNKNOWN', from('NEEDS_ASSESSMENT')],
    [followUp, 'FOLLOWUP.UNKNOWN', from('FOLLOW_UP')],
  ];
  for (const [decider, code, id] of links)
    if (id !== undefined && (await load(decider, id)).status === 'unknown') throw new Refusal(code, { id });
}

/** What a follow-up names is there; who has to see to it is in service. */
export const ofFollowUps = [
  when(RaiseFollowUp, (command, _, load) => checkNamed(command, load)),
  when(AssignFollowUp, async ({ ownerId }, _, load) => {
    await inService(ownerId, load);
  }),
];
