import { defineRule } from '../../engine/rule';
import { scaledDimensions, table } from '../../resources/dynamodb/table';

export default defineRule({
  title: 'DynamoDB tables scale with their load',
  problem: 'The capacity of this table is fixed, so more requests than planned are refused.',
  why: 'A burst, or an attacker’s flood, then makes the application unavailable.',
  fix: {
    how: 'Bill on demand, or scale reads and writes automatically.',
    cdk: 'billingMode: BillingMode.PAY_PER_REQUEST',
    properties: { BillingMode: 'PAY_PER_REQUEST' },
    arguments: { billing_mode: 'PAY_PER_REQUEST' },
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['DynamoDB.1'] },
  sameAs: { checkov: ['CKV2_AWS_16'], 'cdk-nag': ['DynamoDBAutoScalingEnabled'] },
  resource: table,
  check: (it) => {
    if (it.reading.type === 'AWS::DynamoDB::GlobalTable') return it.billingMode.notApplicable();
    const scaled = scaledDimensions(it.reading);
    const wanted = ['dynamodb:table:ReadCapacityUnits', 'dynamodb:table:WriteCapacityUnits'];
    for (const index of it.indexes.items()) {
      const name = index.get('IndexName').text ?? index.get('name').text;
      wanted.push(`dynamodb:index:ReadCapacityUnits ${name}`, `dynamodb:index:WriteCapacityUnits ${name}`);
    }
    const scales = wanted.every((dimension) => scaled.has(dimension));
    return scales ? it.billingMode.pass() : it.billingMode.is('PAY_PER_REQUEST');
  },
});
