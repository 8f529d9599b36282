import { defineExamples } from '../../engine/rule';
import { domain, domainInTerraform } from './example-domain';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: domainInTerraform(),
    },
    {
      name: 'other logs only',
      cloudformation: domain({
        LogPublishingOptions: {
          ES_APPLICATION_LOGS: {
            Enabled: true,
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
          },
        },
      }),
      terraform: domainInTerraform({
        log_publishing_options: [
          {
            log_type: 'ES_APPLICATION_LOGS',
            cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
          },
        ],
      }),
    },
    {
      name: 'a log turned off',
      cloudformation: domain({
        LogPublishingOptions: {
          SEARCH_SLOW_LOGS: {
            Enabled: false,
            CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
          },
        },
      }),
      terraform: domainInTerraform({
        log_publishing_options: [
          {
            log_type: 'SEARCH_SLOW_LOGS',
            enabled: false,
            cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
          },
        ],
      }),
    },
    {
      name: 'a log that goes nowhere',
      cloudformation: domain({ LogPublishingOptions: { SEARCH_SLOW_LOGS: { Enabled: true } } }),
    },
  ],
  passes: [
    {
      name: 'the log sent to CloudWatch',
      cloudformation: domain({
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
      }),
      terraform: domainInTerraform({
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
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Logged: { Type: 'String' } },
        Resources: domain({
          LogPublishingOptions: {
            SEARCH_SLOW_LOGS: {
              Enabled: { Ref: 'Logged' },
              CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
            },
            INDEX_SLOW_LOGS: {
              Enabled: { Ref: 'Logged' },
              CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
            },
          },
        }),
      },
      terraform: {
        variable: { logged: { type: 'string' } },
        resource: domainInTerraform({
          log_publishing_options: [
            {
              log_type: 'SEARCH_SLOW_LOGS',
              enabled: '${var.logged}',
              cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
            },
            {
              log_type: 'INDEX_SLOW_LOGS',
              enabled: '${var.logged}',
              cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
            },
          ],
        }),
      },
    },
  ],
});
