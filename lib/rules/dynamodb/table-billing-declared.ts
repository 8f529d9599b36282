import { defineRule } from '../../engine/rule';
import { table } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables state how they are billed',
  problem: 'This table does not state whether it is billed on demand or for planned capacity.',
  why: 'A stated mode shows that someone decided what a flood of requests may cost or break.',
  fix: {
    how: 'State the billing mode.',
    cdk: 'billingMode: BillingMode.PAY_PER_REQUEST',
    properties: { BillingMode: 'PAY_PER_REQUEST' },
    arguments: { billing_mode: 'PAY_PER_REQUEST' },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    kics: ['dynamodb_with_table_billing_mode_not_recommended'],
    cfn_nag: ['W73'],
    guard: ['DYNAMODB_BILLING_MODE_RULE'],
  },
  resource: table,
  check: (it) => it.billingMode.is('PAY_PER_REQUEST', 'PROVISIONED'),
});
