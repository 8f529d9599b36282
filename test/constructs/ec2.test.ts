import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Stack } from 'aws-cdk-lib';
import {
  BlockDeviceVolume,
  EbsDeviceVolumeType,
  type IMachineImage,
  MachineImage,
  WindowsVersion,
} from 'aws-cdk-lib/aws-ec2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { App, TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { HardenedLaunchTemplate, type HardenedLaunchTemplateProps, PermissionsBoundary } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { refusalOf, strict, templateOf } from './subjects';

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
