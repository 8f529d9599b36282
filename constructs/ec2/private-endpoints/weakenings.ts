import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { defineWeakenings } from '../../weakening';
import { network } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const TABLES = ['rtb-0a1b2c3d', 'rtb-1a2b3c4d', 'rtb-2a3b4c5d'];

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) =>
      new cdk.PrivateEndpoints(scope, id, {
        vpc: Vpc.fromVpcAttributes(scope, `${id}Vpc`, {
          vpcId: network.vpcId,
          vpcCidrBlock: '10.0.0.0/16',
          availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
          privateSubnetIds: network.subnetIds,
          privateSubnetRouteTableIds: TABLES,
        }),
        ...props,
      }),
    cdktf: (scope, id, props) =>
      new cdktf.PrivateEndpoints(scope, id, {
        ...network,
        routeTableIds: TABLES,
        clients: ['10.0.0.0/16'],
        ...props,
      }),
  },
  weakenings: [{ name: 'a way out for data', guards: ['ec2/endpoint-policy-narrow'], props: { perimeter: false } }],
  defaulted: ['services', 'subnets'],
});
