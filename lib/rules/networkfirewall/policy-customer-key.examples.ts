import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation cannot name a key here.' },
  fails: [
    {
      name: 'the key of AWS',
      terraform: {
        aws_networkfirewall_firewall_policy: {
          main: {
            firewall_policy: {
              stateless_default_actions: ['aws:drop'],
              stateless_fragment_default_actions: ['aws:drop'],
            },
            name: 'egress',
          },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a key of the customer',
      terraform: {
        aws_networkfirewall_firewall_policy: {
          main: {
            name: 'edge',
            firewall_policy: {
              stateless_default_actions: ['aws:drop'],
              stateless_fragment_default_actions: ['aws:drop'],
            },
            encryption_configuration: { type: 'CUSTOMER_KMS', key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
          },
        },
      },
    },
  ],
});
