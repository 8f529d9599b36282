import { type Instances, TAG } from './isolate-instance';

interface Tag {
  readonly Key?: string;
  readonly Value?: string;
}

interface DescribedInstance {
  readonly InstanceId?: string;
  readonly VpcId?: string;
  readonly State?: { readonly Name?: string };
  readonly Tags?: readonly Tag[];
  readonly NetworkInterfaces?: readonly {
    readonly NetworkInterfaceId?: string;
    readonly Groups?: readonly { readonly GroupId?: string }[];
  }[];
  readonly BlockDeviceMappings?: readonly { readonly Ebs?: { readonly VolumeId?: string } }[];
}

/** What is called of Amazon EC2. */
export interface Ec2 {
  describeInstances(input: object): Promise<{
    readonly Reservations?: readonly { readonly Instances?: readonly DescribedInstance[] }[];
  }>;
  describeIamInstanceProfileAssociations(input: object): Promise<{
    readonly IamInstanceProfileAssociations?: readonly {
      readonly AssociationId?: string;
      readonly State?: string;
      readonly IamInstanceProfile?: { readonly Arn?: string };
    }[];
  }>;
  describeSnapshots(input: object): Promise<{
    readonly Snapshots?: readonly { readonly VolumeId?: string; readonly State?: string }[];
    readonly NextToken?: string;
  }>;
  createSnapshots(input: object): Promise<unknown>;
  createTags(input: object): Promise<unknown>;
  modifyNetworkInterfaceAttribute(input: object): Promise<unknown>;
  disassociateIamInstanceProfile(input: object): Promise<unknown>;
}

const present = (texts: readonly (string | undefined)[]): string[] => texts.filter((text) => text !== undefined);

/** What a playbook asks of instances, by the API of Amazon EC2. */
export const instancesOf = (client: Ec2): Instances => ({
  async get(id) {
    // Of an id that does not exist it is an error to ask.
    const { Reservations = [] } = await client.describeInstances({ Filters: [{ Name: 'instance-id', Values: [id] }] });
    const [instance] = Reservations.flatMap(({ Instances = [] }) => Instances);
    if (!instance || instance.State?.Name === 'terminated') return undefined;
    const { IamInstanceProfileAssociations = [] } = await client.describeIamInstanceProfileAssociations({
      Filters: [{ Name: 'instance-id', Values: [id] }],
    });
    const profile = IamInstanceProfileAssociations.find(({ State = '' }) => /^associat/.test(State));
    return {
      id,
      tags: Object.fromEntries((instance.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
      vpc: instance.VpcId ?? '',
      interfaces: (instance.NetworkInterfaces ?? []).map(({ NetworkInterfaceId = '', Groups = [] }) => ({
        id: NetworkInterfaceId,
        groups: present(Groups.map(({ GroupId }) => GroupId)),
      })),
      volumes: present((instance.BlockDeviceMappings ?? []).map(({ Ebs }) => Ebs?.VolumeId)),
      ...(profile && {
        profile: { association: profile.AssociationId ?? '', arn: profile.IamInstanceProfile?.Arn ?? '' },
      }),
    };
  },
  async snapshots(incident) {
    const volumes: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await client.describeSnapshots({
        OwnerIds: ['self'],
        Filters: [{ Name: `tag:${TAG}`, Values: [incident] }],
        ...(NextToken !== undefined && { NextToken }),
      });
      for (const { VolumeId, State } of page.Snapshots ?? []) if (VolumeId && State !== 'error') volumes.push(VolumeId);
      NextToken = page.NextToken || undefined;
    } while (NextToken !== undefined);
    return volumes;
  },
  snapshot: (InstanceId, incident) =>
    client.createSnapshots({
      InstanceSpecification: { InstanceId },
      Description: `What ${InstanceId} held when it was isolated`,
      TagSpecifications: [{ ResourceType: 'snapshot', Tags: [{ Key: TAG, Value: incident }] }],
    }),
  label: (id, incident) => client.createTags({ Resources: [id], Tags: [{ Key: TAG, Value: incident }] }),
  regroup: (NetworkInterfaceId, group) =>
    client.modifyNetworkInterfaceAttribute({ NetworkInterfaceId, Groups: [group] }),
  detachProfile: (AssociationId) => client.disassociateIamInstanceProfile({ AssociationId }),
});
