import { Injectable } from '@nestjs/common';
import { Refusal, WithdrawRegistration } from '@jejak/domain';
import { EventLog } from '@jejak/event-log';
import { Views } from '../../views/views.js';

/** How long it is waited at most until the views have come up. */
const PATIENCE_MS = 2_000;
/** For how long what the log was at may be taken again: of many registrations that go, each would wait for the one before. */
const FRESH_MS = 1_000;

/** What stands about an employee in streams that are not their own: a condition of SQL on `$1`, over the view of a projection. */
const RECORDS = {
  accounts: ['access', 'serving.access_accounts WHERE employee_id = $1 AND closed_at IS NULL'],
  seats: ['programme-effectiveness', 'reporting.programme_seats WHERE employee_id = $1 AND NOT withdrawn'],
  teaching: ['programme-calendar', 'reporting.programme_facilitators WHERE employee_id = $1'],
  nominations: [
    'nominations',
    `reporting.nominations WHERE employee_id = $1 AND status IN ('nominated', 'accepted')`,
  ],
  appraisals: ['appraisals', `serving.appraisals WHERE employee_id = $1 AND status <> 'withdrawn'`],
  mentorships: [
    'mentoring-board',
    `reporting.mentoring_board WHERE $1 IN (employee_id, mentor_id) AND state <> 'DECLINED'`,
  ],
  plans: ['development-plans', 'reporting.development_plans WHERE employee_id = $1'],
  disputes: ['disputes', `serving.disputes WHERE employee_id = $1 AND state = 'open'`],
  // that a mentor be found is raised by the registration itself
  followUps: [
    'follow-ups',
    `reporting.follow_ups WHERE (employee_id = $1 AND source_kind <> 'REGISTRATION' AND outcome IS DISTINCT FROM 'DISMISSED')
       OR owner_id = $1`,
  ],
  activities: ['learning-activity', 'reporting.learning_activities WHERE employee_id = $1'],
} as const satisfies Readonly<Record<string, readonly [projection: string, from: string]>>;

const SQL = Object.entries(RECORDS)
  .map(
    ([kind, [, from]]) =>
      `SELECT '${kind}' AS kind WHERE EXISTS (SELECT FROM ${from.replaceAll('$1', '$1::uuid')})`,
  )
  .join(' UNION ALL ');

/**
 * Whether a registration may be withdrawn, as far as other streams tell, which only the views can find. As all that is asked of
 * others it is looked up just before the append and not guarded by it.
 */
@Injectable()
export class StandingRecords {
  private at: { readonly position: bigint | undefined; readonly until: number } | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly views: Views,
  ) {}

  /** @throws Refusal EMPLOYEE.HAS_RECORDS; Problem VIEW.BEHIND, VIEW.UNAVAILABLE; LogUnavailable */
  async check(command: object, employeeId: string | undefined): Promise<void> {
    if (!(command instanceof WithdrawRegistration) || employeeId === undefined) return;
    const records = await this.of(employeeId);
    if (records.length > 0) throw new Refusal('EMPLOYEE.HAS_RECORDS', { records });
  }

  /** Kinds of what stands. */
  private async of(employeeId: string): Promise<string[]> {
    const position = await this.position();
    if (position !== undefined) {
      const until = Date.now() + PATIENCE_MS;
      const names = Object.values(RECORDS).map(([projection]) => projection);
      for (const name of names) await this.views.mustReach(name, { position, until });
    }
    const rows = await this.views.as({ scope: 'all' }).query<{ kind: string }>(SQL, [employeeId]);
    return rows.map(({ kind }) => kind);
  }

  private async position(): Promise<bigint | undefined> {
    if (!this.at || this.at.until < Date.now())
      this.at = { position: await this.log.head(), until: Date.now() + FRESH_MS };
    return this.at.position;
  }
}
