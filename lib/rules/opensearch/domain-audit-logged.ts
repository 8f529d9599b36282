import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains log who did what',
  problem: 'This domain does not send its audit log to CloudWatch.',
  why: 'The audit log says who searched, read or changed which index.',
  fix: {
    how: 'Turn fine-grained access on and publish the audit log.',
    cdk: 'logging: { auditLogEnabled: true }',
    properties: {
      LogPublishingOptions: {
        AUDIT_LOGS: {
          Enabled: true,
          CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
      },
    },
    arguments: {
      log_publishing_options: [
        {
          log_type: 'AUDIT_LOGS',
          cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['Opensearch.5', 'ES.5'] },
  sameAs: {
    checkov: ['CKV_AWS_317'],
    trivy: ['AWS-0042'],
    guard: ['ELASTICSEARCH_AUDIT_LOGGING_ENABLED', 'OPENSEARCH_AUDIT_LOGGING_ENABLED'],
  },
  resource: domain,
  check: (it) => it.logs.some((log) => log.is('AUDIT_LOGS')),
});
