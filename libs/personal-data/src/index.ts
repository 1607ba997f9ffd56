/**
 * Personal data: keys per person and class, fields sealed under them, and their erasure by destroying the key
 * (docs/explanation/personal-data.md).
 */
export * from './errors.js';
export type { BlindIndex, Entry, SingleKind } from './blind-index/blind-index.js';
export type { Erasure, Tombstone } from './keys/erasure.js';
export type { SubjectKey } from './keys/key-cache.js';
export { KeyDatabase, type KeyDatabaseOptions, type KeyLog } from './keys/key-database.js';
export { keysOf, type KeySettings, LazyKeys } from './keys/lazy-keys.js';
export type { MasterKeys, RewrapProgress } from './keys/master-keys.js';
export type { Retired } from './keys/retirement.js';
export type { FoundKey } from './keys/subject-keys.js';
export { FileKms } from './kms/file-kms.js';
export type { KmsDescription, KmsPort, Secret, WrappedIn, WrappedSecret } from './kms/kms-port.js';
export type { VaultOptions } from './kms/vault-http.js';
export { VaultKms } from './kms/vault-kms.js';
export { digest, fieldKey, type SealingKey } from './seal/field-key.js';
export { opening, type OpeningKeys } from './seal/opening.js';
export { open, openWithFieldKey, seal } from './seal/seal.js';
