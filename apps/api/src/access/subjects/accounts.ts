import type { CommandOf } from '@jejak/access';
import { account, type Tell } from './told.js';

/** Whom or what commands are about: accounts, roles and the records of who did what. */
export const accountsSubjects: Pick<Tell, CommandOf<'accounts'>> = {
  OpenAccount: account,
  LinkEmployee: account,
  RecordLogin: account,
  GrantRole: account,
  RevokeRole: account,
  CloseAccount: account,
};
