import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::EC2::VPNConnection',
    Properties: { Type: 'ipsec.1', CustomerGatewayId: 'cgw-1', TransitGatewayId: 'tgw-1', ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_vpn_connection: { it: { type: 'ipsec.1', customer_gateway_id: 'cgw-1', transit_gateway_id: 'tgw-1', ...own } },
});

export default defineExamples({
  fails: [
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
    {
      name: 'both versions',
      cloudformation: inCloudFormation({
        VpnTunnelOptionsSpecifications: [
          { IKEVersions: [{ Value: 'ikev1' }, { Value: 'ikev2' }] },
          { IKEVersions: [{ Value: 'ikev1' }, { Value: 'ikev2' }] },
        ],
      }),
      terraform: inTerraform({ tunnel1_ike_versions: ['ikev1', 'ikev2'], tunnel2_ike_versions: ['ikev1', 'ikev2'] }),
    },
  ],
  passes: [
    {
      name: 'IKEv2',
      cloudformation: inCloudFormation({
        VpnTunnelOptionsSpecifications: [{ IKEVersions: [{ Value: 'ikev2' }] }, { IKEVersions: [{ Value: 'ikev2' }] }],
      }),
      terraform: inTerraform({ tunnel1_ike_versions: ['ikev2'], tunnel2_ike_versions: ['ikev2'] }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({
          VpnTunnelOptionsSpecifications: [
            { IKEVersions: [{ Value: { Ref: 'Choice' } }] },
            { IKEVersions: [{ Value: { Ref: 'Choice' } }] },
          ],
        }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ tunnel1_ike_versions: ['${var.choice}'], tunnel2_ike_versions: ['${var.choice}'] }),
      },
    },
  ],
});
