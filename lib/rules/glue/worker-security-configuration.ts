import { defineRule } from '../../engine/rule';
import { worker } from '../../resources/glue/worker';

export default defineRule({
  title: 'Glue jobs, crawlers and endpoints have a security configuration',
  problem: 'This has no security configuration, so its logs, bookmarks and results are not encrypted as decided.',
  why: 'They show pieces of the data that it works on.',
  fix: {
    how: 'Name a security configuration that encrypts all three parts.',
    properties: { SecurityConfiguration: 'settings' },
    arguments: { security_configuration: 'settings' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_195'], 'cdk-nag': ['GlueEncryptedCloudWatchLogs', 'GlueJobBookmarkEncrypted'] },
  resource: worker,
  check: (it) => it.securityConfiguration.isSet(),
});
