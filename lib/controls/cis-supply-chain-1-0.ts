import type { Catalogue } from './catalogue';

/** Recommendations of the guide that a template can show, of build pipelines and artifacts. */
export const cisSupplyChain: Catalogue = {
  title: 'CIS Software Supply Chain Security Guide',
  version: '1.0',
  source: 'https://hub.steampipe.io/mods/turbot/github_compliance/dashboards/dashboard.cis_supply_chain_v100',
  related:
    'Held are the recommendations of the guide that a template can show, of build pipelines and artifacts; the guide has more.',
  controls: {
    '2.1.2': 'The infrastructure and configuration of pipelines cannot be changed',
    '2.1.3': 'The build environment is logged',
    '2.1.7': 'Build secrets are limited to the least scope',
    '2.1.10': 'Webhooks of the build environment are secured',
    '2.2.2': 'Environments and commands are passed to build workers, not pulled',
    '2.2.3': 'Each build worker has one duty',
    '2.2.4': 'Build workers have little network connectivity',
    '2.3.5': 'Few may start builds',
    '2.3.7': 'Pipelines scan for vulnerabilities',
    '4.2.1': 'Few may certify artifacts',
  },
};
