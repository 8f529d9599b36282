import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains log slow searches and slow indexing',
  problem: 'This domain does not send both of its slow logs to CloudWatch.',
  why: 'Slow requests show mistakes and floods, and what was asked for.',
  fix: {
    how: 'Publish both slow logs.',
    cdk: 'logging: { slowSearchLogEnabled: true, slowIndexLogEnabled: true }',
    properties: {
      LogPublishingOptions: {
        SEARCH_SLOW_LOGS: {
          Enabled: true,
          CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
        INDEX_SLOW_LOGS: {
          Enabled: true,
          CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
      },
    },
    arguments: {
      log_publishing_options: [
        {
          log_type: 'SEARCH_SLOW_LOGS',
          cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
        {
          log_type: 'INDEX_SLOW_LOGS',
          cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
        },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0105'],
    'cdk-nag': ['OpenSearchSlowLogsToCloudWatch'],
    kics: ['elasticsearch_logs_disabled'],
  },
  sameAsOnly: { kics: { elasticsearch_logs_disabled: { dialect: 'cloudformation' } } },
  resource: domain,
  check: (it) =>
    all(
      it.logs.some((log) => log.is('SEARCH_SLOW_LOGS')),
      it.logs.some((log) => log.is('INDEX_SLOW_LOGS')),
    ),
});
