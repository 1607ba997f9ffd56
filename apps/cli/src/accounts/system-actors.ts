import type { Actor } from '@jejak/domain';

/**
 * Who acts where the system sets itself up and nobody can have signed in yet, as the audit trail names them. Their ids are
 * UUIDs and not names, as what they say is sealed under a key of theirs.
 */
const SYSTEM = 'system';

/** `jejak start`, for the people of a trial. */
export const TRIAL_SETUP: Actor = { id: '7a1c0e5e-52f6-4f0e-8f2b-3d0b8c1f6a01', role: SYSTEM };

/** `jejak accounts first-administrator`. */
export const FIRST_ADMINISTRATOR: Actor = { id: '7a1c0e5e-52f6-4f0e-8f2b-3d0b8c1f6a02', role: SYSTEM };
