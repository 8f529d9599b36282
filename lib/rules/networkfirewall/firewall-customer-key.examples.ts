import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation cannot name a key here.' },
  fails: [
    {
      name: 'the key of AWS',
      terraform: {
        aws_networkfirewall_firewall: {
          main: {
            firewall_policy_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/p',
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
        aws_networkfirewall_firewall: {
          main: {
            firewall_policy_arn: 'arn:aws:network-firewall:eu-west-1:111122223333:firewall-policy/p',
            name: 'edge',
            encryption_configuration: { type: 'CUSTOMER_KMS', key_id: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
          },
        },
      },
    },
  ],
});
