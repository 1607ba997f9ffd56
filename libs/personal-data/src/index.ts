export * from './errors.js';
export { digest, fieldKey, type Place, type SealingKey } from './seal/field-key.js';
export { open, openWithFieldKey, seal } from './seal/seal.js';
export { type Envelope, PERSONAL_CLASSES, type PersonalClass } from './types.js';
