import type { Role, UnitKind } from '@jejak/domain'; // types alone: `jejak token` need not wait for the domain
import { v5 as uuidv5 } from 'uuid';

/** Member of the discovery document by which an issuer says that it is for trials: everybody is who they say. */
export const TRIAL_MARK = 'jejak_trial';

/** The client of web pages: in the browser, without a secret, by authorization code with PKCE. */
export const TRIAL_WEB_CLIENT = 'jejak-web';

/** The client as which `jejak token` asks, and the grant that it asks for. */
export const TRIAL_CLIENT = 'jejak-cli';
export const TRIAL_GRANT = 'urn:jejak:params:oauth:grant-type:trial';

/** The API's name in tokens of a trial. */
export const TRIAL_AUDIENCE = 'jejak';

/** A unit (perangkat daerah or part of one) of the sample city. */
export interface TrialUnit {
  readonly id: string;
  /** As it stands in names of accounts. */
  readonly slug: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** In the list of units of the city. */
  readonly code: string;
  /** Slug of the unit that it belongs to; absent at the top. */
  readonly within?: string;
}

/** Ids are fixed, so that a trial can be told as a story. */
export const trialUnits: readonly TrialUnit[] = [
  {
    id: '6b0f3c52-5d0a-4c1e-9a55-0f4a8a7d1c01',
    ...{ slug: 'bkpsdm', name: 'BKPSDM Kota Medan', kind: 'OPD', code: '5.03' },
  },
  {
    id: 'c1d9e7a4-83b2-4f6d-8e11-5b2f9d3e7a02',
    ...{ slug: 'dinkes', name: 'Dinas Kesehatan', kind: 'OPD', code: '1.02' },
  },
  {
    id: '2e8a41b7-9c6f-4d38-b0a2-7c5d1e9f4b03',
    ...{ slug: 'marelan', name: 'Kecamatan Medan Marelan', kind: 'KECAMATAN', code: '7.01.20' },
  },
  {
    id: '94f7d2c6-1ab5-4e80-a3d9-6e8b0c2a5d04',
    ...{ slug: 'rengas-pulau', name: 'Kelurahan Rengas Pulau', kind: 'KELURAHAN', code: '7.01.20.03' },
    within: 'marelan',
  },
];

/** Somebody as whom one can sign in for a trial. */
export interface TrialAccount {
  /** `ROLE` or `ROLE.UNIT`, e.g. `unit-head.marelan`; that of several roles has a name of its own. */
  readonly name: string;
  readonly roles: readonly Role[];
  /** The unit for which roles are held that can be held for one, and where the employee works. Absent: the whole city. */
  readonly unit?: TrialUnit;
  /** Whether it is the account of an employee of the unit. */
  readonly isEmployee: boolean;
  /** `sub` of their tokens. */
  readonly subject: string;
}

const SUBJECTS = '0d7e5a35-7a4c-4b0e-8a8e-4f1f3a0c9b6d';

function account(name: string, roles: readonly Role[], unit?: TrialUnit): TrialAccount {
  const isEmployee = roles.includes('employee');
  return { name, roles, isEmployee, ...(unit && { unit }), subject: uuidv5(name, SUBJECTS) };
}

/** Every role, and whether it is held for the whole city, for a unit, or for either. */
const ROLES = [
  ['employee', 'unit'],
  ['mentor', 'city'],
  ['facilitator', 'city'],
  ['assessor', 'either'],
  ['unit-head', 'unit'],
  ['programme-officer', 'city'],
  ['hr-planner', 'either'],
  ['analyst', 'city'],
  ['learning-platform', 'city'],
  ['compliance-reviewer', 'city'],
  ['data-protection-officer', 'city'],
  ['access-administrator', 'city'],
  ['operator', 'city'],
] as const satisfies readonly (readonly [Role, 'city' | 'unit' | 'either'])[];

/** One for the whole city, unless the role is one of a unit, and one for each unit where it may be held for one. */
function accountsOf([role, held]: (typeof ROLES)[number]): readonly TrialAccount[] {
  const forUnits = trialUnits.map((unit) => {
    // who heads a unit works in it
    const roles: readonly Role[] = role === 'unit-head' ? ['unit-head', 'employee'] : [role];
    return account(`${role}.${unit.slug}`, roles, unit);
  });
  return [...(held === 'unit' ? [] : [account(role, [role])]), ...(held === 'city' ? [] : forUnits)];
}

/** Who enters past records: registers employees and runs programmes. `jejak import` acts as this one in a trial. */
export const TRIAL_IMPORTER = 'records-officer';

/** One for each role, and for each unit where the role may be held for one; and one of two roles, for imports. */
export const trialAccounts: readonly TrialAccount[] = [
  ...ROLES.flatMap(accountsOf),
  account(TRIAL_IMPORTER, ['programme-officer', 'hr-planner']),
];
