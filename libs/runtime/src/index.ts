export * from './edge-settings.js';
export * from './lifecycle.js';
export * from './logger.js';
export * from './settings.js';
