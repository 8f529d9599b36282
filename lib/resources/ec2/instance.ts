import { Fact } from '../../engine/fact';
import { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { Unknown } from '../../engine/value';
import { awsDefaults } from '../aws-defaults';

/** A setting of a machine, or what the launch template it names says of it. */
function setting<T>(it: Reading, path: string, inTemplate = path): Fact<T> {
  const within = it.either(`LaunchTemplateData.${inTemplate}`, inTemplate);
  const [type, block, id, name] = it.either(
    ['AWS::EC2::LaunchTemplate', 'LaunchTemplate', 'LaunchTemplateId', 'LaunchTemplateName'],
    ['aws_launch_template', 'launch_template', 'id', 'name'],
  );
  if (it.type === type) return it.fact<T>(within);
  return it.fact<T>(path).orElse(() => {
    const used = it.fact(block);
    if (used.isAbsentHere) return it.fact<T>(path);
    const called = used.get(id).orElse(() => used.get(name));
    const [named] = it.resource.template.assembly.companionsOf(it.resource, type, name, called.text, it.world);
    const template = it.follow(called) ?? (named && Reading.of(named, it.world));
    return template ? template.fact<T>(within) : new Fact<T>(used, new Unknown('a launch template from elsewhere'));
  });
}

const isConfiguration = (it: Reading): boolean => /LaunchConfiguration$|launch_configuration$/.test(it.type);

/** Whether the machines of a launch template get their disks from it alone, because a group launches them. */
function standsAlone(it: Reading): boolean {
  const [template, group, keys] = it.either(
    [
      'AWS::EC2::LaunchTemplate',
      'AWS::AutoScaling::AutoScalingGroup',
      ['LaunchTemplate.LaunchTemplateId', 'LaunchTemplate.Version'],
    ],
    ['aws_launch_template', 'aws_autoscaling_group', ['launch_template.id', 'launch_template.name']],
  );
  return it.type !== template || keys.some((key) => it.companions(group, key).length > 0);
}

/** A disk that a machine is launched with, and whether it is encrypted. */
export interface Disk {
  readonly self: Fact;
  readonly encrypted: Fact<boolean>;
  /** The snapshot it starts from, whose encryption it takes over. */
  readonly snapshot: Fact<string>;
  readonly key: Fact<string>;
}

const disksOf = (mappings: Fact, keys: readonly [string, string, string]): Disk[] =>
  mappings.items().map((self) => ({
    self,
    encrypted: self.get(keys[0]),
    snapshot: self.get(keys[1]),
    key: self.get(keys[2]),
  }));

const list = (at: Fact, disks: readonly Disk[]): Fact<readonly Disk[]> => new Fact(at, disks as never);

function cloudFormationDisks(it: Reading): Fact<readonly Disk[]> {
  const mappings = setting(it, 'BlockDeviceMappings');
  if (mappings.isUnknown) return mappings as Fact<readonly Disk[]>;
  const disks = disksOf(mappings, ['Ebs.Encrypted', 'Ebs.SnapshotId', 'Ebs.KmsKeyId']).filter(
    ({ self }) => self.isUnknown || !self.get('Ebs').isAbsentHere,
  );
  return list(mappings, disks);
}

function terraformDisks(it: Reading): Fact<readonly Disk[]> {
  const keys = (prefix: string) => [`${prefix}encrypted`, `${prefix}snapshot_id`, `${prefix}kms_key_id`] as const;
  const mappings = setting(it, 'block_device_mappings');
  if (it.type === 'aws_launch_template')
    return list(
      mappings,
      disksOf(mappings, keys('ebs.')).filter(({ self }) => self.isUnknown || !self.get('ebs').isAbsentHere),
    );
  const root = it.fact('root_block_device');
  const own = [root, it.fact('ebs_block_device')].flatMap((blocks) => disksOf(blocks, keys('')));
  if (own.length === 0 && mappings.isUnknown) return mappings as Fact<readonly Disk[]>;
  const inherited = disksOf(mappings, keys('ebs.'));
  return list(root, root.isAbsentHere && inherited.length === 0 ? [missing(root), ...own] : [...own, ...inherited]);
}

/** The root disk that comes from the image when nothing is said of it. */
const missing = (at: Fact): Disk => {
  const absent = new Fact<never>(at, undefined);
  return { self: absent, encrypted: absent, snapshot: absent, key: absent };
};

/** An EC2 instance, a launch template or a launch configuration: what a machine is launched with. */
export const instance = defineResource({
  cloudformation: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration'],
  terraform: ['aws_instance', 'aws_spot_instance_request', 'aws_launch_template', 'aws_launch_configuration'],
  facts: {
    metadataTokens: fact<'required' | 'optional'>(
      (it) => setting(it, 'MetadataOptions.HttpTokens'),
      (it) => {
        const own = setting<'required' | 'optional'>(it, 'metadata_options.http_tokens');
        const defaults = it.settings('region', 'aws_ec2_instance_metadata_defaults')[0];
        return defaults ? own.orElse(() => defaults.fact('http_tokens')) : own;
      },
    ),
    metadataEndpoint: fact<'enabled' | 'disabled'>(
      (it) => setting(it, 'MetadataOptions.HttpEndpoint'),
      (it) => setting(it, 'metadata_options.http_endpoint'),
    ),
    metadataHopLimit: fact<number>(
      (it) => setting(it, 'MetadataOptions.HttpPutResponseHopLimit'),
      (it) => setting(it, 'metadata_options.http_put_response_hop_limit'),
    ),
    metadataTags: fact<'enabled' | 'disabled'>(
      (it) => setting(it, 'MetadataOptions.InstanceMetadataTags'),
      (it) => setting(it, 'metadata_options.instance_metadata_tags'),
    ),
    /** The key pair that whoever logs in by SSH or RDP holds. */
    keyPair: fact<string>(
      (it) => setting(it, 'KeyName'),
      (it) => setting(it, 'key_name'),
    ),
    /** One for each network interface that is spoken of. */
    publicAddresses: fact<boolean[]>(
      (it) => {
        if (isConfiguration(it)) return it.fact('AssociatePublicIpAddress');
        const interfaces = setting(it, 'NetworkInterfaces');
        if (interfaces.isUnknown) return interfaces as Fact<boolean[]>;
        return new Fact(
          interfaces.at,
          interfaces.items().map((one) => one.get('AssociatePublicIpAddress').or(false).value),
        );
      },
      (it) => {
        if (it.type !== 'aws_launch_template') return it.fact('associate_public_ip_address');
        const interfaces = it.fact('network_interfaces');
        return new Fact(
          interfaces.at,
          interfaces.items().map((one) => one.get('associate_public_ip_address').or(false).value),
        );
      },
    ),
    disks: fact<readonly Disk[]>(
      (it) => {
        const disks = cloudFormationDisks(it);
        return !disks.isUnknown && disks.items().length === 0 && standsAlone(it)
          ? list(disks, [missing(disks)])
          : disks;
      },
      (it) => {
        const disks = terraformDisks(it);
        return !disks.isUnknown && disks.items().length === 0 && standsAlone(it)
          ? list(disks, [missing(disks)])
          : disks;
      },
    ),
    profile: fact<string>(
      (it) => setting(it, 'IamInstanceProfile'),
      (it) => setting(it, 'iam_instance_profile'),
    ),
    detailedMonitoring: fact<boolean>(
      (it) =>
        isConfiguration(it)
          ? it.fact<boolean>('InstanceMonitoring').or(awsDefaults.launchConfigurationMonitored.value)
          : setting(it, 'Monitoring', 'Monitoring.Enabled'),
      (it) =>
        isConfiguration(it)
          ? it.fact<boolean>('enable_monitoring').or(true)
          : setting(it, 'monitoring', 'monitoring.enabled'),
    ),
    ebsOptimized: fact<boolean>(
      (it) => setting(it, 'EbsOptimized'),
      (it) => setting(it, 'ebs_optimized'),
    ),
    type: fact<string>(
      (it) => setting(it, 'InstanceType'),
      (it) => setting(it, 'instance_type'),
    ),
    terminationProtected: fact<boolean>(
      (it) => setting(it, 'DisableApiTermination'),
      (it) => setting(it, 'disable_api_termination'),
    ),
  },
});

/** A machine, or the launch template of machines: a launch configuration cannot say all that these can. */
export const machine = defineResource({
  cloudformation: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate'],
  terraform: ['aws_instance', 'aws_spot_instance_request', 'aws_launch_template'],
  facts: instance.facts,
});

/** Whether this is an instance itself, not what instances are launched from. */
export const isInstance = (it: Reading): boolean => /Instance$|^aws_instance$|spot_instance_request$/.test(it.type);
