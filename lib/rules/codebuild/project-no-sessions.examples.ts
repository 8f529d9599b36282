import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform, whole, wholeInTerraform } from './example-project';

const Principal = { Service: 'codebuild.amazonaws.com' };
const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] };
const document = (Action: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});

/** A project whose role may do something. */
const withRole = (action: string) => ({
  cloudformation: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust,
        Policies: [{ PolicyName: 'build', PolicyDocument: document(action) }],
      },
    },
    ...project({ ...whole(), ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] } }),
  },
  terraform: {
    aws_iam_role: { build: { name: 'build', assume_role_policy: JSON.stringify(trust) } },
    aws_iam_role_policy: {
      build: { name: 'build', role: '${aws_iam_role.build.name}', policy: JSON.stringify(document(action)) },
    },
    ...projectInTerraform({ ...wholeInTerraform(), service_role: '${aws_iam_role.build.arn}' }),
  },
});

export default defineExamples({
  fails: [{ name: 'channels for sessions', ...withRole('ssmmessages:OpenDataChannel') }],
  passes: [
    { name: 'logs alone', ...withRole('logs:PutLogEvents') },
    {
      name: 'a role from elsewhere',
      cloudformation: project(whole()),
      terraform: projectInTerraform(wholeInTerraform()),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: withRole({ Ref: 'Action' } as never).cloudformation,
      },
    },
  ],
});
