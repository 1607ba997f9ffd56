/**
 * Runs a TypeScript file in a Node process of its own, so that a test can kill it:
 *
 *     spawn(process.execPath, ['test/support/ts-child.cjs', '/path/to/file.ts', ...arguments])
 *
 * The child sees `process.argv` as if Node had been given the .ts file. Transformed like Jest's files (swc to
 * CommonJS, same path mapping, types are not checked). Not usable by `node -r`: with "type": "module" Node sends a
 * .ts entry to its ESM loader, which knows no .ts. Required by another file, it only teaches `require` TypeScript.
 */
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');

const root = path.resolve(__dirname, '../..');
const options = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

function mapped(request, parent) {
  if (request === 'rrule') return path.join(__dirname, 'jest/rrule.cjs');
  if (request === '@jejak-projections') return path.join(root, 'projections/index.ts');
  const [, scope, name] = /^@(jejak|jejak-projections)\/([^/]+)$/.exec(request) ?? [];
  if (scope === 'jejak') return path.join(root, 'libs', name, 'src/index.ts');
  if (scope === 'jejak-projections') return path.join(root, 'projections', name, 'index.ts');
  if (/^\.{1,2}\/.*\.js$/.test(request) && parent?.filename?.endsWith('.ts')) {
    const source = path.resolve(path.dirname(parent.filename), request.replace(/\.js$/, '.ts'));
    if (existsSync(source)) return source;
  }
  return request;
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  return resolve.call(this, mapped(request, parent), parent, ...rest);
};
Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};

if (require.main === module) {
  process.setSourceMapsEnabled(true);
  process.argv.splice(1, 1);
  process.argv[1] = path.resolve(process.argv[1]);
  require(process.argv[1]);
}
