import { defineRule } from '../../engine/rule';
import { domain } from '../../resources/opensearch/domain';

export default defineRule({
  title: 'OpenSearch domains log their errors',
  problem: 'This domain does not send its error log to CloudWatch.',
  why: 'Errors and failed logins show attacks and outages as they begin.',
  fix: {
    how: 'Publish the application log.',
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
  controls: { 'security-hub': ['Opensearch.4', 'ES.4'] },
  sameAs: {
    guard: [
      'ELASTICSEARCH_APPLICATION_LOGGING_ENABLED',
      'ELASTICSEARCH_LOGS_TO_CLOUDWATCH',
      'OPENSEARCH_APPLICATION_LOGGING_ENABLED',
    ],
    'cdk-nag': ['OpenSearchErrorLogsToCloudWatch'],
  },
  resource: domain,
  check: (it) => it.logs.some((log) => log.is('ES_APPLICATION_LOGS')),
});
