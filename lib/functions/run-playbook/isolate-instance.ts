import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';

/** Which instances are isolated, and how, as the construct writes it. */
export interface Isolation {
  /** The group that lets nothing in and nothing out. */
  readonly securityGroup: string;
  /** The tag that an instance has to have. */
  readonly tag: { readonly key: string; readonly value: string };
}

/** An instance as it is. */
export interface Instance {
  readonly id: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly vpc: string;
  /** Its network interfaces, and their security groups. */
  readonly interfaces: readonly { readonly id: string; readonly groups: readonly string[] }[];
  readonly volumes: readonly string[];
  /** The association of its instance profile, where it has one. */
  readonly profile?: { readonly association: string; readonly arn: string };
}

/** What is asked of Amazon EC2. */
export interface Instances {
  readonly get: (id: string) => Promise<Instance | undefined>;
  /** Volumes of which there is a snapshot with the tag of an incident. */
  readonly snapshots: (incident: string) => Promise<readonly string[]>;
  /** Has snapshots made of all volumes of an instance at once. */
  readonly snapshot: (instance: string, incident: string) => Promise<unknown>;
  readonly label: (instance: string, incident: string) => Promise<unknown>;
  readonly regroup: (networkInterface: string, group: string) => Promise<unknown>;
  readonly detachProfile: (association: string) => Promise<unknown>;
}

/** The tag of an instance and its snapshots that names the run which began to isolate it. */
export const TAG = 'bulwark:incident';

/**
 * Takes snapshots of the volumes of an instance, puts it alone into a security group that lets nothing in or out, and takes
 * its role away. It runs on, so that its memory can be looked at.
 */
export const isolateInstance = (instances: Instances, { securityGroup, tag }: Isolation): Playbook => ({
  cuts: true,
  async look({ target: id, undo }, run) {
    if (!/^i-[0-9a-f]{8,17}$/.test(id)) throw new BulwarkError(`'${id}' is no id of an instance`);
    if (undo)
      throw new BulwarkError(
        'an isolated instance is let out by hand: its record says which groups and which profile it had',
      );
    const instance = await instances.get(id);
    if (!instance) throw new BulwarkError(`there is no instance ${id}`);
    if (instance.tags[tag.key] !== tag.value)
      throw new BulwarkError(`the instance ${id} is not one to isolate: it lacks the tag ${tag.key}=${tag.value}`);
    const incident = instance.tags[TAG] ?? run;
    const kept = new Set(await instances.snapshots(incident));
    const { profile } = instance;
    return {
      is: instance,
      steps: [
        ...(instance.tags[TAG] === undefined
          ? [{ does: `tag ${id} with ${TAG}=${incident}`, run: () => instances.label(id, incident) }]
          : []),
        ...(instance.volumes.every((volume) => kept.has(volume))
          ? []
          : [{ does: `take snapshots of the volumes of ${id}`, run: () => instances.snapshot(id, incident) }]),
        ...instance.interfaces
          .filter(({ groups }) => groups.length !== 1 || groups[0] !== securityGroup)
          .map(({ id: eni }) => ({
            does: `put ${eni} of ${id} into ${securityGroup} alone`,
            run: () => instances.regroup(eni, securityGroup),
          })),
        ...(profile
          ? [{ does: `take ${profile.arn} from ${id}`, run: () => instances.detachProfile(profile.association) }]
          : []),
      ],
    };
  },
});
