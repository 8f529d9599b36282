import { defineResource, defineRule, fact } from '../../engine/rule';

/** With whom a portfolio is shared. In CloudFormation it can be accounts only. */
const share = defineResource({
  terraform: 'aws_servicecatalog_portfolio_share',
  facts: { type: fact<string>(undefined, 'type') },
});

export default defineRule({
  title: 'Portfolios are shared with the organisation, not with single accounts',
  problem: 'This portfolio is shared with a single account.',
  why: 'An account that leaves the organisation keeps the share, and whoever is in it the products.',
  fix: {
    how: 'Share with the organisation or a unit of it.',
    arguments: { type: 'ORGANIZATION', principal_id: 'arn:aws:organizations::111122223333:organization/o-1' },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['ServiceCatalog.1'] },
  unseen: { 'ServiceCatalog.1': 'shares of CloudFormation, which can name single accounts only' },
  sameAs: {},
  resource: share,
  check: (it) => it.type.isNot('ACCOUNT'),
});
