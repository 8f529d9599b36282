import { type Capacity, Exhausted, type Found } from '../../runner/capacity';
import { userData } from '../../runner/gate-script';
import { Later } from '../../runner/later';
import type { Terms } from '../../runner/terms';
import { failureOf } from './failure';
import { type Images, refusingOld, type Version } from './image-age';

/** Instances that are runners. */
export interface Ec2Settings extends Version {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  /** What tells its instances from others, as a tag. */
  readonly tag: { readonly Key: string; readonly Value: string };
  /** Days after which nothing is started from the image any more. */
  readonly oldestDays?: number;
}

interface Instance {
  readonly InstanceId?: string;
  readonly LaunchTime?: Date;
  readonly State?: { readonly Name?: string };
  readonly Tags?: readonly { readonly Key?: string; readonly Value?: string }[];
}

/** What is called of Amazon EC2. */
export interface Ec2 extends Images {
  runInstances(input: object): Promise<{ readonly Instances?: readonly Instance[] }>;
  describeInstances(input: object): Promise<{
    readonly Reservations?: readonly { readonly Instances?: readonly Instance[] }[];
    readonly NextToken?: string;
  }>;
  terminateInstances(input: object): Promise<unknown>;
}

const NAME = 'bulwark:runner';
const ALIVE = ['pending', 'running', 'stopping', 'stopped'];

/** There is no room in one zone, but there may be in another. */
const FULL_ZONE = /^(InsufficientInstanceCapacity|InsufficientFreeAddressesInSubnet|Unsupported)$/;
const FULL = /^(InstanceLimitExceeded|VcpuLimitExceeded|MaxSpotInstanceCountExceeded)$/;

/** Instances of a launch template, in one of some subnets. Of one token Amazon EC2 launches one instance. */
export function ec2(client: Ec2, settings: Ec2Settings, terms: Terms, now = Date.now): Capacity {
  const { tag, oldestDays } = settings;
  const refuseOld = oldestDays === undefined ? undefined : refusingOld(client, settings, oldestDays, now);
  const own = { Name: `tag:${tag.Key}`, Values: [tag.Value] };
  return {
    async start(name, config) {
      await refuseOld?.();
      const full: string[] = [];
      for (const [at, SubnetId] of settings.subnets.entries())
        try {
          const { Instances: [instance] = [] } = await client.runInstances({
            ...{ MinCount: 1, MaxCount: 1, ClientToken: `${name}-${at}` },
            LaunchTemplate: { LaunchTemplateId: settings.launchTemplate, Version: settings.version },
            // The template has an interface, and Amazon EC2 takes no subnet beside one: it stands in the interface.
            NetworkInterfaces: [
              { DeviceIndex: 0, SubnetId, Groups: settings.securityGroups, AssociatePublicIpAddress: false },
            ],
            UserData: Buffer.from(userData(terms, config)).toString('base64'),
            TagSpecifications: [{ ResourceType: 'instance', Tags: [tag, { Key: NAME, Value: name }] }],
          });
          if (!instance?.InstanceId) throw new Later(`Amazon EC2 does not say which instance it launched for ${name}`);
          return instance.InstanceId;
        } catch (error) {
          const failure = failureOf(error);
          if (FULL_ZONE.test(failure.name)) {
            full.push(failure.message);
            continue;
          }
          if (FULL.test(failure.name)) throw new Exhausted(failure.message);
          if (failure.isThrottled) throw new Later(failure.message);
          // The token is known with another configuration: somebody was stopped between the two.
          const known = failure.name === 'IdempotentParameterMismatch' ? await find(name) : undefined;
          if (known) return known.id;
          throw error;
        }
      throw new Exhausted(full.join('; '));
    },
    find,
    runs: async (id) => (await alive([{ Name: 'instance-id', Values: [id] }])).length > 0,
    async stop(id) {
      try {
        await client.terminateInstances({ InstanceIds: [id] });
      } catch (error) {
        if (failureOf(error).name !== 'InvalidInstanceID.NotFound') throw error;
      }
    },
    all: () => alive([]),
  };

  async function find(name: string): Promise<Found | undefined> {
    return (await alive([{ Name: `tag:${NAME}`, Values: [name] }]))[0];
  }

  async function alive(filters: readonly object[]): Promise<Found[]> {
    const Filters = [own, { Name: 'instance-state-name', Values: ALIVE }, ...filters];
    const found: Found[] = [];
    let NextToken: string | undefined;
    do {
      const described = await client.describeInstances({ Filters, ...(NextToken && { NextToken }) });
      for (const { Instances = [] } of described.Reservations ?? []) found.push(...Instances.map(foundOf));
      NextToken = described.NextToken;
    } while (NextToken);
    return found;
  }
}

const foundOf = ({ InstanceId = '', LaunchTime, Tags = [] }: Instance): Found => ({
  id: InstanceId,
  name: Tags.find(({ Key }) => Key === NAME)?.Value ?? '',
  since: LaunchTime?.getTime() ?? 0,
});
