import { defineRule } from '../../engine/rule';
import { distribution } from '../../resources/cloudfront/distribution';

export default defineRule({
  title: 'CloudFront falls back to a second origin',
  problem: 'This distribution has no origin to fall back to.',
  why: 'When its only origin fails, the site is down.',
  fix: {
    how: 'Make an origin group of two origins.',
    cdk: 'defaultBehavior: { origin: new OriginGroup({ primaryOrigin, fallbackOrigin }) }',
    properties: {
      DistributionConfig: {
        OriginGroups: {
          Quantity: 1,
          Items: [
            {
              Id: 'g',
              FailoverCriteria: { StatusCodes: { Quantity: 1, Items: [503] } },
              Members: { Quantity: 2, Items: [{ OriginId: 'a' }, { OriginId: 'b' }] },
            },
          ],
        },
      },
    },
    arguments: {
      origin_group: [
        {
          failover_criteria: { status_codes: [500, 503] },
          origin_id: 'g',
          member: [{ origin_id: 'a' }, { origin_id: 'b' }],
        },
      ],
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['CloudFront.4'] },
  sameAs: { checkov: ['CKV_AWS_310'], guard: ['CLOUDFRONT_ORIGIN_FAILOVER_ENABLED'] },
  resource: distribution,
  check: (it) => it.failover.isTrue(),
});
