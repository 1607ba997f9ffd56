/** Statements of xAPI 1.0.3: what of them is taken, and how what is on record is told as such. */
export { secondsOf } from './format/duration.js';
export { activityIri, activityPath, runOfIri, VERBS, VERSION } from './iris.js';
export { takenTable, toldTable } from './reference.js';
export { NOT_TAKEN, NotTaken, type NotTakenCode } from './take/refused.js';
export { take, type TakenLine, type TakenVoiding } from './take/take.js';
export { TOLD_AS, TOLD_KINDS, type ToldKind } from './tell/kinds.js';
export { OURSELVES, storedOf, tell, type Told, type ToldStatement } from './tell/tell.js';
