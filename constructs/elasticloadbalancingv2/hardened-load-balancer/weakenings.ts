import { Duration } from 'aws-cdk-lib';
import { SecurityGroup, SubnetType } from 'aws-cdk-lib/aws-ec2';
import {
  ApplicationLoadBalancer,
  DesyncMitigationMode,
  IpAddressType,
  XffHeaderProcessingMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { network, vpcIn } from '../../ec2/weakenings';
import { defineWeakenings } from '../../weakening';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc = vpcIn(scope), ...props } = {}) =>
      new cdk.HardenedLoadBalancer(scope, id, { vpc, ...props }),
    cdktf: (scope, id, props) => new cdktf.HardenedLoadBalancer(scope, id, { ...network, ...props }),
  },
  weakenings: [
    {
      name: 'malformed headers',
      guards: ['elb/load-balancer-drops-invalid-headers'],
      props: { dropInvalidHeaderFields: false },
    },
    {
      name: 'ambiguous requests',
      guards: ['elb/load-balancer-desync-mitigated'],
      cdk: { desyncMitigationMode: DesyncMitigationMode.MONITOR },
      cdktf: { desyncMitigationMode: 'monitor' },
    },
    { name: 'no access logs', guards: ['elb/load-balancer-logged'], props: { accessLogs: false } },
    {
      name: 'deleted by one call',
      guards: ['elb/load-balancer-deletion-protected'],
      props: { deletionProtection: false },
    },
    { name: 'no web ACL', guards: ['elb/load-balancer-behind-waf'], props: { behindWaf: false } },
    {
      name: 'requests that nobody judged',
      guards: ['elb/load-balancer-waf-fails-closed'],
      props: { wafFailOpen: true },
    },
  ],
  plain: (scope, id, props) =>
    new ApplicationLoadBalancer(scope, id, { vpc: vpcIn(scope), deletionProtection: true, ...props }),
  accepts: (scope) => ({
    clientKeepAlive: Duration.hours(2),
    crossZoneEnabled: true,
    denyAllIgwTraffic: true,
    http2Enabled: false,
    idleTimeout: Duration.minutes(2),
    ipAddressType: IpAddressType.DUAL_STACK,
    loadBalancerName: 'web',
    minimumCapacityUnit: 100,
    preserveHostHeader: true,
    preserveXffClientPort: true,
    securityGroup: SecurityGroup.fromSecurityGroupId(scope, 'Clients', 'sg-0a1b2c3d'),
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED, availabilityZones: ['eu-west-1a', 'eu-west-1b'] },
    xAmznTlsVersionAndCipherSuiteHeaders: true,
    xffHeaderProcessingMode: XffHeaderProcessingMode.REMOVE,
  }),
  alongside: { denyAllIgwTraffic: ['ipAddressType'] },
  defaulted: ['vpc', 'internetFacing', 'accessLogsBucket', 'accessLogsPrefix', 'webAclArn'],
});
