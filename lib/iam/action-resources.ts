import { packed } from './action-resources.generated';
import { actionsOf } from './actions';
import { table } from './packed';

/** A kind of resource that an action works on. */
export interface ActionResource {
  /** `object` */
  readonly name: string;
  /** `s3:::${BucketName}/${ObjectName}`: its ARN without what all ARNs begin with. */
  readonly arn: string;
}

const services = table(packed);

/** The kinds of resource that an action such as `s3:GetObject` works on, as AWS lists them; none for one it does not know. */
export function resourcesOf(action: string): readonly ActionResource[] {
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  const at = actionsOf(service).findIndex(({ name }) => name.toLowerCase() === action.toLowerCase());
  const line = services(service)?.split(' ') ?? [];
  const types = line.filter((entry) => entry.includes('='));
  const places = line[types.length + at]?.split(',') ?? [];
  return places.flatMap((place) => {
    const [, name, arn] = /^([^=]*)=(.*)$/.exec(types[Number(place)] ?? '') ?? [];
    return name === undefined || arn === undefined ? [] : [{ name, arn }];
  });
}
