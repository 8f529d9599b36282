import { defineResource, defineRule, fact } from '../../engine/rule';
import { any } from '../../engine/verdict';
import { isGivenAway, isReferenced } from '../../resources/referenced';

const address = defineResource({
  cloudformation: 'AWS::EC2::EIP',
  terraform: 'aws_eip',
  facts: {
    instance: fact<string>('InstanceId', 'instance'),
    networkInterface: fact<string>(undefined, 'network_interface'),
  },
});

export default defineRule({
  title: 'Elastic addresses that are declared are in use',
  problem: 'Nothing in this configuration uses this elastic address.',
  why: 'An address nobody uses costs money, and may still be trusted in the firewall of someone else.',
  fix: { how: 'Attach the address, or release it.', properties: { InstanceId: 'i-1' }, arguments: { instance: 'i-1' } },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.12'] },
  sameAs: { checkov: ['CKV2_AWS_19'] },
  resource: address,
  check: (it) =>
    any(
      it.instance.isSet(),
      it.networkInterface.isSet(),
      isReferenced(it.reading.resource) ? it.instance.pass() : it.instance.fail(),
      isGivenAway(it.reading.resource) ? it.instance.unknown() : it.instance.fail(),
    ),
});
