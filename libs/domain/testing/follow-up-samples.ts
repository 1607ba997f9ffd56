import { followUp } from '../src/follow-up/follow-up.js';
import { FollowUpAssigned, FollowUpRaised, FollowUpResolved } from '../src/follow-up/follow-up.events.js';
import { ani, budi, programmeId, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const followUpId = uuid(0xf01);
const source = { kind: 'PROGRAMME' as const, id: programmeId };
export const raised = FollowUpRaised({ followUpId, kind: 'REMEDIAL', source, employeeId: ani });
export const assigned = FollowUpAssigned({ followUpId, employeeId: ani, ownerId: budi, dueOn: '2026-08-31' });
export const resolved = FollowUpResolved({
  followUpId,
  employeeId: ani,
  ownerId: budi,
  outcome: 'DISMISSED',
});

const reason = 'Ujian ulang lulus';

/** One sample of every command to follow-ups, with every optional field that a person may give. */
export const followUpSamples: readonly Sample[] = [
  of(followUp, [])('RaiseFollowUp', {
    kind: 'REMEDIAL',
    source,
    employeeId: ani,
    seeToBy: '2026-12-31',
    note: 'Ulangi ujian akhir',
  }),
  of(followUp, [raised, assigned])('AssignFollowUp', { ownerId: uuid(0xc3), dueOn: '2026-09-30', reason }),
  of(followUp, [raised, assigned])('ResolveFollowUp', { outcome: 'DONE', resultRef: 'R-1', reason }, budi),
  of(followUp, [raised, assigned, resolved])('VerifyFollowUp', { effective: true, note: 'Nilai akhir 82' }),
];
