import { defineRule } from '../../engine/rule';
import { vpc } from '../../resources/ec2/vpc';

export default defineRule({
  title: 'The default security group of a VPC is taken over and closed',
  problem: 'The default security group of this VPC is left as AWS makes it.',
  why: 'It lets everything out, and everything in it talk to everything else: what is launched without a group of its own lands there.',
  fix: {
    how: 'Take the default group over and leave it without rules.',
    cdk: { restrictDefaultSecurityGroup: true },
    resources: { aws_default_security_group: { vpc_id: '${aws_vpc.this.id}', ingress: [], egress: [] } },
    noCode: 'CloudFormation cannot change the default group of a VPC; the CDK does it by a custom resource.',
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['EC2.2'] },
  sameAs: { 'cdk-nag': ['VPCDefaultSecurityGroupClosed'], checkov: ['CKV2_AWS_12'], trivy: ['AWS-0173'] },
  resource: vpc,
  check: (it) => it.defaultGroupManager.isSet(),
});
