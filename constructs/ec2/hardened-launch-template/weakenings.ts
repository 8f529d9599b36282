import { Duration, Expiration } from 'aws-cdk-lib';
import {
  CpuCredits,
  InstanceInitiatedShutdownBehavior,
  InstanceType,
  LaunchTemplate,
  MachineImage,
  PlacementGroup,
  SecurityGroup,
} from 'aws-cdk-lib/aws-ec2';
import { InstanceProfile, Role } from 'aws-cdk-lib/aws-iam';
import { defineWeakenings } from '../../weakening';
import { machineWeakenings, publicAddress } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

export default defineWeakenings({
  make: {
    cdk: (scope, id, props) => new cdk.HardenedLaunchTemplate(scope, id, props),
    cdktf: (scope, id, props) => new cdktf.HardenedLaunchTemplate(scope, id, props),
  },
  weakenings: [...machineWeakenings, publicAddress],
  plain: (scope, id, props) => new LaunchTemplate(scope, id, { associatePublicIpAddress: false, ...props }),
  accepts: (scope) => ({
    cpuCredits: CpuCredits.STANDARD,
    cpuOptions: { coreCount: 2, threadsPerCore: 1 },
    disableApiTermination: true,
    ebsOptimized: true,
    hibernationConfigured: true,
    httpEndpoint: false,
    httpProtocolIpv6: true,
    instanceInitiatedShutdownBehavior: InstanceInitiatedShutdownBehavior.TERMINATE,
    instanceProfile: InstanceProfile.fromInstanceProfileAttributes(scope, 'Profile', {
      instanceProfileArn: 'arn:aws:iam::111122223333:instance-profile/workers',
      role: Role.fromRoleArn(scope, 'ProfileRole', 'arn:aws:iam::111122223333:role/workers'),
    }),
    instanceType: new InstanceType('m7g.large'),
    launchTemplateName: 'workers',
    machineImage: MachineImage.latestAmazonLinux2023(),
    nitroEnclaveEnabled: true,
    placementGroup: PlacementGroup.fromPlacementGroupName(scope, 'Placement', 'workers'),
    role: Role.fromRoleArn(scope, 'Workers', 'arn:aws:iam::111122223333:role/workers'),
    securityGroup: SecurityGroup.fromSecurityGroupId(scope, 'Clients', 'sg-0a1b2c3d'),
    spotOptions: { blockDuration: Duration.hours(2), validUntil: Expiration.atDate(new Date('2099-01-01')) },
    versionDescription: 'the first',
  }),
  defaulted: ['vpc', 'rootDevice', 'permissionsBoundary'],
});
