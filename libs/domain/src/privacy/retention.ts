import type { Employee } from '../employee/employee.state.js';
import type { PersonalClass } from '../kernel/personal.js';
import { Refusal } from '../kernel/refusal.js';
import { cites, type Provision } from '../rules/provision.js';
import { retentionRules, type RetentionRule, type RetentionRules } from '../rules/retention.rules.js';
import type { Erasure, Privacy } from './privacy.state.js';
import type { ErasureBasis, ErasureDecision } from './privacy.vocabulary.js';

/** A duty to keep what there is of a person in a class. */
export interface Kept {
  readonly rule: RetentionRule;
  /** Last day; absent while the employee is in service, and for what stays for ever. */
  readonly until?: string;
}

/**
 * What has to be kept of a person on a day. Who never was an employee has no file: nothing has to be kept.
 *
 * @param on `YYYY-MM-DD`
 */
export function keptOf(employee: Employee, on: string, { duties }: RetentionRules = retentionRules): Kept[] {
  if (employee.status === 'unknown') return [];
  const left = employee.status === 'left' ? employee.since : undefined;
  return duties
    .filter(({ from, until = '9999-12-31' }) => from <= on && on <= until)
    .map((rule) => {
      const until = left === undefined || rule.fate === 'PERMANENT' ? undefined : lastDay(left, rule);
      return { rule, ...(until !== undefined && { until }) };
    })
    .filter(({ until = '9999-12-31' }) => until >= on);
}

function lastDay(left: string, { activeYears, inactiveYears }: RetentionRule): string {
  const day = new Date(`${left}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + activeYears + inactiveYears);
  return day.toISOString().slice(0, 10);
}

/** @throws Refusal `PRIVACY.RETAINED` if a duty keeps any of the classes from being erased on this basis */
export function refuseKept(
  kept: readonly Kept[],
  { basis }: Pick<Erasure, 'basis'>,
  classes: readonly PersonalClass[],
  { grounds }: RetentionRules = retentionRules,
): void {
  if (!grounds.of.find((ground) => ground.basis === basis)?.bound) return;
  const binding = kept.filter(({ rule }) => classes.includes(rule.class));
  const [first] = binding.sort((a, b) => (b.until ?? '9999').localeCompare(a.until ?? '9999'));
  if (!first) return;
  const { rule, until } = first;
  throw new Refusal('PRIVACY.RETAINED', {
    ...{ class: rule.class, rule: rule.code, article: rule.source },
    ...(until !== undefined && { until }),
  });
}

/**
 * Whether the article fits the decision: what goes, goes by a provision of the basis that was asked for; what stays,
 * stays by a duty to keep this class, by a legal hold on it, or by an exception of the law.
 *
 * @throws Refusal `PRIVACY.ARTICLE_UNFIT` with what would fit
 */
export function checkArticle(
  article: string,
  decision: ErasureDecision,
  stays: readonly PersonalClass[],
  { basis }: Pick<Erasure, 'basis'>,
  { holds }: Privacy,
  rules: RetentionRules = retentionRules,
): void {
  const fitting = decision === 'GRANTED' ? goesBy(basis, rules) : staysBy(stays, rules);
  const held = [...holds.values()].filter((hold) => hold.classes.some((one) => stays.includes(one)));
  const holding = decision === 'GRANTED' ? [] : held.map((hold) => hold.article);
  if (fitting.some((one) => cites(article, one)) || holding.includes(article)) return;
  throw new Refusal('PRIVACY.ARTICLE_UNFIT', {
    fitting: [...new Set([...fitting.map(named), ...holding])],
  });
}

const goesBy = (wanted: ErasureBasis, { grounds }: RetentionRules): readonly Provision[] =>
  grounds.of.find(({ basis }) => basis === wanted)?.provisions ?? [];

const staysBy = (stays: readonly PersonalClass[], { duties, exceptions }: RetentionRules): Provision[] => [
  ...duties.filter((duty) => stays.includes(duty.class)).map(({ provision }) => provision),
  exceptions.provision,
];

const named = ({ law, article }: Provision): string =>
  article === undefined ? law : `${law} art. ${article}`;
