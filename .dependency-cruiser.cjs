/** Imports point one way: apps → projections → libs → domain (docs/explanation/architecture.md). */
/** Tests may use test/support and dev dependencies; what runs may not. */
const TESTS = '(\\.spec\\.ts$|/test/|/testing/)';
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    only('no-circular', 'a cycle has no first file to read', {}, { circular: true }),
    only(
      'libs-are-below',
      'libs know neither projections nor apps',
      { path: '^libs/', pathNot: TESTS },
      { path: '^(apps|projections|test)/' },
    ),
    only(
      'projections-are-below-apps',
      'views do not know who serves them',
      { path: '^projections/', pathNot: TESTS },
      { path: '^(apps|test)/' },
    ),
    only(
      'apps-are-apart',
      'apps meet only through the log, the views and HTTP',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    only(
      'views-are-apart',
      'a view knows no other view',
      { path: '^projections/([^/]+)/', pathNot: '/projection\\.ts$' },
      { path: '^projections/', pathNot: '^projections/$1/' },
    ),
    only(
      'views-use-stable-views',
      'a projection names those whose SQL views it uses (`uses`), and nothing else of them',
      { path: '^projections/([^/]+)/projection\\.ts$' },
      { path: '^projections/', pathNot: '^projections/($1/|[^/]+/index\\.ts$)' },
    ),
    only(
      'domain-is-pure',
      'no I/O, no framework, no other lib in the domain',
      { path: '^libs/domain/', pathNot: TESTS },
      {
        pathNot: [
          '^libs/domain/',
          '^node_modules/(zod|class-validator|class-transformer|uuid|reflect-metadata|rrule)/',
          '^(node:)?crypto$', // hashes, which are pure
        ],
      },
    ),
    only(
      'personal-data-is-apart',
      'keys and seals know the domain and how to ask PostgreSQL only, so that all who handle them are seen in one place',
      { path: '^libs/personal-data/', pathNot: TESTS },
      { path: '^(apps|projections|libs|test)/', pathNot: '^libs/(personal-data|domain|postgres)/' },
    ),
    only(
      'one-door-to-the-log',
      'only event-log speaks to EventStoreDB',
      { path: '^(apps|projections|libs)/', pathNot: `(^libs/(event-log|embedded-eventstore)/|${TESTS})` },
      { path: '@eventstore/db-client' },
    ),
    only(
      'libs-by-their-index',
      'a lib is used through its index',
      { path: '^(apps|projections|test)/' },
      { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
    ),
    only(
      'no-dev-in-production',
      'what runs needs no dev dependency',
      { path: '^(apps|libs|projections)/', pathNot: TESTS },
      { dependencyTypes: ['npm-dev'] },
    ),
    only(
      'no-orphans',
      'a file that nobody reaches',
      { orphan: true, pathNot: `(${TESTS}|/main\\.ts$|\\.d\\.ts$|^test/|^apps/api/public/)` },
      {},
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
