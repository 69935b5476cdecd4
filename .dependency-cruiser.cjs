// The walls of the house. Arrows run one way; what is written here is refused by the build, and
// tools/checks/planted-violations proves that each wall is awake.
const pure = '^libs/((standards|policy)/src|(casework|benefits)/src/domain)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'If two modules need each other they are one module, or one raises a fact.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'service-never-imports-service',
      comment: 'A service knows the others by their schema and their events.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'libs-never-look-up',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(services|gateway|tools|demo|e2e)/', pathNot: '^tools/dev/(postgres|kafka)' },
    },
    {
      name: 'gateway-imports-no-service',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(services|demo)/' },
    },
    {
      name: 'pure-libs-stay-pure',
      comment:
        'standards, policy and the domain of casework and benefits are pure functions: no framework, no driver, no input or output.',
      severity: 'error',
      from: { path: pure, pathNot: '\\.spec\\.ts$' },
      to: { pathNot: `${pure}|node_modules/(chinese-days|yaml)/` },
    },
    {
      name: 'standards-knows-nobody',
      severity: 'error',
      from: { path: '^libs/standards/' },
      to: { path: '^libs/(?!standards/)' },
    },
    {
      name: 'events-and-access-below-subgraph',
      severity: 'error',
      from: { path: '^libs/(events|access)/src', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/(subgraph|testing)/' },
    },
    {
      name: 'chassis-knows-no-domain',
      comment: 'subgraph, access and events carry no domain noun: procedure and award stand above them.',
      severity: 'error',
      from: { path: '^libs/(subgraph|access|events|policy|standards)/' },
      to: { path: '^libs/(casework|benefits)/' },
    },
    {
      name: 'casework-below-benefits',
      comment: 'An award may come of a procedure; a procedure knows of no award.',
      severity: 'error',
      from: { path: '^libs/casework/' },
      to: { path: '^libs/benefits/' },
    },
    {
      name: 'events-below-access',
      severity: 'error',
      from: { path: '^libs/events/src' },
      to: { path: '^libs/(access|policy)/' },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      from: { path: '^(libs|services|gateway)/', pathNot: '^libs/testing/|/test/|\\.spec\\.ts$' },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain/ imports itself and the pure libs only.',
      severity: 'error',
      from: { path: '^services/.+/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: `/domain/|${pure}` },
    },
    {
      name: 'doors-never-touch-storage',
      comment: 'Resolvers translate; handlers, queries and stores speak to the database.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '\\.row\\.ts$|node_modules/(typeorm|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'demo-is-an-outsider',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^(services|libs|gateway|tools)/' },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { pathNot: '^tools/checks/planted-violations' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['yimen-source', 'import', 'node', 'default'],
      mainFields: ['module', 'main'],
    },
  },
};
