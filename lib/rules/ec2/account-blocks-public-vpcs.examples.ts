import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::EC2::VPCBlockPublicAccessOptions', Properties: { ...own } },
});

const inTerraform = (own: object = {}) => ({ aws_vpc_block_public_access_options: { it: { ...own } } });

export default defineExamples({
  fails: [
    {
      name: 'off',
      cloudformation: inCloudFormation({ InternetGatewayBlockMode: 'off' }),
      terraform: inTerraform({ internet_gateway_block_mode: 'off' }),
    },
  ],
  passes: [
    {
      name: 'both ways',
      cloudformation: inCloudFormation({ InternetGatewayBlockMode: 'block-bidirectional' }),
      terraform: inTerraform({ internet_gateway_block_mode: 'block-bidirectional' }),
    },
    {
      name: 'from the outside',
      cloudformation: inCloudFormation({ InternetGatewayBlockMode: 'block-ingress' }),
      terraform: inTerraform({ internet_gateway_block_mode: 'block-ingress' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ InternetGatewayBlockMode: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ internet_gateway_block_mode: '${var.choice}' }),
      },
    },
  ],
});
