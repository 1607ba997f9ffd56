export { CHAIN_START, LogChain, type LogAnchor } from './chain.js';
export { checkLog, type LogCheck } from './check.js';
export { ofLine, toLine } from './lines.js';
export type { RawEvent } from '../copy/raw-event.js';
export { LogReader } from './log-reader.js';
