import { KICS_QUERIES } from '../lib/migrate/kics-queries';
import { TOOLS } from '../lib/migrate/tools';
import { TRIVY_NAMES } from '../lib/migrate/trivy-names';
import { about } from '../lib/rules/about.generated';

/** Where each tool has its suppressions, as far as they are read. */
const READ: Readonly<Record<string, string>> = {
  checkov:
    'comments `checkov:skip=` in HCL and YAML, `Metadata.checkov.skip`, both also as `bridgecrew`, `skip-check` of `.checkov.yaml`, `.checkov.baseline`',
  cfn_nag: '`Metadata.cfn_nag.rules_to_suppress`, a deny list that is named',
  'cdk-nag':
    'version 2: `Metadata.cdk_nag.rules_to_suppress` of resources and templates; version 3: acknowledgements in the metadata of an assembly',
  kics: 'comments `kics-scan ignore`, `disable=`, `ignore-block` and `ignore-line`, `exclude-queries` of `kics.config`, or of a configuration that is named',
  trivy: 'comments `trivy:ignore:`, `.trivyignore`, the misconfigurations of `.trivyignore.yaml`',
  tfsec: 'comments `tfsec:ignore:`, `exclude` of `.tfsec/config.yml` and `.json`',
  terrascan: 'comments `ts:skip=`, `skip-rules` of a configuration in TOML that is named',
  regula: 'waivers and disabled rules of a configuration in Rego that is named, `exclude` of `.regula.yaml`',
  guard: '`Metadata.guard.SuppressedRules`',
};

/** Ids that are written otherwise than rules have them. */
const BY_TABLE: Readonly<Record<string, number>> = {
  kics: Object.values(KICS_QUERIES).flatMap((ids) => Object.values(ids)).length,
  tfsec: Object.keys(TRIVY_NAMES).length,
};

/** The guide with the table of what is read of each tool, and of how many of its ids there is a rule. */
export function withMigrateTable(guide: string): string {
  const known = (tool: string): number =>
    BY_TABLE[tool] ?? new Set(Object.values(about).flatMap(({ sameAs = {} }) => sameAs[tool] ?? [])).size;
  const rows = TOOLS.map(({ name }) => `| ${name} | ${READ[name]} | ${known(name)} |`);
  const table = ['| Tool | What is read | Its ids with a rule here |', '|---|---|---|', ...rows].join('\n');
  return guide.replace(/(<!-- tools -->\n)[\s\S]*?(\n<!-- \/tools -->)/, (_, open, close) => `${open}${table}${close}`);
}
