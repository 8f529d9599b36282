import { defineRule } from '../../engine/rule';
import { all, any } from '../../engine/verdict';
import { aggregator } from '../../resources/config/aggregator';

export default defineRule({
  title: 'Aggregators of AWS Config cover all regions',
  problem: 'This aggregator leaves regions out.',
  why: 'Resources in a region that nobody watches go unseen.',
  fix: {
    how: 'Aggregate all regions.',
    properties: {
      AccountAggregationSources: [
        {
          AccountIds: ['111122223333'],
          AllAwsRegions: true,
        },
      ],
    },
    arguments: {
      account_aggregation_source: {
        all_regions: true,
      },
    },
  },
  severity: 'low',
  preset: 'baseline',
  controls: {},
  sameAs: {
    terrascan: ['AC_AWS_0049'],
    checkov: ['CKV_AWS_121'],
    kics: ['config_configuration_aggregator_to_all_regions_disabled'],
    trivy: ['AWS-0019'],
  },
  resource: aggregator,
  check: (it) => {
    const everywhere = it.reading.either('AllAwsRegions', 'all_regions');
    return all(
      any(it.accountSources.isSet(), it.organization.isSet()),
      it.accountSources.every((source) => source.get(everywhere).isTrue()),
      any(it.organization.isAbsent(), it.organizationAllRegions.isTrue()),
    );
  },
});
