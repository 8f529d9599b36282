import { defineResource, fact } from '../../engine/rule';

/** A view of AWS Config over accounts and regions. */
export const aggregator = defineResource({
  cloudformation: 'AWS::Config::ConfigurationAggregator',
  terraform: 'aws_config_configuration_aggregator',
  facts: {
    accountSources: fact<unknown[]>('AccountAggregationSources', 'account_aggregation_source'),
    organization: fact<unknown>('OrganizationAggregationSource', 'organization_aggregation_source'),
    organizationAllRegions: fact<boolean>(
      'OrganizationAggregationSource.AllAwsRegions',
      'organization_aggregation_source.all_regions',
    ),
  },
});
