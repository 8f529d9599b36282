import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::Glue::Job',
    Properties: {
      Command: { Name: 'glueetl', ScriptLocation: 's3://scripts/job.py' },
      Role: 'arn:aws:iam::111122223333:role/glue',
      ...own,
    },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_glue_job: {
    it: {
      name: 'job',
      role_arn: 'arn:aws:iam::111122223333:role/glue',
      command: { script_location: 's3://scripts/job.py' },
      ...own,
    },
  },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'an old version',
      cloudformation: inCloudFormation({ GlueVersion: '2.0' }),
      terraform: inTerraform({ glue_version: '2.0' }),
    },
  ],
  passes: [
    {
      name: 'a current version',
      cloudformation: inCloudFormation({ GlueVersion: '4.0' }),
      terraform: inTerraform({ glue_version: '4.0' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ GlueVersion: { Ref: 'Choice' } }),
      },
      terraform: { variable: { choice: { type: 'string' } }, resource: inTerraform({ glue_version: '${var.choice}' }) },
    },
  ],
  notApplicable: [
    {
      name: 'a job of Python alone',
      cloudformation: inCloudFormation({ Command: { Name: 'pythonshell', ScriptLocation: 's3://scripts/job.py' } }),
      terraform: inTerraform({ command: { name: 'pythonshell', script_location: 's3://scripts/job.py' } }),
    },
  ],
});
