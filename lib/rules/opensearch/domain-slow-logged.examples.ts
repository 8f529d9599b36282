import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'no logs',
      cloudformation: { Search: { Type: 'AWS::OpenSearchService::Domain' } },
      terraform: { aws_opensearch_domain: { search: { domain_name: 'search' } } },
    },
    {
      name: 'other logs only',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            LogPublishingOptions: {
              ES_APPLICATION_LOGS: {
                Enabled: true,
                CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
              },
            },
          },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            log_publishing_options: [
              {
                log_type: 'ES_APPLICATION_LOGS',
                cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
              },
            ],
          },
        },
      },
    },
    {
      name: 'a log turned off',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
            LogPublishingOptions: {
              SEARCH_SLOW_LOGS: {
                Enabled: false,
                CloudWatchLogsLogGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
              },
            },
          },
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
            log_publishing_options: [
              {
                log_type: 'SEARCH_SLOW_LOGS',
                enabled: false,
                cloudwatch_log_group_arn: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/opensearch/search',
              },
            ],
          },
        },
      },
    },
    {
      name: 'a log that goes nowhere',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: { LogPublishingOptions: { SEARCH_SLOW_LOGS: { Enabled: true } } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'the log sent to CloudWatch',
      cloudformation: {
        Search: {
          Type: 'AWS::OpenSearchService::Domain',
          Properties: {
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
        },
      },
      terraform: {
        aws_opensearch_domain: {
          search: {
            domain_name: 'search',
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
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Logged: { Type: 'String' } },
        Resources: {
          Search: {
            Type: 'AWS::OpenSearchService::Domain',
            Properties: {
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
            },
          },
        },
      },
      terraform: {
        variable: { logged: { type: 'string' } },
        resource: {
          aws_opensearch_domain: {
            search: {
              domain_name: 'search',
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
            },
          },
        },
      },
    },
  ],
});
