import type { Rule } from '../../rule.js';
import { account, all, allOthers, any, city, ownRecord } from '../permits.js';
import { everyRole } from './readers.js';

const administrator = account({ 'access-administrator': all() });

/** Who may command what: accounts, roles and the records of who did what. */
export const accountsCommands = {
  OpenAccount: administrator,
  LinkEmployee: account({ 'access-administrator': allOthers() }),
  RecordLogin: account({ 'access-administrator': allOthers() }),
  GrantRole: account({ 'access-administrator': allOthers() }),
  RevokeRole: administrator,
  CloseAccount: administrator,
} as const satisfies Record<string, Rule>;

/** Who may read what: accounts, roles and the records of who did what. */
export const accountsReads = {
  account: account({
    ...everyRole(ownRecord),
    'access-administrator': all(),
    'compliance-reviewer': all(),
  }),
  'account-list': account({ 'access-administrator': all(), 'compliance-reviewer': all() }),
  'audit-trail': city({
    'compliance-reviewer': all('free-text'),
    'data-protection-officer': all('free-text'),
  }),
  /** Digests over the whole log: of nobody, whatever the unit of the grant. */
  'audit-proof': city({ 'compliance-reviewer': any, 'data-protection-officer': any }),
  'segregation-breaches': city({ 'compliance-reviewer': all(), 'data-protection-officer': all() }),
} as const satisfies Record<string, Rule>;
