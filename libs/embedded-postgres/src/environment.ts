/**
 * What a program needs to be found, to find its libraries and a place for temporary files. Nothing else of ours reaches
 * PostgreSQL: no variables of libpq, no locale, no secrets of other parts.
 */
const NEEDED = new Set([
  ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'HOME', 'USER', 'LOGNAME'],
  ...['TMPDIR', 'TMP', 'TEMP', 'SYSTEMROOT', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERPROFILE'],
]);

/** The part of our environment that goes to the programs of PostgreSQL, and to what starts them. */
export const neededEnvironment = (environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => NEEDED.has(name.toUpperCase())));
