import { defineResource, defineRule, fact } from '../../engine/rule';

/** An instance, by what connects it. */
const machine = defineResource({
  cloudformation: 'AWS::EC2::Instance',
  terraform: 'aws_instance',
  facts: { interfaces: fact<object[]>('NetworkInterfaces', 'network_interface') },
});

export default defineRule({
  title: 'Instances have one network interface',
  problem: 'This instance has several network interfaces.',
  why: 'It then stands in several subnets, and carries traffic between them past what separates them.',
  fix: {
    how: 'Leave one interface, or say why there are more.',
    properties: { NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: 'eni-1' }] },
    placeholders: true,
    noCode: 'In Terraform, what is too many is taken away: a block, or a resource that attaches an interface.',
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EC2.17'] },
  unseen: { 'EC2.17': 'interfaces that are attached by a resource of their own' },
  sameAs: {},
  resource: machine,
  check: ({ interfaces }) =>
    interfaces.isUnknown ? interfaces.unknown() : interfaces.items().length > 1 ? interfaces.fail() : interfaces.pass(),
});
