import { defineExamples } from '../../engine/rule';
import { project, projectInTerraform, whole, wholeInTerraform } from './example-project';

const Principal = { Service: 'codebuild.amazonaws.com' };
const trust = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] };
const document = (actions: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...actions, Resource: '*' }],
});

/** A project whose role may do something, and which an event starts. */
const started = (pattern: string, Action: unknown, actions: object = { Action }) => ({
  cloudformation: {
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: trust,
        Policies: [{ PolicyName: 'build', PolicyDocument: document(actions) }],
      },
    },
    ...project({
      ...whole({ Source: { Type: 'GITHUB', Location: 'https://github.com/acme/shop.git' } }),
      Triggers: { Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: pattern }]] },
      ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] },
    }),
  },
  terraform: {
    aws_iam_role: { build: { name: 'build', assume_role_policy: JSON.stringify(trust) } },
    aws_iam_role_policy: {
      build: { name: 'build', role: '${aws_iam_role.build.name}', policy: JSON.stringify(document(actions)) },
    },
    ...projectInTerraform({
      ...wholeInTerraform({ source: { type: 'GITHUB', location: 'https://github.com/acme/shop.git' } }),
      service_role: '${aws_iam_role.build.arn}',
    }),
    aws_codebuild_webhook: {
      build: {
        project_name: '${aws_codebuild_project.build.name}',
        filter_group: [{ filter: [{ type: 'EVENT', pattern }] }],
      },
    },
  },
});

const QUEUED = 'WORKFLOW_JOB_QUEUED';

export default defineExamples({
  fails: [
    { name: 'objects of every bucket', ...started(QUEUED, 's3:GetObject') },
    { name: 'roles of others beside logs', ...started(QUEUED, ['logs:PutLogEvents', 'sts:AssumeRole']) },
    { name: 'all of a service', ...started(QUEUED, 'logs:*') },
    { name: 'all but something', ...started(QUEUED, undefined, { NotAction: 'iam:*' }) },
  ],
  passes: [
    { name: 'logs alone', ...started(QUEUED, ['logs:CreateLogStream', 'logs:PutLogEvents']) },
    { name: 'its image', ...started(QUEUED, ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage']) },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Action: { Type: 'String' } },
        Resources: started(QUEUED, { Ref: 'Action' }).cloudformation,
      },
    },
  ],
  notApplicable: [{ name: 'a project that pushes start', ...started('PUSH', 's3:GetObject') }],
});
