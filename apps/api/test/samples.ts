/** Bodies of commands that are in order, by topic, and how they are sent. */
export * from './samples/send.js';
export * from './samples/people.js';
export * from './samples/units.js';
export * from './samples/plans.js';
export * from './samples/programmes.js';
export * from './samples/guidance.js';
