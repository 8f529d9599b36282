import { defineResource, defineRule, fact } from '../../engine/rule';

/** Not its predecessor Elasticsearch, which has no such property. */
const domain = defineResource({
  cloudformation: 'AWS::OpenSearchService::Domain',
  terraform: 'aws_opensearch_domain',
  facts: {
    updates: fact<boolean>(
      'SoftwareUpdateOptions.AutoSoftwareUpdateEnabled',
      'software_update_options.auto_software_update_enabled',
    ),
  },
});

export default defineRule({
  title: 'OpenSearch domains update their software by themselves',
  problem: 'This domain waits for somebody to install updates of its software, which mend flaws.',
  why: 'What attackers know how to use is what has been mended and not yet installed.',
  fix: {
    how: 'Turn automatic software updates on; they are installed in the off-peak window.',
    cdk: { enableAutoSoftwareUpdate: true },
    properties: { SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true } },
    arguments: { software_update_options: { auto_software_update_enabled: true } },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: domain,
  check: (it) => it.updates.isTrue(),
});
