import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Stack } from 'aws-cdk-lib';
import {
  BlockDeviceVolume,
  EbsDeviceVolumeType,
  type IMachineImage,
  InstanceType,
  MachineImage,
  Peer,
  Port,
  SubnetType,
  UserData,
  WindowsVersion,
} from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { network, openVpcIn, vpcIn } from '../../constructs/ec2/weakenings';
import {
  HardenedInstance,
  type HardenedInstanceProps,
  HardenedLaunchTemplate,
  type HardenedLaunchTemplateProps,
  PermissionsBoundary,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf, waived } from './subjects';

/** What a stack declares, by type, and what is found in it. */
function declaredBy(build: (stack: Stack) => unknown) {
  const [template = { name: '', content: {} }] = templateOf(build);
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

/** The same in Terraform. */
function terraformOf(build: (stack: TerraformStack) => unknown) {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  build(stack);
  stack.prepareStack();
  const content = stack.toTerraform();
  const ofType = (type: string) => Object.values<any>(content.resource[`aws_${type}`] ?? {});
  return { ofType, findings: check([{ name: 'shop.tf.json', content }], strict).findings.map(({ rule }) => rule) };
}

const boundsIn = (scope: Construct) => new PermissionsBoundary(scope, 'Bounds', { services: ['ssm', 'ssmmessages'] });

const SESSIONS = [
  'ssm:UpdateInstanceInformation',
  ...['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'].map(
    (name) => `ssmmessages:${name}`,
  ),
];
const granted = (policy: { Statement: { Action: string | string[] }[] }) =>
  policy.Statement.flatMap(({ Action }) => Action);

describe('a hardened launch template', () => {
  const declared = (props: HardenedLaunchTemplateProps = {}) =>
    declaredBy((stack) => new HardenedLaunchTemplate(stack, 'Workers', props));
  const disksOf = (props: HardenedLaunchTemplateProps) =>
    declared(props).ofType('EC2::LaunchTemplate')[0].LaunchTemplateData.BlockDeviceMappings;

  test.each<[string, IMachineImage, string]>([
    ['Amazon Linux', MachineImage.latestAmazonLinux2023(), '/dev/xvda'],
    ['Windows', MachineImage.latestWindows(WindowsVersion.WINDOWS_SERVER_2022_ENGLISH_FULL_BASE), '/dev/sda1'],
  ])('encrypts the root disk of %s', (_, machineImage, name) => {
    expect(disksOf({ machineImage })).toEqual([
      expect.objectContaining({ DeviceName: name, Ebs: expect.objectContaining({ Encrypted: true }) }),
    ]);
  });

  test('has to be told what the root disk of another image is called', () => {
    const machineImage = MachineImage.genericLinux({ 'eu-west-1': 'ami-0a1b2c3d' });
    const error = refusalOf(() => declared({ machineImage }));
    expect(error).toContain("HardenedLaunchTemplate 'Stack/Workers'");
    expect(error).toContain('give rootDevice');
    expect(disksOf({ machineImage: MachineImage.latestAmazonLinux2023(), rootDevice: '/dev/sda1' })[0].DeviceName).toBe(
      '/dev/sda1',
    );
    const inTerraform = (props: object) =>
      terraformOf(
        (stack) => new cdktf.HardenedLaunchTemplate(stack, 'workers', { machineImage: 'ami-0a1b2c3d', ...props }),
      );
    expect(refusalOf(() => inTerraform({}))).toContain('give rootDevice');
    expect(inTerraform({ rootDevice: '/dev/sda1' }).findings).toEqual([]);
  });

  test('encrypts each disk that it is given, and leaves the rest of it alone', () => {
    const kmsKey = Key.fromKeyArn(new Stack(), 'Given', 'arn:aws:kms:eu-west-1:111122223333:key/1');
    const volumeType = EbsDeviceVolumeType.IO2;
    const disks = disksOf({
      blockDevices: [
        { deviceName: '/dev/xvda', volume: BlockDeviceVolume.ebs(50, { iops: 3000, volumeType }) },
        { deviceName: '/dev/xvdb', volume: BlockDeviceVolume.ebs(20, { kmsKey, encrypted: true }) },
        { deviceName: '/dev/xvdc', volume: BlockDeviceVolume.ephemeral(0) },
      ],
    });
    expect(disks[0].Ebs).toMatchObject({ Encrypted: true, Iops: 3000, VolumeSize: 50, VolumeType: 'io2' });
    expect(disks[0].Ebs.KmsKeyId).toHaveProperty('Fn::GetAtt');
    expect(disks[1].Ebs).toMatchObject({ Encrypted: true, KmsKeyId: kmsKey.keyArn });
    expect(disks[2]).toEqual({ DeviceName: '/dev/xvdc', VirtualName: 'ephemeral0' });
  });

  test('lets EC2 Auto Scaling of its account, and nobody else, use the key without a permission of their own', () => {
    const { ofType } = declared();
    const [, , ...more] = ofType('KMS::Key')[0].KeyPolicy.Statement;
    expect(more).toHaveLength(2);
    for (const { Condition } of more) {
      expect(Condition.StringEquals).toEqual({ 'kms:CallerAccount': { Ref: 'AWS::AccountId' } });
      expect(JSON.stringify(Condition.ArnEquals['aws:PrincipalArn'])).toContain(
        ':role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling',
      );
    }
    expect(more[1]).toMatchObject({
      Action: 'kms:CreateGrant',
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
  });

  test('makes a bounded role for Session Manager, and a security group, where it is asked to', () => {
    const { ofType, findings } = declaredBy(
      (stack) =>
        new HardenedLaunchTemplate(stack, 'Workers', { vpc: vpcIn(stack), permissionsBoundary: boundsIn(stack) }),
    );
    expect(findings).toEqual([]);
    expect(ofType('IAM::Role')).toEqual([expect.objectContaining({ PermissionsBoundary: expect.anything() })]);
    expect(ofType('IAM::ManagedPolicy').map(({ PolicyDocument }) => granted(PolicyDocument))).toContainEqual(SESSIONS);
    expect(ofType('EC2::SecurityGroup')[0].SecurityGroupIngress).toBeUndefined();
    const [{ LaunchTemplateData }] = ofType('EC2::LaunchTemplate');
    expect(LaunchTemplateData.IamInstanceProfile.Arn).toBeDefined();
    expect(LaunchTemplateData.NetworkInterfaces[0].Groups).toHaveLength(1);
  });

  test('is the same in Terraform', () => {
    const { ofType, findings } = terraformOf((stack) => {
      const permissionsBoundary = new cdktf.PermissionsBoundary(stack, 'bounds', { services: ['ssm', 'ssmmessages'] });
      new cdktf.HardenedLaunchTemplate(stack, 'workers', {
        vpcId: network.vpcId,
        permissionsBoundary,
        userData: 'yum update',
        tags: { team: 'shop' },
      });
    });
    expect(findings).toEqual([]);
    const [template] = ofType('launch_template');
    expect(template).toMatchObject({
      metadata_options: { http_tokens: 'required', http_put_response_hop_limit: 1 },
      block_device_mappings: [{ device_name: '/dev/xvda', ebs: { encrypted: 'true' } }],
      network_interfaces: [{ associate_public_ip_address: 'false' }],
      user_data: '${base64encode("yum update")}',
    });
    expect(template.tag_specifications.map(({ resource_type }: { resource_type: string }) => resource_type)).toEqual([
      'instance',
      'volume',
    ]);
    expect(ofType('iam_role')[0].permissions_boundary).toBeDefined();
    expect(JSON.stringify(ofType('iam_policy'))).toContain('ssmmessages:OpenDataChannel');
    expect(JSON.stringify(ofType('kms_key'))).toContain('AWSServiceRoleForAutoScaling');
  });
});

describe('a hardened instance', () => {
  const machineImage = MachineImage.latestAmazonLinux2023();
  const instanceType = new InstanceType('m7i.large');
  const declared = (props: Partial<HardenedInstanceProps> = {}, also?: (instance: HardenedInstance) => unknown) =>
    declaredBy((stack) => {
      const instance = new HardenedInstance(stack, 'Batch', {
        vpc: vpcIn(stack),
        machineImage,
        instanceType,
        ...props,
      });
      also?.(instance);
    });

  test('has a role for Session Manager and nothing else, unless it is not to', () => {
    const { ofType } = declared();
    expect(ofType('IAM::ManagedPolicy').map(({ PolicyDocument }) => granted(PolicyDocument))).toEqual([SESSIONS]);
    expect(ofType('IAM::Role')[0].ManagedPolicyArns).toBeUndefined();
    expect(declared({ ssmSessionPermissions: false }).ofType('IAM::ManagedPolicy')).toEqual([]);
  });

  test('grants the same to a role that it is given, where it is asked to, and to a bounded one', () => {
    const withRole = (props: object) =>
      declaredBy((stack) => {
        const role = new Role(stack, 'Given', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
        new HardenedInstance(stack, 'Batch', { vpc: vpcIn(stack), machineImage, instanceType, role, ...props });
      }).ofType('IAM::ManagedPolicy');
    expect(withRole({})).toEqual([]);
    expect(withRole({ ssmSessionPermissions: true })[0].Roles).toHaveLength(1);
    const bounded = declaredBy((stack) => {
      const permissionsBoundary = boundsIn(stack);
      new HardenedInstance(stack, 'Batch', { vpc: vpcIn(stack), machineImage, instanceType, permissionsBoundary });
    });
    expect(bounded.findings).toEqual([]);
    expect(bounded.ofType('IAM::Role')[0].PermissionsBoundary).toBeDefined();
    expect(bounded.ofType('IAM::ManagedPolicy').map(({ PolicyDocument }) => granted(PolicyDocument))).toContainEqual(
      SESSIONS,
    );
  });

  test('connects to nothing until it is told to', () => {
    const [group] = declared().ofType('EC2::SecurityGroup');
    expect(group.SecurityGroupIngress).toBeUndefined();
    expect(group.SecurityGroupEgress).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
    const told = declared({}, ({ connections }) => connections.allowTo(Peer.ipv4('10.0.0.0/16'), Port.HTTPS));
    expect(told.ofType('EC2::SecurityGroup')[0].SecurityGroupEgress).toEqual([
      expect.objectContaining({ CidrIp: '10.0.0.0/16', FromPort: 443 }),
    ]);
    expect(told.findings).toEqual([]);
  });

  test('is refused in public subnets, unless a public address is waived', () => {
    const open = (props: object = {}) =>
      declaredBy((stack) => {
        const vpcSubnets = { subnetType: SubnetType.PUBLIC };
        new HardenedInstance(stack, 'Batch', {
          vpc: openVpcIn(stack),
          vpcSubnets,
          machineImage,
          instanceType,
          ...props,
        });
      });
    expect(refusalOf(() => open())).toContain('its subnets have a way in from the internet; choose others');
    const [instance] = open({ waive: waived('ec2/instance-no-public-address') }).ofType('EC2::Instance');
    expect(instance.NetworkInterfaces[0].AssociatePublicIpAddress).toBe(false);
  });

  test('is another machine once its user data is another', () => {
    const idOf = (command: string) => {
      const userData = UserData.custom(command);
      const [template] = templateOf((stack) => {
        new HardenedInstance(stack, 'Batch', { vpc: vpcIn(stack), machineImage, instanceType, userData });
      });
      const { Resources = {} } = (template?.content ?? {}) as { Resources?: Record<string, { Type: string }> };
      return Object.keys(Resources).find((id) => Resources[id]?.Type === 'AWS::EC2::Instance');
    };
    expect(idOf('yum update')).not.toBe(idOf('dnf update'));
  });

  test('has bandwidth of its own for disks, where its type can have that', () => {
    const isOptimized = (name: string) =>
      declared({ instanceType: new InstanceType(name) }).ofType('EC2::Instance')[0].EbsOptimized;
    expect(['m7i.large', 't2.micro'].map(isOptimized)).toEqual([true, false]);
  });

  test('is the same in Terraform', () => {
    const { ofType, findings } = terraformOf(
      (stack) =>
        new cdktf.HardenedInstance(stack, 'batch', {
          vpcId: network.vpcId,
          subnetId: 'subnet-0a1b2c3d',
          machineImage: 'ami-0a1b2c3d',
          instanceType: 'm7i.large',
          rootBlockDevice: { volumeSize: 50 },
          blockDevices: [{ deviceName: '/dev/sdb', volumeSize: 100 }],
          ssmSessionPermissions: false,
        }),
    );
    expect(findings).toEqual([]);
    expect(ofType('instance')).toEqual([
      expect.objectContaining({
        associate_public_ip_address: false,
        disable_api_termination: true,
        user_data_replace_on_change: true,
        root_block_device: expect.objectContaining({ encrypted: true, volume_size: 50 }),
        ebs_block_device: [expect.objectContaining({ device_name: '/dev/sdb', encrypted: true })],
      }),
    ]);
    expect(ofType('security_group')[0].egress).toBeUndefined();
    expect(ofType('iam_policy')).toEqual([]);
  });
});
