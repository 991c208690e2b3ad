// The walls between the rooms. Tiers come from one array, which the check of SQL reads as well. The canary
// (tests/fixtures/walls) holds one planted violation for each rule; scripts/walls.mjs requires every one to be found.
const tiers = require('./scripts/checks/tiers.json');

const modules = '^apps/server/src/modules';
const domain = '^packages/domain/src';
const oneOf = (names) => `(${names.join('|')})`;
const allModules = oneOf(tiers.flat());

const moduleTiers = tiers.flatMap((names, tier) =>
  names.map((name) => ({
    name: 'module-tiers',
    comment: 'a module imports only modules of lower tiers',
    from: { path: `${modules}/${name}/` },
    to: { path: `${modules}/${oneOf(tiers.slice(tier).flat())}/`, pathNot: `${modules}/${name}/` },
  })),
);

const domainTiers = tiers.slice(0, -1).map((names, tier) => ({
  name: 'domain-tiers',
  comment: 'rules of a module know the kernel and the rules of the same or lower tiers',
  from: { path: `${domain}/${oneOf(names)}/` },
  to: { path: `${domain}/${oneOf(tiers.slice(tier + 1).flat())}/` },
}));

const walls = [
  { name: 'no-cycles', comment: 'two files that need each other are one thing', from: {}, to: { circular: true } },
  { name: 'resolves', comment: 'a wall cannot be checked for an import that leads nowhere', from: {}, to: { couldNotResolve: true } },
  {
    name: 'domain-is-pure',
    comment: 'rules do no I/O and carry no package but the calendar',
    from: { path: domain },
    to: { pathNot: `${domain}|node_modules/temporal-polyfill` },
  },
  {
    name: 'kernel-knows-no-module',
    comment: 'the kernel is under every module',
    from: { path: `${domain}/kernel/` },
    to: { path: `${domain}/${allModules}/` },
  },
  {
    name: 'verifier-apart',
    comment: 'who checks plans shares no line with who makes them',
    from: { path: `${domain}/planning/verify\\.ts$` },
    to: { pathNot: `${domain}/planning/model\\.ts$` },
  },
  {
    name: 'truth-stays-hidden',
    comment: 'whoever plans and promises sees what a shop sees',
    from: { path: '^(packages|apps|db|bench)/', pathNot: '^bench/lived-days/(world|life|work|live|arrivals)\\.ts$' },
    to: { path: '^bench/lived-days/truth\\.ts$' },
  },
  {
    name: 'contract-knows-domain-only',
    comment: 'the wire knows the rules and nothing else',
    from: { path: '^packages/contract/src' },
    to: { pathNot: '^packages/(contract|domain)/src|node_modules/typebox' },
  },
  {
    name: 'web-never-server',
    comment: 'the browser knows the server by contract only',
    from: { path: '^apps/web/src' },
    to: { path: '^apps/server|^db/' },
  },
  { name: 'server-never-web', comment: 'the server draws no page', from: { path: '^apps/server/src' }, to: { path: '^apps/web' } },
  {
    name: 'doors-only',
    comment: 'a module enters another by its door',
    from: { path: `${modules}/([^/]+)/` },
    to: { path: `${modules}/[^/]+/(?!index\\.ts$)`, pathNot: `${modules}/$1/` },
  },
  {
    name: 'composition-by-doors',
    comment: 'what stands outside the modules enters by their doors',
    from: { path: '^(apps/server/src|db|bench)/', pathNot: `${modules}|^apps/server/src/platform` },
    to: { path: `${modules}/[^/]+/(?!index\\.ts$)` },
  },
  {
    name: 'platform-never-modules',
    comment: 'the platform carries the modules and knows none',
    from: { path: '^apps/server/src/platform' },
    to: { path: `${modules}|^apps/server/src/[^/]+\\.ts$` },
  },
  {
    name: 'modules-never-composition',
    comment: 'a module does not know who composes it',
    from: { path: modules },
    to: { path: '^apps/server/src/([^/]+\\.ts$|commands-line/)' },
  },
  {
    name: 'features-apart',
    comment: 'features meet on the server or in the address bar',
    from: { path: '^apps/web/src/features/([^/]+)/' },
    to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
  },
  {
    name: 'ui-knows-no-trade',
    comment: 'a primitive knows no feature, no shell and no contract',
    from: { path: '^apps/web/src/ui/' },
    to: { path: '^apps/web/src/(features|app)/|^packages/contract' },
  },
];

module.exports = {
  forbidden: [...walls, ...moduleTiers, ...domainTiers].map((wall) => ({ severity: 'error', ...wall })),
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Tests may import anything; messages are compiled by the build. An .svg or .css behind a query is no module.
    exclude: { path: 'src/paraglide/|\\.test\\.tsx?$|\\?' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
