import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains send a log to CloudWatch',
  problem: 'This domain sends no log to CloudWatch at all.',
  why: 'Nobody can tell what happened in it, or be told while it happens.',
  fix: {
    how: 'Publish at least the application log.',
    cdk: 'logging: { appLogEnabled: true }',
    properties: {
      LogPublishingOptions: {
        ES_APPLICATION_LOGS: {
          Enabled: true,
          CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
      },
    },
    arguments: {
      log_publishing_options: [
        {
          log_type: 'ES_APPLICATION_LOGS',
          cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
      ],
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_84'], kics: ['elasticsearch_logs_disabled'] },
  implies: ['opensearch/domain-audit-logged', 'opensearch/domain-error-logged', 'opensearch/domain-slow-logged'],
  resource: domain,
  check: (it) => it.logs.some((log) => (log.isSet().state === 'pass' && log.isUnknown ? log.unknown() : log.isSet())),
});
