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
  /** Slug of the unit that it belongs to; absent at the top. */
  readonly within?: string;
}

/** Ids are fixed, so that a trial can be told as a story. */
export const trialUnits: readonly TrialUnit[] = [
  { id: '6b0f3c52-5d0a-4c1e-9a55-0f4a8a7d1c01', slug: 'bkpsdm', name: 'BKPSDM Kota Medan' },
  { id: 'c1d9e7a4-83b2-4f6d-8e11-5b2f9d3e7a02', slug: 'dinkes', name: 'Dinas Kesehatan' },
  { id: '2e8a41b7-9c6f-4d38-b0a2-7c5d1e9f4b03', slug: 'marelan', name: 'Kecamatan Medan Marelan' },
  {
    id: '94f7d2c6-1ab5-4e80-a3d9-6e8b0c2a5d04',
    slug: 'rengas-pulau',
    name: 'Kelurahan Rengas Pulau',
    within: 'marelan',
  },
];

/** Every role, and whether somebody has it for the whole city, for a unit, or either. */
const ROLES = [
  ['employee', 'unit'],
  ['mentor', 'unit'],
  ['facilitator', 'city'],
  ['assessor', 'city'],
  ['unit-head', 'unit'],
  ['programme-officer', 'either'],
  ['hr-planner', 'city'],
  ['analyst', 'city'],
  ['compliance-reviewer', 'city'],
  ['data-protection-officer', 'city'],
  ['access-administrator', 'city'],
  ['operator', 'city'],
] as const;

/** Somebody as whom one can sign in for a trial. */
export interface TrialAccount {
  /** `ROLE` or `ROLE.UNIT`, e.g. `unit-head.marelan`. */
  readonly name: string;
  readonly role: (typeof ROLES)[number][0];
  /** Absent for the whole city. */
  readonly unit?: TrialUnit;
  /** `sub` of their tokens. */
  readonly subject: string;
}

const SUBJECTS = '0d7e5a35-7a4c-4b0e-8a8e-4f1f3a0c9b6d';

function account(role: TrialAccount['role'], unit?: TrialUnit): TrialAccount {
  const name = unit ? `${role}.${unit.slug}` : role;
  return { name, role, ...(unit && { unit }), subject: uuidv5(name, SUBJECTS) };
}

/** One for each role, and for each unit where the role is one of a unit. */
export const trialAccounts: readonly TrialAccount[] = ROLES.flatMap(([role, of]) => [
  ...(of === 'unit' ? [] : [account(role)]),
  ...(of === 'city' ? [] : trialUnits.map((unit) => account(role, unit))),
]);
