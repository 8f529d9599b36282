import { table } from '../engine/packed';
import { packed } from './action-resources.generated';
import { actionsOf } from './actions';

/** A kind of resource that an action works on. */
export interface ActionResource {
  /** `object` */
  readonly name: string;
  /** `s3:::${BucketName}/${ObjectName}`: its ARN without what all ARNs begin with. */
  readonly arn: string;
}

const services = table(packed);

/** What the table says of one service: its kinds of resource, and for each of its actions the places of its kinds. */
interface Service {
  readonly kinds: readonly (ActionResource | undefined)[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

const known = new Map<string, Service>();

function serviceOf(prefix: string): Service {
  const service = known.get(prefix);
  if (service) return service;
  const line = services(prefix)?.split(' ') ?? [];
  const kinds = line
    .filter((entry) => entry.includes('='))
    .map((entry) => {
      const [, name, arn] = /^([^=]*)=(.*)$/.exec(entry) ?? [];
      return name === undefined || arn === undefined ? undefined : { name, arn };
    });
  const places = actionsOf(prefix).map(({ name }, at): [string, number[]] => [
    name.toLowerCase(),
    (line[kinds.length + at] ?? '').split(',').map((place) => (place === '' ? -1 : Number(place))),
  ]);
  const made = { kinds, places: new Map(places) };
  known.set(prefix, made);
  return made;
}

/** The kinds of resource that an action such as `s3:GetObject` works on, as AWS lists them; none for one it does not know. */
export function resourcesOf(action: string): readonly ActionResource[] {
  const { kinds, places } = serviceOf(action.slice(0, action.indexOf(':')).toLowerCase());
  return (places.get(action.toLowerCase()) ?? []).flatMap((place) => kinds[place] ?? []);
}

/** The ARNs of all kinds of resource of a service, without what all ARNs begin with; none for one that is not known. */
export const kindsOf = (service: string): readonly string[] =>
  serviceOf(service.toLowerCase())
    .kinds.flatMap((kind) => kind?.arn.split(',arn:${Partition}:') ?? [])
    .filter((arn) => arn.startsWith(`${service}:`));
