export type { KeySettings } from './key-settings.js';
export type { BadgeSettings } from './badge-settings.js';
export * from './edge-settings.js';
export * from './lifecycle.js';
export * from './logger.js';
export * from './paper-settings.js';
export * from './settings.js';
export * from './siasn-settings.js';
export * from './sign-in-settings.js';
