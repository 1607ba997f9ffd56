import {
  dayInMedan,
  ExternalLearningClaimed,
  ExternalLearningDecided,
  ExternalLearningWithdrawn,
  LearningHoursCredited,
  shown,
} from '@jejak/domain';
import { personalColumns, projection } from '@jejak/projection-engine';
import { access } from '../access/index.js';
import { ClaimRow, ClaimTextRow } from './claim.entity.js';
import { reporting } from './reporting.js';

/** Claims of learning elsewhere (*riwayat pengembangan mandiri*), and what became of them. */
export const externalLearning = projection(
  {
    name: 'external-learning',
    version: 3,
    uses: [access],
    entities: [ClaimRow, ClaimTextRow],
    sequence: ({ stream }) => stream,
    reporting,
    personal: [
      personalColumns(ClaimTextRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'textState' },
        values: ['title', 'provider', 'evidenceName', 'withoutEvidence'],
      }),
      personalColumns(ClaimTextRow, {
        ...{ class: 'identity', about: 'employeeId', state: 'numberState', values: ['certificateNumber'] },
      }),
      personalColumns(ClaimTextRow, {
        ...{ class: 'free-text', about: 'employeeId', state: 'reasonState', values: ['reason'] },
      }),
    ],
  },
  (on) =>
    on
      .when(ExternalLearningClaimed, ({ data, occurredAt }, rows) => {
        const { claimId, employeeId, claimantId, form, startedOn, endedOn, claimedJp, evidence } = data;
        rows.insert(ClaimRow, {
          ...{ claimId, employeeId, claimantId, state: 'CLAIMED', form, startedOn, endedOn, claimedJp },
          ...{ evidenceSha256: evidence?.sha256 ?? null, claimedOn: dayInMedan(occurredAt) },
          ...{ decidedOn: null, jp: null, verifierId: null, reversedOn: null },
        });
        const [title, number] = [shown(data.title), shown(data.certificateNumber)];
        rows.insert(ClaimTextRow, {
          ...{ claimId, employeeId, title: title.value, textState: title.state ?? 'lost' },
          ...{ provider: shown(data.provider).value, evidenceName: shown(evidence?.name).value },
          withoutEvidence: shown(data.withoutEvidence).value,
          ...{ certificateNumber: number.value, numberState: number.state },
          ...{ reason: null, reasonState: null },
        });
      })
      .when(ExternalLearningDecided, ({ data, occurredAt, metadata }, rows) => {
        const { claimId, decision: state, jp, verifierId } = data;
        rows.update(ClaimRow, { claimId }, { state, jp, verifierId, decidedOn: dayInMedan(occurredAt) });
        const { value, state: reasonState } = shown(metadata.reason);
        rows.update(ClaimTextRow, { claimId }, { reason: value, reasonState });
      })
      .when(ExternalLearningWithdrawn, ({ data: { claimId }, metadata }, rows) => {
        rows.update(ClaimRow, { claimId }, { state: 'WITHDRAWN' });
        const { value, state: reasonState } = shown(metadata.reason);
        rows.update(ClaimTextRow, { claimId }, { reason: value, reasonState });
      })
      .when(LearningHoursCredited, ({ data: { claimId, jp }, occurredAt }, rows) => {
        if (claimId !== undefined && jp < 0)
          rows.update(ClaimRow, { claimId }, { reversedOn: dayInMedan(occurredAt) });
      }),
);
