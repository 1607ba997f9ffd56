/** Carries out erasures that were decided: keys, log and views (docs/explanation/personal-data.md). */
export { type ErasureDeeds, withErasures } from './deeds.js';
export { finishErasures, type Finishing, keepFinishing } from './finish.js';
