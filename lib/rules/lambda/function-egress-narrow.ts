import { defineResource, defineRule, fact } from '../../engine/rule';
import { egressNarrow } from '../../reach/verdict';
import { readsSecrets } from '../../resources/lambda/role-grants';

const lambdaFunction = defineResource({
  cloudformation: ['AWS::Lambda::Function', 'AWS::Serverless::Function'],
  terraform: 'aws_lambda_function',
  facts: {
    groups: fact<string[]>('VpcConfig.SecurityGroupIds', 'vpc_config.security_group_ids'),
    role: fact<string>('Role', 'role'),
  },
});

export default defineRule({
  title: 'Functions in a VPC that read secrets connect to the internet on few ports only',
  problem: 'This function reads secrets, and can connect to the whole internet on nearly every port.',
  why: 'Whoever gets code into it, by one bad dependency, can carry the secrets away to any address.',
  fix: {
    how: 'Let the security group of the function out on port 443 alone, or only to VPC endpoints and the database.',
    cdk: { allowAllOutbound: false },
    noCode: 'The rule that lets the internet in stands in a security group of its own, where it is narrowed.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: lambdaFunction,
  check: ({ reading, groups, role }) => {
    const declared = reading.follow(role);
    return declared && readsSecrets(declared) ? egressNarrow(reading, groups) : role.notApplicable();
  },
});
