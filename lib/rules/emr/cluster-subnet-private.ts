import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { givesNoAddress } from '../../resources/ec2/public-addresses';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR clusters are placed in subnets that give no public addresses',
  problem: 'This cluster stands in a subnet that gives machines public addresses.',
  why: 'Its primary node then has one, and answers the internet wherever a security group lets it.',
  fix: { how: 'Name a private subnet.', noCode: 'Which subnet is private depends on the network that there is.' },
  severity: 'medium',
  preset: 'optional',
  controls: { 'security-hub': ['EMR.1'] },
  sameAs: {},
  resource: cluster,
  check: ({ reading, subnet, subnets }) =>
    subnet.isAbsentHere
      ? all(
          subnets.isAbsent().state === 'pass' ? subnets.notApplicable() : subnets.pass(),
          ...subnets.items().map((one) => givesNoAddress(reading, one)),
        )
      : givesNoAddress(reading, subnet),
});
