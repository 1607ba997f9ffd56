/** The references of SIASN. */
export * from './siasn-references.js';
export * from './siasn-references.commands.js';
export * from './siasn-references.events.js';
export * from './siasn-references.parts.dto.js';
