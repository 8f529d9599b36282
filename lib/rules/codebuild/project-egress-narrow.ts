import { defineResource, defineRule, fact } from '../../engine/rule';
import { egressNarrow } from '../../reach/verdict';

const project = defineResource({
  cloudformation: 'AWS::CodeBuild::Project',
  terraform: 'aws_codebuild_project',
  facts: {
    groups: fact<string[]>('VpcConfig.SecurityGroupIds', 'vpc_config.security_group_ids'),
  },
});

export default defineRule({
  title: 'Builds in a VPC connect to the internet on few ports only',
  problem: 'This build can connect to the whole internet on nearly every port.',
  why: 'A build runs code of strangers beside secrets and credentials; what can talk to any port anywhere can carry them away.',
  fix: {
    how: 'Let the security group of the build out on port 443 alone, or only to VPC endpoints and a proxy.',
    cdk: "vpc, securityGroups: [new SecurityGroup(this, 'Build', { vpc, allowAllOutbound: false })]",
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'cis-supply-chain-1.0': ['2.2.4'], 'owasp-cicd': ['CICD-SEC-7'] },
  sameAs: {},
  resource: project,
  check: ({ reading, groups }) => egressNarrow(reading, groups),
});
