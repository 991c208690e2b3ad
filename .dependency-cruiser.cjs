// The walls between the rooms. Tiers come from one array, which the check of SQL reads as well.
const tiers = require('./scripts/checks/tiers.json');

const modulesOf = 'apps/server/src/modules';
const tierRules = tiers.flatMap((names, tier) => {
  const from = `^${modulesOf}/(${names.join('|')})/`;
  const higherOrSame = tiers.slice(tier).flat();
  return names.map((name) => ({
    name: 'module-tiers',
    comment: 'a module imports only modules of lower tiers',
    severity: 'error',
    from: { path: from.replace(/\(.*\)/, `(${name})`) },
    to: { path: `^${modulesOf}/(${higherOrSame.filter((other) => other !== name).join('|')})/` },
  }));
});
const domainTierRules = tiers.flatMap((names, tier) =>
  names.map((name) => ({
    name: 'domain-tiers',
    severity: 'error',
    from: { path: `^packages/domain/src/${name}/` },
    to: { path: `^packages/domain/src/(${tiers.slice(tier).flat().filter((other) => other !== name).join('|')})/` },
  })),
);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'domain-is-pure', severity: 'error', from: { path: '^packages/domain/src', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^packages/domain/src|^node_modules/temporal-polyfill' } },
    { name: 'contract-knows-domain-only', severity: 'error', from: { path: '^packages/contract/src' }, to: { pathNot: '^packages/(contract|domain)/src|^node_modules/typebox' } },
    { name: 'web-never-server', severity: 'error', from: { path: '^apps/web/src' }, to: { path: '^apps/server' } },
    { name: 'doors-only', severity: 'error', from: { path: `^${modulesOf}/([^/]+)/` }, to: { path: `^${modulesOf}/[^/]+/(?!index\\.ts$)`, pathNot: `^${modulesOf}/$1/` } },
    { name: 'platform-never-modules', severity: 'error', from: { path: '^apps/server/src/platform' }, to: { path: `^${modulesOf}` } },
    { name: 'features-apart', severity: 'error', from: { path: '^apps/web/src/features/([^/]+)/' }, to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' } },
    { name: 'ui-knows-no-trade', severity: 'error', from: { path: '^apps/web/src/ui' }, to: { path: '^apps/web/src/(features|app)|^packages/contract' } },
    ...tierRules,
    ...domainTierRules,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'paraglide|\\.test\\.tsx?$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
