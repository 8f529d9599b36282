import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'a public workgroup',
      cloudformation: {
        Analysts: {
          Type: 'AWS::RedshiftServerless::Workgroup',
          Properties: { WorkgroupName: 'analysts', PubliclyAccessible: true },
        },
      },
      terraform: {
        aws_redshiftserverless_workgroup: {
          analysts: { workgroup_name: 'analysts', namespace_name: 'sales', publicly_accessible: true },
        },
      },
    },
  ],
  passes: [
    {
      name: 'a private workgroup',
      cloudformation: {
        Analysts: {
          Type: 'AWS::RedshiftServerless::Workgroup',
          Properties: { WorkgroupName: 'analysts', PubliclyAccessible: false },
        },
      },
      terraform: {
        aws_redshiftserverless_workgroup: {
          analysts: { workgroup_name: 'analysts', namespace_name: 'sales', publicly_accessible: false },
        },
      },
    },
    {
      name: 'nothing said',
      cloudformation: {
        Analysts: { Type: 'AWS::RedshiftServerless::Workgroup', Properties: { WorkgroupName: 'analysts' } },
      },
      terraform: {
        aws_redshiftserverless_workgroup: { analysts: { workgroup_name: 'analysts', namespace_name: 'sales' } },
      },
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: {
          Analysts: {
            Type: 'AWS::RedshiftServerless::Workgroup',
            Properties: { WorkgroupName: 'analysts', PubliclyAccessible: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_redshiftserverless_workgroup: {
            analysts: { workgroup_name: 'analysts', namespace_name: 'sales', publicly_accessible: '${var.choice}' },
          },
        },
      },
    },
  ],
});
