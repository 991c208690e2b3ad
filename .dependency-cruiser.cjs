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
    severity: 'error',
    from: { path: `${modules}/${name}/` },
    to: { path: `${modules}/${oneOf(tiers.slice(tier).flat())}/`, pathNot: `${modules}/${name}/` },
  })),
);

const domainTiers = tiers.slice(0, -1).map((names, tier) => ({
  name: 'domain-tiers',
  comment: 'rules of a module know the kernel and the rules of the same or lower tiers',
  severity: 'error',
  from: { path: `${domain}/${oneOf(names)}/` },
  to: { path: `${domain}/${oneOf(tiers.slice(tier + 1).flat())}/` },
}));

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-cycles', 'two files that need each other are one thing', {}, { circular: true }),
    rule('resolves', 'a wall cannot be checked for an import that leads nowhere', {}, { couldNotResolve: true }),
    rule('domain-is-pure', 'rules do no I/O and carry no package but the calendar', { path: domain }, { pathNot: `${domain}|node_modules/temporal-polyfill` }),
    rule('kernel-knows-no-module', 'the kernel is under every module', { path: `${domain}/kernel/` }, { path: `${domain}/${allModules}/` }),
    rule('contract-knows-domain-only', 'the wire knows the rules and nothing else', { path: '^packages/contract/src' }, { pathNot: '^packages/(contract|domain)/src|node_modules/typebox' }),
    rule('web-never-server', 'the browser knows the server by contract only', { path: '^apps/web/src' }, { path: '^apps/server|^db/' }),
    rule('server-never-web', 'the server draws no page', { path: '^apps/server/src' }, { path: '^apps/web' }),
    rule('doors-only', 'a module enters another by its door', { path: `${modules}/([^/]+)/` }, { path: `${modules}/[^/]+/(?!index\\.ts$)`, pathNot: `${modules}/$1/` }),
    rule('composition-by-doors', 'what stands outside the modules enters by their doors', { path: '^(apps/server/src|db|bench)/', pathNot: modules }, { path: `${modules}/[^/]+/(?!index\\.ts$)` }),
    rule('platform-never-modules', 'the platform carries the modules and knows none', { path: '^apps/server/src/platform' }, { path: `${modules}|^apps/server/src/[^/]+\\.ts$` }),
    rule('modules-never-composition', 'a module does not know who composes it', { path: modules }, { path: '^apps/server/src/([^/]+\\.ts$|commands-line/)' }),
    rule('features-apart', 'features meet on the server or in the address bar', { path: '^apps/web/src/features/([^/]+)/' }, { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' }),
    rule('ui-knows-no-trade', 'a primitive knows no feature, no shell and no contract', { path: '^apps/web/src/ui/' }, { path: '^apps/web/src/(features|app)/|^packages/contract' }),
    ...moduleTiers,
    ...domainTiers,
  ],
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
