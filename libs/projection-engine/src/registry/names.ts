/** The group role of those who read schema `reporting` and nothing else; it cannot log in itself. */
export const ANALYST = 'analyst';

/** The account of the API: reads views, and asks the projector for what it may not do itself. */
export const API = 'jejak_api';

/** The account of the projector: owns the tables, and makes and drops generations. */
export const PROJECTOR = 'jejak_projector';

/**
 * Owns schema `reporting` and its views, and no table; it cannot log in. Views read their tables with the rights of
 * their owner: since this one owns no table, row-level security holds for whoever asks through a view.
 */
export const REPORTING = 'jejak_reporting';

/** The account of the key database. It may not enter the database of the views, and nobody else may enter its own. */
export const KEYS = 'jejak_keys';
