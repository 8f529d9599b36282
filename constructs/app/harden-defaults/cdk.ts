import {
  Annotations,
  App,
  AspectPriority,
  Aspects,
  type IAspect,
  type IPropertyInjector,
  PropertyInjectors,
  Stage,
} from 'aws-cdk-lib';
import { CURRENTLY_RECOMMENDED_FLAGS } from 'aws-cdk-lib/cx-api';
import { version } from 'aws-cdk-lib/package.json';
import type { Construct, IConstruct } from 'constructs';
import type { Config } from '../../../lib/engine/config';
import { BulwarkError } from '../../../lib/engine/error';
import { keep, keptFor } from '../../../tree/settings';
import { waivedBy } from '../../../tree/waivers';
import { HardenedRestApi } from '../../apigateway/hardened-rest-api/cdk';
import { HardenedHttpApi } from '../../apigatewayv2/hardened-http-api/cdk';
import { HardenedDistribution } from '../../cloudfront/hardened-distribution/cdk';
import { EphemeralBuild } from '../../codebuild/ephemeral-build/cdk';
import { HardenedUserPool } from '../../cognito/hardened-user-pool/cdk';
import { HardenedUserPoolClient } from '../../cognito/hardened-user-pool-client/cdk';
import { HardenedTable } from '../../dynamodb/hardened-table/cdk';
import { HardenedInstance } from '../../ec2/hardened-instance/cdk';
import { HardenedLaunchTemplate } from '../../ec2/hardened-launch-template/cdk';
import { HardenedSecurityGroup } from '../../ec2/hardened-security-group/cdk';
import { SegmentedVpc } from '../../ec2/segmented-vpc/cdk';
import { ImmutableRepository } from '../../ecr/immutable-repository/cdk';
import { HardenedFargateService } from '../../ecs/hardened-fargate-service/cdk';
import { HardenedTaskDefinition } from '../../ecs/hardened-task-definition/cdk';
import { HardenedFileSystem } from '../../efs/hardened-file-system/cdk';
import { HardenedCluster } from '../../eks/hardened-cluster/cdk';
import { HardenedLoadBalancer } from '../../elasticloadbalancingv2/hardened-load-balancer/cdk';
import { HardenedEventBus } from '../../events/hardened-event-bus/cdk';
import { type InPlace, isHardened } from '../../in-place';
import { HardenedStream } from '../../kinesis/hardened-stream/cdk';
import { HardenedDeliveryStream } from '../../kinesisfirehose/hardened-delivery-stream/cdk';
import { HardenedKey } from '../../kms/hardened-key/cdk';
import { HardenedFunction } from '../../lambda/hardened-function/cdk';
import { HardenedLogGroup } from '../../logs/hardened-log-group/cdk';
import { HardenedSearchDomain } from '../../opensearchservice/hardened-search-domain/cdk';
import { HardenedDatabase } from '../../rds/hardened-database/cdk';
import { HardenedDatabaseCluster } from '../../rds/hardened-database-cluster/cdk';
import { HardenedBucket } from '../../s3/hardened-bucket/cdk';
import { SigningProfile } from '../../signer/signing-profile/cdk';
import { HardenedTopic } from '../../sns/hardened-topic/cdk';
import { HardenedQueue } from '../../sqs/hardened-queue/cdk';
import { HardenedParameter } from '../../ssm/hardened-parameter/cdk';
import { HardenedStateMachine } from '../../stepfunctions/hardened-state-machine/cdk';

/** Every class of the CDK that is hardened in place. */
const CLASSES: readonly InPlace<any, any>[] = [
  EphemeralBuild,
  HardenedBucket,
  HardenedCluster,
  HardenedDatabase,
  HardenedDatabaseCluster,
  HardenedDeliveryStream,
  HardenedDistribution,
  HardenedEventBus,
  HardenedFileSystem,
  HardenedFargateService,
  HardenedFunction,
  HardenedInstance,
  HardenedHttpApi,
  HardenedKey,
  HardenedLaunchTemplate,
  HardenedLoadBalancer,
  HardenedLogGroup,
  HardenedParameter,
  HardenedQueue,
  HardenedSearchDomain,
  HardenedSecurityGroup,
  HardenedStateMachine,
  HardenedRestApi,
  HardenedStream,
  HardenedTable,
  HardenedTaskDefinition,
  HardenedTopic,
  ImmutableRepository,
  SegmentedVpc,
  SigningProfile,
  HardenedUserPool,
  HardenedUserPoolClient,
].map(({ inPlace }) => inPlace);

export interface HardenDefaultsOptions {
  /**
   * Whether the feature flags that the CDK recommends are set where the app says nothing of them, or only said. To be set,
   * the app must have no stacks yet.
   * @default said
   */
  readonly featureFlags?: 'said' | 'set';
}

/**
 * Gives constructs of the CDK that an app makes itself or by way of others, such as `new Bucket(…)`, the defaults of
 * hardened ones, in every stage and stack of it. Props that give a default up are refused in the same words, unless the
 * configuration waives the rule at the construct's path. What grants come to stays the CDK's.
 *
 * Synthesis tells which classes are covered. Throws a `BulwarkError` for what is not an app, and for flags that are to
 * be set once it has stacks.
 */
export function hardenDefaults(app: App, config?: Config, { featureFlags = 'said' }: HardenDefaultsOptions = {}): void {
  if (!App.isApp(app))
    throw new BulwarkError('hardenDefaults needs the App, so that all of its stages and stacks are covered');
  if (!PropertyInjectors || !CURRENTLY_RECOMMENDED_FLAGS)
    throw new BulwarkError(`hardenDefaults needs aws-cdk-lib 2.257 or later, and this is ${version}`);
  if (config && !keptFor(app)) keep(app, config);
  const recommended = recommendedFlags();
  const flags = Object.keys(recommended).filter((flag) => app.node.tryGetContext(flag) === undefined);
  if (featureFlags === 'set') setFlags(app, Object.fromEntries(flags.map((flag) => [flag, recommended[flag]])));
  else if (flags.length > 0)
    say(
      app,
      'flags',
      `${flags.length} feature flags that the CDK recommends are not set, such as ${flags.slice(0, 3).join(', ')}; hardenDefaults(app, config, { featureFlags: 'set' }) sets them`,
    );
  const injectors = PropertyInjectors.of(app);
  for (const inPlace of CLASSES) injectors.add(new Injector(inPlace, injectors.for(inPlace.id)));
  say(
    app,
    'classes',
    `these classes have hardened defaults: ${CLASSES.map(({ id }) => id.replace('aws-cdk-lib.', '')).join(', ')}`,
  );
}

/** What the CDK gives new apps, but for the partitions that they are for. */
function recommendedFlags(): Record<string, unknown> {
  const { '@aws-cdk/core:target-partitions': _, ...flags }: Record<string, unknown> = CURRENTLY_RECOMMENDED_FLAGS;
  return flags;
}

const say = (app: App, id: string, words: string): void =>
  Annotations.of(app).addInfoV2(`cdk-bulwark:hardenDefaults:${id}`, `bulwark: ${words}`);

function setFlags(app: App, flags: Readonly<Record<string, unknown>>): void {
  if (app.node.children.length > 0)
    throw new BulwarkError(
      'feature flags are read as constructs are made: call hardenDefaults before the app has stacks, or set them in cdk.json',
    );
  for (const [flag, value] of Object.entries(flags)) app.node.setContext(flag, value);
}

/** Hardens the props of one class, after an injector that was there before. */
class Injector implements IPropertyInjector {
  readonly constructUniqueId: string;

  constructor(
    private readonly inPlace: InPlace<IConstruct, object>,
    private readonly before: IPropertyInjector | undefined,
  ) {
    this.constructUniqueId = inPlace.id;
  }

  inject(original: object, context: { scope: Construct; id: string }): object {
    if (isHardened(original)) return original;
    const { scope, id } = context;
    const given = { ...(this.before ? this.before.inject(original, context) : original) };
    const path = `${scope.node.path}/${id}`;
    const props = { ...given, waive: waivedBy(keptFor(scope), path) };
    const hardened = this.hardenedProps(scope, id, props);
    finishingOf(scope).expect(path, (made) => this.inPlace.finish?.(made, props));
    return hardened;
  }

  /** A plain construct has no prop to waive a rule with, so a refusal says where else that can be done. */
  private hardenedProps(scope: Construct, id: string, props: object): object {
    try {
      return this.inPlace.props(scope, id, props);
    } catch (error) {
      if (!(error instanceof BulwarkError)) throw error;
      const within = `${scope.node.path}/${id}/**`;
      throw new BulwarkError(
        `${error.message}\nThis construct is hardened by hardenDefaults, so the configuration is where to waive a rule: waive('…', { within: ['${within}'], because, owner, until })`,
      );
    }
  }
}

/** Adds to constructs what props cannot say, once they are made. */
class Finishing implements IAspect {
  private readonly expected = new Map<string, (made: IConstruct) => void>();

  expect(path: string, finish: (made: IConstruct) => void): void {
    this.expected.set(path, finish);
  }

  visit(made: IConstruct): void {
    const finish = this.expected.get(made.node.path);
    this.expected.delete(made.node.path);
    finish?.(made);
  }
}

const finishings = new WeakMap<IConstruct, Finishing>();

/** What finishes the constructs of a stage: an aspect of the app does not see into those that it holds. */
function finishingOf(scope: Construct): Finishing {
  const stage = Stage.of(scope) ?? scope.node.root;
  const known = finishings.get(stage);
  if (known) return known;
  const finishing = new Finishing();
  finishings.set(stage, finishing);
  Aspects.of(stage).add(finishing, { priority: AspectPriority.MUTATING });
  return finishing;
}
