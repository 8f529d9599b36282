import { defineResource, defineRule, fact } from '../../engine/rule';
import { all } from '../../engine/verdict';

const encrypted = defineResource({
  terraform: ['aws_networkfirewall_firewall', 'aws_networkfirewall_rule_group'],
  facts: {
    type: fact<string>(undefined, 'encryption_configuration.type'),
    key: fact<string>(undefined, 'encryption_configuration.key_id'),
  },
});

export default defineRule({
  title: 'Network firewalls and their rule groups are encrypted with a customer managed key',
  problem: 'This firewall or rule group has no KMS key of its own.',
  why: 'Only with a customer managed key can access be granted, watched and withdrawn separately.',
  fix: {
    how: 'Add an encryption configuration with a customer managed KMS key.',
    arguments: {
      encryption_configuration: { type: 'CUSTOMER_KMS', key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_345'] },
  resource: encrypted,
  check: (it) => all(it.type.is('CUSTOMER_KMS'), it.key.isSet()),
});
