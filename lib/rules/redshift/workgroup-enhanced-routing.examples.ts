import { defineExamples } from '../../engine/rule';

export default defineExamples({
  fails: [
    {
      name: 'nothing said',
      cloudformation: {
        Analysts: { Type: 'AWS::RedshiftServerless::Workgroup', Properties: { WorkgroupName: 'analysts' } },
      },
      terraform: {
        aws_redshiftserverless_workgroup: { analysts: { workgroup_name: 'analysts', namespace_name: 'sales' } },
      },
    },
    {
      name: 'turned off',
      cloudformation: {
        Analysts: {
          Type: 'AWS::RedshiftServerless::Workgroup',
          Properties: { WorkgroupName: 'analysts', EnhancedVpcRouting: false },
        },
      },
      terraform: {
        aws_redshiftserverless_workgroup: {
          analysts: { workgroup_name: 'analysts', namespace_name: 'sales', enhanced_vpc_routing: false },
        },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      cloudformation: {
        Analysts: {
          Type: 'AWS::RedshiftServerless::Workgroup',
          Properties: { WorkgroupName: 'analysts', EnhancedVpcRouting: true },
        },
      },
      terraform: {
        aws_redshiftserverless_workgroup: {
          analysts: { workgroup_name: 'analysts', namespace_name: 'sales', enhanced_vpc_routing: true },
        },
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
            Properties: { WorkgroupName: 'analysts', EnhancedVpcRouting: { Ref: 'Choice' } },
          },
        },
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: {
          aws_redshiftserverless_workgroup: {
            analysts: { workgroup_name: 'analysts', namespace_name: 'sales', enhanced_vpc_routing: '${var.choice}' },
          },
        },
      },
    },
  ],
});
