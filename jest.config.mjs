/** Nest 12 is ESM only: swc turns it, and our TypeScript, into CommonJS for Jest. Types are checked by tsc. */
const swc = (parser, transform) => [
  '@swc/jest',
  {
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'commonjs' },
    jsc: { target: 'es2023', parser, transform, keepClassNames: true },
  },
];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/projections', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  // ends what hangs, and measures nothing: one machine is a third as fast as another
  testTimeout: 180_000,
  globalSetup: '<rootDir>/test/support/jest/global-setup.cjs',
  globalTeardown: '<rootDir>/test/support/jest/global-teardown.cjs',
  testSequencer: '<rootDir>/test/support/jest/sequencer.cjs',
  maxWorkers: 2,
  moduleNameMapper: {
    '^@jejak/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^@jejak-projections$': '<rootDir>/projections/index.ts',
    '^@jejak-projections/(.*)$': '<rootDir>/projections/$1/index.ts',
    '^@xapi/xapi$': '<rootDir>/test/support/jest/xapi.cjs',
    '^rrule$': '<rootDir>/test/support/jest/rrule.cjs',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': swc(
      { syntax: 'typescript', decorators: true },
      { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    ),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(?:.+/node_modules/)?(?:@digitalbazaar/|@nestjs/|base64url-universal/|cookie/|content-disposition/|hyparquet|jose/|oidc-provider/|tinyqueue/))',
  ],
};
