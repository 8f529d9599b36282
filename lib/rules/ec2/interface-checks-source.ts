import { defineResource, defineRule, fact } from '../../engine/rule';

/** A network interface. */
const networkInterface = defineResource({
  cloudformation: 'AWS::EC2::NetworkInterface',
  terraform: 'aws_network_interface',
  facts: { checked: fact<boolean>('SourceDestCheck', 'source_dest_check') },
});

export default defineRule({
  title: 'Network interfaces drop what is not theirs',
  problem: 'This interface passes on traffic of which it is neither source nor target.',
  why: 'Whoever takes the machine over reads and changes what others send through it.',
  fix: {
    how: 'Leave the check of source and destination on, except for what routes traffic.',
    properties: { SourceDestCheck: true },
    arguments: { source_dest_check: true },
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'security-hub': ['EC2.180'] },
  sameAs: {},
  resource: networkInterface,
  check: (it) => it.checked.or(true).isTrue(),
});
