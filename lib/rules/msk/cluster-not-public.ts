import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/msk/cluster';

export default defineRule({
  title: 'Kafka brokers have no public address',
  problem: 'The brokers of this cluster have addresses that the internet can reach.',
  why: 'Only a security group and passwords then stand between the messages and everyone.',
  fix: {
    how: 'Turn public access off.',
    properties: { BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } } } },
    arguments: { broker_node_group_info: { connectivity_info: { public_access: { type: 'DISABLED' } } } },
  },
  severity: 'critical',
  preset: 'baseline',
  controls: { 'security-hub': ['MSK.4'] },
  sameAs: { checkov: ['CKV_AWS_291'], kics: ['msk_broker_is_publicly_accessible'] },
  resource: cluster,
  check: (it) => it.publicAccess.isNot('SERVICE_PROVIDED_EIPS'),
});
