import { defineExamples } from '../../engine/rule';

const both = (Condition: object, Effect: unknown = 'Allow') => {
  const document = {
    Version: '2012-10-17',
    Statement: [{ Effect, Action: 'ec2:TerminateInstances', Resource: '*', Condition }],
  };
  return {
    cloudformation: { Operate: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } } },
    terraform: { aws_iam_policy: { operate: { policy: JSON.stringify(document) } } },
  };
};

export default defineExamples({
  fails: [
    { name: 'a second factor, if there is one', ...both({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }) },
    { name: 'a tag, if there is one', ...both({ StringEqualsIfExists: { 'ec2:ResourceTag/team': 'web' } }) },
    {
      name: 'all of the organisation’s paths, none included',
      ...both({ 'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' } }),
    },
    {
      name: 'an endpoint, if the request takes one',
      ...both({ StringEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } }),
    },
  ],
  passes: [
    { name: 'a second factor', ...both({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }) },
    {
      name: 'all paths, and some',
      ...both({
        'ForAllValues:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/*' },
        Null: { 'aws:PrincipalOrgPaths': 'false' },
      }),
    },
    { name: 'tags to choose from', ...both({ 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'stage'] } }) },
    { name: 'kinds of instances', ...both({ StringEqualsIfExists: { 'ec2:InstanceType': ['t3.micro'] } }) },
    { name: 'a Deny', ...both({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }, 'Deny') },
  ],
  unknown: [
    {
      name: 'an effect decided at deployment',
      cloudformation: {
        Parameters: { Effect: { Type: 'String' } },
        Resources: both({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }, { Ref: 'Effect' }).cloudformation,
      },
    },
  ],
});
