import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::EC2::NetworkInterface', Properties: { SubnetId: 'subnet-1', ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_network_interface: { it: { subnet_id: 'subnet-1', ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'turned off',
      cloudformation: inCloudFormation({ SourceDestCheck: false }),
      terraform: inTerraform({ source_dest_check: false }),
    },
  ],
  passes: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'turned on',
      cloudformation: inCloudFormation({ SourceDestCheck: true }),
      terraform: inTerraform({ source_dest_check: true }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ SourceDestCheck: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ source_dest_check: '${var.choice}' }),
      },
    },
  ],
});
