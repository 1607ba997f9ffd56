import type { Action } from '@jejak/access';

/** Routes of accounts, roles and the records of who did what. */
export const accountsRoutes = {
  'POST /accounts': 'OpenAccount',
  'GET /accounts/{accountId}': 'account',
  'POST /accounts/{accountId}/employee': 'LinkEmployee',
  'POST /accounts/{accountId}/logins': 'RecordLogin',
  'POST /accounts/{accountId}/grants': 'GrantRole',
  'POST /accounts/{accountId}/grants/{grantId}/revocation': 'RevokeRole',
  'POST /accounts/{accountId}/closing': 'CloseAccount',
  'GET /audit-trail': 'audit-trail',
  'GET /audit/proof': 'audit-proof',
  'GET /accounts': 'account-list',
  'GET /segregation-breaches': 'segregation-breaches',
} as const satisfies Readonly<Record<string, Action>>;
