import { DECLINE_REASON_TEXTS, isGone, type Shown } from '@jejak/domain';
import type { ListedNomination, NominationStep } from './nominations.dto.js';

/** A row of the board, with places and days as text. */
export interface BoardColumns {
  nomination_id: string;
  attempt: number;
  position_text: string;
  programme_id: string;
  title_id: string | null;
  title_en: string | null;
  starts_at: Date | null;
  employee_id: string;
  basis: ListedNomination['basis'];
  plan_id: string | null;
  item_id: string | null;
  state: ListedNomination['state'];
  nominated_on_text: string;
  decided_on_text: string | null;
  overridden: boolean;
  age_days: number;
  reason_code: NonNullable<ListedNomination['reasonCode']> | null;
  gap: number | null;
  jp: number;
  seats: number;
}

export const listedNomination = (row: BoardColumns): ListedNomination => ({
  ...{ nominationId: row.nomination_id, attempt: row.attempt, programmeId: row.programme_id },
  ...(row.title_id !== null && { titleId: row.title_id }),
  ...(row.title_en !== null && { titleEn: row.title_en }),
  ...(row.starts_at !== null && { startsAt: row.starts_at }),
  ...{ employeeId: row.employee_id, basis: row.basis },
  ...(row.plan_id !== null && { planId: row.plan_id }),
  ...(row.item_id !== null && { itemId: row.item_id }),
  ...{ state: row.state, nominatedOn: row.nominated_on_text },
  ...(row.decided_on_text !== null && { decidedOn: row.decided_on_text }),
  ...{ overridden: row.overridden, ageDays: row.age_days },
  ...(row.reason_code !== null && { reasonCode: row.reason_code }),
  ...(row.gap !== null && { gap: row.gap }),
  ...{ jpThisYear: row.jp, seatsAhead: row.seats },
});

/** A row of view `serving.nomination_steps`, with its place as text. */
export interface StepColumns {
  position_text: string;
  attempt: number;
  status: NominationStep['status'];
  occurred_at: Date;
  recorded_at: Date;
  actor_id: string;
  actor_role: string;
  reason_code: NonNullable<NominationStep['reasonCode']> | null;
  reason: string | null;
  reason_state: Shown<string>['state'] | null;
}

export const stepOf = (row: StepColumns): NominationStep => ({
  ...{ position: row.position_text, attempt: row.attempt, status: row.status },
  ...{ occurredAt: row.occurred_at, recordedAt: row.recorded_at },
  ...{ actorId: row.actor_id, actorRole: row.actor_role },
  ...(row.reason_code !== null && {
    reasonCode: row.reason_code,
    reasonCodeId: DECLINE_REASON_TEXTS[row.reason_code].id,
    reasonCodeEn: DECLINE_REASON_TEXTS[row.reason_code].en,
  }),
  ...(row.reason !== null && { reason: row.reason }),
  ...(isGone(row.reason_state) && { reasonState: row.reason_state }),
});
