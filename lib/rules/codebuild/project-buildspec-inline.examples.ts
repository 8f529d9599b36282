import { defineExamples } from '../../engine/rule';
import { built, builtInTerraform } from './example-project';

const COMMANDS = 'version: 0.2\nphases:\n  build:\n    commands:\n      - npm ci\n';
const job = [[{ Type: 'EVENT', Pattern: 'WORKFLOW_JOB_QUEUED' }]];

export default defineExamples({
  fails: [
    {
      name: 'left out, so that buildspec.yml is read',
      cloudformation: built({ Source: { Type: 'CODEPIPELINE' } }),
      terraform: builtInTerraform({ source: { type: 'CODEPIPELINE' } }),
    },
    {
      name: 'a file of the source code',
      cloudformation: built({ Source: { Type: 'CODEPIPELINE', BuildSpec: 'ci/buildspec.yml' } }),
      terraform: builtInTerraform({ source: { type: 'CODEPIPELINE', buildspec: 'ci/buildspec.yml' } }),
    },
  ],
  passes: [
    {
      name: 'written in the template',
      cloudformation: built({ Source: { Type: 'CODEPIPELINE', BuildSpec: COMMANDS } }),
      terraform: builtInTerraform({ source: { type: 'CODEPIPELINE', buildspec: COMMANDS } }),
    },
    {
      name: 'put together for the account that it builds in',
      cloudformation: built({
        Source: { Type: 'CODEPIPELINE', BuildSpec: { 'Fn::Sub': `${COMMANDS}      - ./push \${AWS::AccountId}\n` } },
      }),
    },
    {
      name: 'a file of a bucket',
      cloudformation: built({ Source: { Type: 'CODEPIPELINE', BuildSpec: 'arn:aws:s3:::builds/app.yml' } }),
      terraform: builtInTerraform({ source: { type: 'CODEPIPELINE', buildspec: 'arn:aws:s3:::builds/app.yml' } }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Commands: { Type: 'String' } },
        Resources: built({ Source: { Type: 'CODEPIPELINE', BuildSpec: { Ref: 'Commands' } } }),
      },
      terraform: {
        variable: { commands: { type: 'string' } },
        resource: builtInTerraform({ source: { type: 'CODEPIPELINE', buildspec: '${var.commands}' } }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'a runner of the jobs of a workflow',
      cloudformation: built({
        Artifacts: { Type: 'NO_ARTIFACTS' },
        Source: { Type: 'GITHUB', Location: 'https://github.com/acme/app.git' },
        Triggers: { Webhook: true, FilterGroups: job },
      }),
      terraform: {
        ...builtInTerraform({
          artifacts: { type: 'NO_ARTIFACTS' },
          source: { type: 'GITHUB', location: 'https://github.com/acme/app.git' },
        }),
        aws_codebuild_webhook: {
          build: {
            project_name: '${aws_codebuild_project.build.name}',
            filter_group: [{ filter: [{ type: 'EVENT', pattern: 'WORKFLOW_JOB_QUEUED' }] }],
          },
        },
      },
    },
  ],
});
