// Runs the server in a process of its own, from its sources: node child.cjs DATA_DIR PORT. Prints its URL.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

Module._extensions['.ts'] = (module, filename) => {
  const options = {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
  };
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};
const resolve = Module._resolveFilename;
Module._resolveFilename = (request, ...rest) =>
  resolve(
    request.startsWith('.') && request.endsWith('.js') && rest[0]?.filename?.endsWith('.ts')
      ? `${request.slice(0, -3)}.ts`
      : request,
    ...rest,
  );

const { startEventStore } = require(join(__dirname, '../src/index.ts'));
startEventStore({ dataDir: process.argv[2], port: Number(process.argv[3] ?? 0) }).then(
  ({ url }) => console.log(url),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
process.on('disconnect', () => process.exit(0)); // nobody is left to stop us
