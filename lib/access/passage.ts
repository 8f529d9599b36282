import { BulwarkError } from '../engine/error';
import { Reading } from '../engine/reading';
import type { Resource } from '../engine/template';
import type { World } from '../engine/world';
import { type ContextValue, LEFT_OPEN } from '../iam/evaluate';
import { vpcEndpoint } from '../resources/ec2/vpc-endpoint';
import { hidden, type Statements, statementsOf } from './policies';
import { filled, idOfEndpoint } from './resource-arn';

/** What a VPC endpoint makes of a request that goes through it. */
export interface Passage {
  /** What it lets through; undefined where it has no policy, and lets everything through. */
  readonly statements: Statements | undefined;
  /** What it adds to the request. */
  readonly context: Readonly<Record<string, ContextValue>>;
}

export const isEndpoint = ({ type }: Resource): boolean =>
  [...vpcEndpoint.types.cloudformation, ...vpcEndpoint.types.terraform].includes(type);

/** The passage of an action through an endpoint of a template. Throws where the endpoint is of another service. */
export function passageThrough(endpoint: Resource, action: string, world: World): Passage {
  const it = Reading.of(endpoint, world);
  const { service, network, policy } = vpcEndpoint.read(it);
  const [, gateway] = /\.(s3|dynamodb)$/.exec(service.text ?? '') ?? [];
  if (gateway && !action.toLowerCase().startsWith(`${gateway}:`))
    throw new BulwarkError(`${endpoint.id} is an endpoint of ${gateway}, which '${action}' does not go through`);
  const vpc = filled(network.text ?? LEFT_OPEN.join(''), endpoint, (one) => Reading.of(one, world));
  return {
    statements: policy.isAbsentHere ? undefined : statementsOf('endpoint', policy, world),
    context: {
      ...through(idOfEndpoint(it)),
      ...(vpc.includes(LEFT_OPEN[0]) ? {} : { 'aws:SourceVpc': vpc }),
    },
  };
}

/** The passage through an endpoint that is known by its id alone. */
export const passageOf = (id: string): Passage => ({
  statements: hidden('endpoint', `the policy of ${id}`),
  context: through(id),
});

/** A request through an endpoint has its private address under `aws:VpcSourceIp`, and no public one. */
const through = (id: string) => ({ 'aws:SourceVpce': id, 'aws:SourceIp': null });
