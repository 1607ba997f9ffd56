export * from './index/keys.js';
