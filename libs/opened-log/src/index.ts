/** The event log read with the keys of personal data: what readers of all events, such as projections, are given. */
export { OpenedLog, openedEvents } from './opened-log.js';
