import { appraisal } from '../src/appraisal/appraisal.js';
import {
  AppraisalAcknowledged,
  AppraisalDisputed,
  AppraisalDisputeDecided,
  AppraisalFinalised,
  AppraisalRated,
} from '../src/appraisal/appraisal.events.js';
import { Personal } from '../src/kernel/personal.js';
import { ani, uuid } from './ids.js';
import { of, type Sample } from './sample.js';

export const [appraisalId, raterId] = [uuid(0xab1), uuid(0xab2)];
export const period = '2026-Q1';
export const appraised = { appraisalId, employeeId: ani, period };
const which = { employeeId: ani, period };
export const baik = {
  resultRating: 'MEETS',
  behaviourRating: 'ABOVE',
  predicate: 'BAIK',
  ruleSet: 'performance/1',
} as const;

/** Rated on 1 June 2026, so that it may be disputed until 15 June. */
export const rated = AppraisalRated({
  ...{ ...appraised, ...baik, raterId, ratedOn: '2026-06-01' },
  strengths: [Personal.clear('Ramah kepada warga')],
  weaknesses: [Personal.clear('Laporan sering terlambat')],
});
export const acknowledged = AppraisalAcknowledged(appraised);
export const disputed = AppraisalDisputed({
  ...appraised,
  grounds: Personal.clear('Target tidak saya terima'),
});
export const upheld = AppraisalDisputeDecided({ ...appraised, ...baik, outcome: 'UPHELD' });
export const finalised = AppraisalFinalised({ ...appraised, ...baik });

const reason = 'Perbaikan data';

/** One sample of every command about an appraisal, with every optional field. */
export const appraisalSamples: readonly Sample[] = [
  of(appraisal, [])('RateAppraisal', {
    ...which,
    ...{ resultRating: 'MEETS', behaviourRating: 'ABOVE' },
    strengths: ['Ramah kepada warga'],
    weaknesses: ['Laporan sering terlambat'],
  }),
  of(appraisal, [rated])('AcknowledgeAppraisal', { ...which, remark: 'Akan saya perbaiki' }),
  of(appraisal, [rated])('DisputeAppraisal', { ...which, grounds: 'Target tidak saya terima' }),
  of(appraisal, [rated, disputed])('DecideDispute', {
    ...which,
    ...{ outcome: 'CHANGED', resultRating: 'ABOVE', behaviourRating: 'ABOVE', reason },
  }),
  of(appraisal, [rated, acknowledged])('FinaliseAppraisal', { ...which, reason }),
  of(appraisal, [rated, acknowledged, finalised])('CorrectAppraisal', {
    ...which,
    ...{ resultRating: 'BELOW', behaviourRating: 'MEETS', reason },
  }),
  of(appraisal, [rated, acknowledged, finalised])('ReopenAppraisal', { ...which, reason }),
  of(appraisal, [rated, acknowledged, finalised])('WithdrawAppraisal', { ...which, reason }),
];
