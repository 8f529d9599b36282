import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'some regions',
      cloudformation: {
        Organisation: {
          Type: 'AWS::Config::ConfigurationAggregator',
          Properties: {
            AccountAggregationSources: [
              {
                AccountIds: ['111122223333'],
                AwsRegions: ['eu-west-1'],
              },
            ],
          },
        },
      },
      terraform: {
        aws_config_configuration_aggregator: {
          organisation: {
            name: 'organisation',
            account_aggregation_source: {
              account_ids: ['111122223333'],
              regions: ['eu-west-1'],
            },
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'all regions',
      cloudformation: {
        Organisation: {
          Type: 'AWS::Config::ConfigurationAggregator',
          Properties: {
            AccountAggregationSources: [
              {
                AccountIds: ['111122223333'],
                AllAwsRegions: true,
              },
            ],
          },
        },
      },
      terraform: {
        aws_config_configuration_aggregator: {
          organisation: {
            name: 'organisation',
            account_aggregation_source: [
              {
                account_ids: ['111122223333'],
                all_regions: true,
              },
            ],
          },
        },
      },
    },
    {
      name: 'all regions of the organisation',
      cloudformation: {
        Organisation: {
          Type: 'AWS::Config::ConfigurationAggregator',
          Properties: {
            OrganizationAggregationSource: {
              RoleArn: 'arn:aws:iam::111122223333:role/config',
              AllAwsRegions: true,
            },
          },
        },
      },
      terraform: {
        aws_config_configuration_aggregator: {
          organisation: {
            name: 'organisation',
            organization_aggregation_source: {
              role_arn: 'arn:aws:iam::111122223333:role/config',
              all_regions: true,
            },
          },
        },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: {
          Everywhere: {
            Type: 'String',
          },
        },
        Resources: {
          Organisation: {
            Type: 'AWS::Config::ConfigurationAggregator',
            Properties: {
              AccountAggregationSources: [
                {
                  AccountIds: ['111122223333'],
                  AllAwsRegions: {
                    Ref: 'Everywhere',
                  },
                },
              ],
            },
          },
        },
      },
      terraform: {
        variable: {
          everywhere: {
            type: 'string',
          },
        },
        resource: {
          aws_config_configuration_aggregator: {
            organisation: {
              name: 'organisation',
              account_aggregation_source: [
                {
                  account_ids: ['111122223333'],
                  all_regions: '${var.everywhere}',
                },
              ],
            },
          },
        },
      },
    },
  ],
});
