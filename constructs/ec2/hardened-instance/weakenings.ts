import { Duration } from 'aws-cdk-lib';
import {
  CloudFormationInit,
  CpuCredits,
  InitCommand,
  Instance,
  InstanceInitiatedShutdownBehavior,
  InstanceType,
  MachineImage,
  PlacementGroup,
  SecurityGroup,
  SubnetType,
} from 'aws-cdk-lib/aws-ec2';
import { InstanceProfile, Role } from 'aws-cdk-lib/aws-iam';
import { defineWeakenings } from '../../weakening';
import { machineWeakenings, network, openVpcIn, publicAddress, vpcIn } from '../weakenings';
import * as cdk from './cdk';
import * as cdktf from './cdktf';

const IMAGE = MachineImage.latestAmazonLinux2023();
const TYPE = new InstanceType('m7i.large');
const PUBLIC = { subnetType: SubnetType.PUBLIC };
const ISOLATED = { subnetType: SubnetType.PRIVATE_ISOLATED };

export default defineWeakenings({
  make: {
    cdk: (scope, id, { vpc, instanceType = TYPE, machineImage = IMAGE, ...props } = {}) =>
      new cdk.HardenedInstance(scope, id, {
        ...(props.associatePublicIpAddress
          ? { vpc: openVpcIn(scope), vpcSubnets: PUBLIC }
          : { vpc: vpc ?? vpcIn(scope) }),
        ...{ instanceType, machineImage, ...props },
      }),
    cdktf: (scope, id, props) =>
      new cdktf.HardenedInstance(scope, id, {
        vpcId: network.vpcId,
        subnetId: network.subnetIds[0] ?? '',
        instanceType: 'm7i.large',
        machineImage: 'ami-0a1b2c3d',
        ...props,
      }),
  },
  weakenings: [
    ...machineWeakenings,
    publicAddress,
    {
      name: 'a way out to anywhere',
      guards: ['ec2/group-no-world-egress-all-ports'],
      props: { allowAllOutbound: true },
    },
    {
      name: 'terminated by one call',
      guards: ['ec2/instance-termination-protected'],
      props: { disableApiTermination: false },
    },
  ],
  plain: (scope, id, props) =>
    new Instance(scope, id, {
      vpc: vpcIn(scope),
      vpcSubnets: ISOLATED,
      instanceType: TYPE,
      machineImage: IMAGE,
      userDataCausesReplacement: true,
      ...(props.ipv6AddressCount === undefined && { associatePublicIpAddress: false }),
      ...props,
    }),
  accepts: (scope) => ({
    availabilityZone: 'eu-west-1b',
    creditSpecification: CpuCredits.STANDARD,
    enclaveEnabled: true,
    hibernationEnabled: true,
    httpEndpoint: false,
    httpProtocolIpv6: true,
    init: CloudFormationInit.fromElements(InitCommand.shellCommand('yum update -y')),
    initOptions: { timeout: Duration.minutes(10) },
    instanceInitiatedShutdownBehavior: InstanceInitiatedShutdownBehavior.TERMINATE,
    instanceName: 'batch',
    instanceProfile: InstanceProfile.fromInstanceProfileAttributes(scope, 'Profile', {
      instanceProfileArn: 'arn:aws:iam::111122223333:instance-profile/batch',
      role: Role.fromRoleArn(scope, 'ProfileRole', 'arn:aws:iam::111122223333:role/batch'),
    }),
    instanceType: new InstanceType('t4g.small'),
    ipv6AddressCount: 1,
    machineImage: MachineImage.latestAmazonLinux2(),
    placementGroup: PlacementGroup.fromPlacementGroupName(scope, 'Placement', 'batch'),
    privateIpAddress: '10.0.0.7',
    propagateTagsToVolumeOnCreation: true,
    resourceSignalTimeout: Duration.minutes(10),
    role: Role.fromRoleArn(scope, 'Batch', 'arn:aws:iam::111122223333:role/batch'),
    securityGroup: new SecurityGroup(scope, 'Clients', { vpc: vpcIn(scope), allowAllOutbound: false }),
    sourceDestCheck: false,
    vpcSubnets: { ...ISOLATED, availabilityZones: ['eu-west-1c'] },
  }),
  alongside: { creditSpecification: ['instanceType'], initOptions: ['init'] },
  defaulted: [
    ...['vpc', 'ebsOptimized', 'ssmSessionPermissions', 'userDataCausesReplacement'],
    ...['rootDevice', 'permissionsBoundary'],
  ],
});
