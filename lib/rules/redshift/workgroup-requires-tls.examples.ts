import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::RedshiftServerless::Workgroup',
    Properties: { WorkgroupName: 'analysts', NamespaceName: 'analysts', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_redshiftserverless_workgroup: { it: { workgroup_name: 'analysts', namespace_name: 'analysts', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: inCloudFormation({
        ConfigParameters: [{ ParameterKey: 'require_ssl', ParameterValue: 'false' }],
      }),
      terraform: inTerraform({ config_parameter: [{ parameter_key: 'require_ssl', parameter_value: 'false' }] }),
    },
  ],
  passes: [
    {
      name: 'required',
      cloudformation: inCloudFormation({ ConfigParameters: [{ ParameterKey: 'require_ssl', ParameterValue: 'true' }] }),
      terraform: inTerraform({ config_parameter: [{ parameter_key: 'require_ssl', parameter_value: 'true' }] }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          ConfigParameters: [{ ParameterKey: 'require_ssl', ParameterValue: { Ref: 'Choice' } }],
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({
          config_parameter: [{ parameter_key: 'require_ssl', parameter_value: '${var.choice}' }],
        }),
      },
    },
    {
      name: 'nothing said, which differs by when the workgroup was made',
      cloudformation: inCloudFormation(),
      terraform: inTerraform(),
    },
  ],
});
