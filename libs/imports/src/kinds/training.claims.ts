import {
  ExternalLearningClaimed,
  learningRecord,
  type Claim,
  type LearningRecord,
  type Shown,
} from '@jejak/domain';
import type { RowOf } from '../kind.js';
import type { There } from '../there.js';
import type { trainingColumns } from './training.columns.js';

/** What a row says of something that was learned. */
export type TrainingRow = RowOf<typeof trainingColumns>;

/** A claim that a row meets. */
export interface MetClaim {
  readonly claimId: string;
  readonly claim: Claim;
}

/**
 * The claim that says what the row says and still counts or may count: one that was rejected or taken back, or whose hours
 * were, is not met. Titles are sealed, so only claims that agree in all else are opened.
 *
 * @throws KeysUnavailable, LogUnavailable
 */
export async function claimOf(
  row: TrainingRow,
  employeeId: string,
  there: There,
): Promise<MetClaim | undefined> {
  const record = await there.load(learningRecord, employeeId);
  const likely = new Map(
    [...record.claims].filter(([id, claim]) => counts(record, id, claim) && agrees(claim, row)),
  );
  if (likely.size === 0) return undefined;
  const claimed = (await there.read(learningRecord, employeeId)).flatMap(({ type, data }) => {
    if (type !== ExternalLearningClaimed.type) return [];
    const one = ExternalLearningClaimed.data.parse(data);
    return likely.has(one.claimId) && one.evidence?.sha256 === row.evidenceSha256 ? [one] : [];
  });
  const show = await there.open(claimed.flatMap(({ title, provider }) => [title, provider]));
  const met = claimed.find(({ title, provider }) => {
    const [what, who] = [show(title), show(provider)];
    return valueOf(what) === row.title && valueOf(who) === row.provider;
  });
  const claim = met && likely.get(met.claimId);
  return met && claim && { claimId: met.claimId, claim };
}

const valueOf = (shown: Shown<string>): string | undefined =>
  shown.state === 'value' ? shown.value : undefined;

const agrees = (claim: Claim, row: TrainingRow): boolean =>
  claim.form === row.form &&
  claim.startedOn === row.startedOn &&
  claim.endedOn === row.endedOn &&
  (claim.claimedJp === row.jp || (claim.status === 'ADJUSTED' && claim.jp === row.jp));

function counts({ credits }: LearningRecord, claimId: string, { status }: Claim): boolean {
  if (status === 'REJECTED' || status === 'WITHDRAWN') return false;
  return ![...credits.values()].some(({ sourceId, reversed }) => sourceId === claimId && reversed);
}
