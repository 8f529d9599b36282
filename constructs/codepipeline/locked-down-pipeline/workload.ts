import { BulwarkError } from '../../../lib/engine/error';
import { sarifOf } from '../../../lib/release/converted';
import { DRIFT } from '../../../lib/release/drift';
import { images } from '../../../lib/release/images';
import type { Allowance } from '../../iam/allowance';
import { ARTIFACTS, IMAGES } from './artifacts';
import { packAssets, refuseAssets } from './assets';
import type { Step, Target } from './plan';
import type { Scanner } from './scanner';
import { after, buildOf, runs } from './steps';
import { readingState, type TerraformState, toldOf, writingState } from './terraform-state';

/** What a pipeline builds and deploys. */
export interface Workload {
  readonly build: {
    /** Commands that build it, in the folder of the verified source. */
    readonly commands: readonly string[];
    /** What is handed on, in `folder`. */
    readonly files: readonly string[];
    readonly folder?: string;
    /** By its digest. @default Node 24 */
    readonly image?: string;
  };
  /** Steps that package what was built; each of them may make an artifact. */
  readonly package?: readonly Step[];
  /** The repository of the image that it pushes, which is scanned there before it is attested. @default none */
  readonly pushedTo?: { readonly arn: string };
  /** Whether what is built has templates, or a configuration of Terraform, for the library's own check to judge. @default true */
  readonly judged?: boolean;
  /** What tells whether production is as it was deployed: CloudFormation of its stacks, or a scan. @default nothing */
  readonly compared?: { readonly stacks: readonly string[] } | { readonly by: Scanner };
  /** Artifacts that are deployed, each with the action that makes it: they are attested, and verified before production. @default what is built */
  readonly subjects?: Readonly<Record<string, string>>;
  /** The steps that deploy it to a target. */
  readonly deploy: (target: Target) => readonly Step[];
}

/** How to install what a lock file names, and nothing else, without running scripts of packages. */
const INSTALL = 'npm ci --ignore-scripts';

/** An app of the CDK: its stacks are synthesised once, and the same templates and assets go to every target. */
export const cdkApp = ({ stacks, commands = [INSTALL, 'npm test'], assets }: CdkApp): Workload => ({
  build: {
    commands: [
      ...commands,
      'npx --no-install cdk synth --quiet --output cdk.out',
      ...(assets ? [] : stacks.map((stack) => refuseAssets(stack.name, `cdk.out/${manifestOf(stack)}`))),
    ],
    files: ['**/*'],
    folder: 'cdk.out',
  },
  compared: { stacks: stacks.map(({ name }) => name) },
  ...(assets && {
    package: [packStep(stacks, assets)],
    subjects: { [ARTIFACTS.built]: 'Build', [ARTIFACTS.assets]: PACK },
  }),
  deploy: (target) =>
    stacks.reduce<Step[]>(
      (steps, stack) => after(steps, ofStack(stack, target)),
      assets ? [publishStep(assets, target)] : [],
    ),
});

export interface CdkApp {
  readonly stacks: readonly CdkStack[];
  /** What runs before synthesis. @default npm ci --ignore-scripts, npm test */
  readonly commands?: readonly string[];
  /** Where files are published that stacks have besides their templates, such as the code of functions. @default nowhere: an app with assets is refused */
  readonly assets?: AssetsOfApp;
}

/** Where assets of an app are published. */
export interface AssetsOfApp {
  /** What keys of its assets begin with, and no other app's do: the `bucketPrefix` of its `DefaultStackSynthesizer`. */
  readonly prefix: string;
  /** The bucket of each target. That of the bootstrap is `cdk-hnb659fds-assets-<account>-<region>`. */
  readonly buckets: Readonly<Record<Target, AssetBucket>>;
}

export interface AssetBucket {
  readonly name: string;
  readonly arn: string;
  /** The key of the account that it encrypts with, where the role needs to be allowed to use it: the key of the bootstrap lets in all who may write to its bucket. @default none */
  readonly keyArn?: string;
}

/** The build that packs assets. */
const PACK = 'PackAssets';

const PACKED = '/tmp/packed';

const templateOf = ({ name, template = `${name}.template.json` }: CdkStack): string => template;

/** The manifest that the CDK writes beside a template. */
const manifestOf = (stack: CdkStack): string => templateOf(stack).replace(/\.template\.json$/, '.assets.json');

const templatesOf = (stacks: readonly CdkStack[]): string =>
  JSON.stringify(stacks.map((stack) => ({ name: stack.name, template: templateOf(stack) })));

/** Packs what was built, in a build that runs none of it. */
function packStep(stacks: readonly CdkStack[], { prefix, buckets }: AssetsOfApp): Step {
  if (!/^[\w-]+\/$/.test(prefix))
    throw new BulwarkError(`assets of an app are kept by a prefix of their own, such as 'shop/', not '${prefix}'`);
  return runs(
    buildOf({
      id: PACK,
      description: 'Packs the assets of what was built',
      image: images.node,
      commands: [packAssets],
      files: { 'base-directory': PACKED, files: ['**/*'] },
      environment: {
        STACKS: templatesOf(stacks),
        PREFIX: prefix,
        BUCKETS: JSON.stringify([...new Set([buckets.staging.name, buckets.production.name])]),
        PACKED,
      },
      reads: [ARTIFACTS.built],
      writes: [ARTIFACTS.assets],
    }),
    { category: 'Build' },
  );
}

/** Publishes assets before anything refers to them. */
const publishStep = ({ prefix, buckets }: AssetsOfApp, target: Target): Step => {
  const { name, arn, keyArn } = buckets[target];
  return {
    action: {
      name: 'PublishAssets',
      runOrder: 1,
      category: 'Deploy',
      provider: 'S3',
      configuration: { BucketName: name, Extract: 'true' },
      reads: [ARTIFACTS.assets],
      writes: [],
      target,
      allow: [
        { actions: ['s3:PutObject'], resources: [`${arn}/${prefix}*`] },
        ...(keyArn ? [{ actions: ['kms:GenerateDataKey'], resources: [keyArn] }] : []),
      ],
    },
  };
};

export interface CdkStack {
  /** Its name in CloudFormation. */
  readonly name: string;
  /** The file of its template in `cdk.out`. @default its name, with .template.json */
  readonly template?: string;
  /** @default none: the stack makes no resources of IAM */
  readonly capabilities?: readonly ('CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM')[];
}

/** The change set that an action prepares and the next one executes. */
export const CHANGE_SET = 'pipeline';

/** A stack is changed by a change set that says before what it does. */
function ofStack(stack: CdkStack, target: Target): Step[] {
  const { name, capabilities = [] } = stack;
  const set = { StackName: name, ChangeSetName: CHANGE_SET };
  const action = { category: 'Deploy', provider: 'CloudFormation', writes: [], target } as const;
  return [
    {
      action: {
        ...action,
        name: `Prepare${name}`,
        runOrder: 1,
        configuration: {
          ActionMode: 'CHANGE_SET_REPLACE',
          ...set,
          TemplatePath: `${ARTIFACTS.built}::${templateOf(stack)}`,
          ...(capabilities.length > 0 && { Capabilities: capabilities.join(',') }),
        },
        reads: [ARTIFACTS.built],
      },
    },
    {
      action: {
        ...action,
        name: `Execute${name}`,
        runOrder: 2,
        configuration: { ActionMode: 'CHANGE_SET_EXECUTE', ...set },
        reads: [],
      },
    },
  ];
}

/**
 * A function of Lambda that exists with an alias: its code is replaced, and traffic goes over by and by, and back when an
 * alarm goes off: https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-LambdaDeploy.html
 */
export const lambdaFunction = ({
  functions,
  alias = 'live',
  commands = [INSTALL, 'npm test', 'npm run build'],
  folder = 'dist',
  strategy = 'Canary10Percent5Minutes',
}: LambdaFunction): Workload => ({
  build: { commands, files: ['**/*'], folder },
  judged: false,
  deploy: (target) => [
    {
      action: {
        name: 'ShiftTraffic',
        runOrder: 1,
        category: 'Deploy',
        provider: 'Lambda',
        configuration: { FunctionName: functions[target].name, FunctionAlias: alias, DeployStrategy: strategy },
        reads: [ARTIFACTS.built],
        writes: [],
        target,
        allow: [
          {
            actions: [
              ...[
                'lambda:GetAlias',
                'lambda:GetFunction',
                'lambda:GetFunctionConfiguration',
                'lambda:GetProvisionedConcurrencyConfig',
              ],
              ...['lambda:PublishVersion', 'lambda:UpdateAlias', 'lambda:UpdateFunctionCode'],
            ],
            resources: [functions[target].arn, `${functions[target].arn}:*`],
          },
        ],
      },
    },
  ],
});

export interface LambdaFunction {
  readonly functions: Readonly<Record<Target, { readonly name: string; readonly arn: string }>>;
  /** @default live */
  readonly alias?: string;
  readonly commands?: readonly string[];
  /** What becomes its code. @default dist */
  readonly folder?: string;
  /** @default a tenth of the traffic for five minutes, then all of it */
  readonly strategy?: string;
}

/** A static site, in a bucket of each target. */
export const staticSite = ({
  buckets,
  commands = [INSTALL, 'npm test', 'npm run build'],
  folder = 'dist',
}: StaticSite): Workload => ({
  build: { commands, files: ['**/*'], folder },
  judged: false,
  deploy: (target) => [
    {
      action: {
        name: 'CopySite',
        runOrder: 1,
        category: 'Deploy',
        provider: 'S3',
        configuration: { BucketName: buckets[target].name, Extract: 'true', CacheControl: 'max-age=60' },
        reads: [ARTIFACTS.built],
        writes: [],
        target,
        allow: [{ actions: ['s3:PutObject'], resources: [`${buckets[target].arn}/*`] }],
      },
    },
  ],
});

export interface StaticSite {
  readonly buckets: Readonly<Record<Target, { readonly name: string; readonly arn: string }>>;
  readonly commands?: readonly string[];
  /** @default dist */
  readonly folder?: string;
}

/**
 * A container that a service of ECS runs: built without privileges as an archive, pushed by a build that can do nothing
 * else, and deployed by its digest. The service has to exist.
 */
export const containerService = ({ repository, services, container, builder, pusher }: ContainerService): Workload => ({
  build: {
    image: builder.image,
    commands: builder.commands,
    files: ['image.tar'],
  },
  judged: false,
  package: [
    runs(
      buildOf({
        id: 'PushImage',
        description: 'Pushes the image, and names it by its digest',
        image: pusher.image,
        commands: [
          ...pusher.commands,
          `printf '[{"name":"%s","imageUri":"%s"}]' "${container}" "$IMAGE_URI" > ${IMAGES}`,
          `case "$IMAGE_URI" in *@sha256:*) ;; *) echo "the push named no digest: $IMAGE_URI" >&2; exit 1 ;; esac`,
        ],
        files: { files: [IMAGES] },
        environment: { REPOSITORY: repository.uri },
        reads: [ARTIFACTS.built],
        writes: [ARTIFACTS.image],
        allow: [
          { actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
          {
            actions: [
              ...['ecr:BatchCheckLayerAvailability', 'ecr:CompleteLayerUpload', 'ecr:InitiateLayerUpload'],
              ...['ecr:PutImage', 'ecr:UploadLayerPart'],
            ],
            resources: [repository.arn],
          },
        ],
      }),
      { category: 'Build' },
    ),
  ],
  pushedTo: { arn: repository.arn },
  subjects: { [ARTIFACTS.image]: 'PushImage' },
  deploy: (target) => [
    {
      action: {
        name: 'DeployService',
        runOrder: 1,
        category: 'Deploy',
        provider: 'ECS',
        configuration: {
          ClusterName: services[target].cluster,
          ServiceName: services[target].service,
          FileName: IMAGES,
        },
        reads: [ARTIFACTS.image],
        writes: [],
        target,
        allow: services[target].allow,
      },
    },
  ],
});

export interface ContainerService {
  readonly repository: { readonly uri: string; readonly arn: string };
  /** The name of the container in the task definition. */
  readonly container: string;
  readonly services: Readonly<
    Record<
      Target,
      {
        readonly cluster: string;
        readonly service: string;
        readonly allow: readonly Allowance[];
      }
    >
  >;
  /** What builds `image.tar` from the source without privileges, in an image by its digest. */
  readonly builder: { readonly image: string; readonly commands: readonly string[] };
  /** What pushes `image.tar` to `$REPOSITORY` and leaves `IMAGE_URI`, by digest. */
  readonly pusher: { readonly image: string; readonly commands: readonly string[] };
}

/** A configuration of Terraform: what is planned is what is applied, by roles apart. */
export const terraformConfiguration = ({
  image,
  folder = '.',
  plans,
  applies,
  state,
}: TerraformConfiguration): Workload => ({
  build: {
    image,
    commands: [
      `cd ${folder}`,
      'terraform init -input=false -lockfile=readonly -backend=false',
      'terraform validate',
      WITHOUT_PROVIDERS,
    ],
    files: ['**/*'],
  },
  compared: {
    by: {
      name: DRIFT,
      image,
      scans: 'build',
      commands: [
        ...atOnePlace(folder),
        initOf('production', state),
        // Of the exit codes of a plan, 2 says that something differs: https://developer.hashicorp.com/terraform/cli/commands/plan
        `terraform plan -input=false -lock-timeout=5m -var-file=production.tfvars -detailed-exitcode && printf '%s' "$SAME" > "$REPORT" || { [ $? -eq 2 ] && printf '%s' "$OTHER" > "$REPORT"; }`,
      ],
      environment: {
        SAME: sarifOf('terraform', []),
        OTHER: sarifOf('terraform', [
          {
            rule: 'modified',
            severity: 'medium',
            message: 'production is not as it was deployed: the log of this build says what differs',
          },
        ]),
        ...(state && toldOf(state.production).environment),
      },
      allow: [...plans.production, ...(state ? readingState(state.production) : [])],
    },
  },
  deploy: (target) => {
    const plan = buildOf({
      id: `Plan${nameOf(target)}`,
      description: `Plans what changes in ${target}`,
      image,
      commands: [
        ...atOnePlace(folder),
        initOf(target, state),
        `terraform plan -input=false -lock-timeout=5m -var-file=${target}.tfvars -out=saved.tfplan`,
        WITHOUT_PROVIDERS,
      ],
      files: { 'base-directory': CONFIGURATION, files: ['**/*'] },
      reads: [ARTIFACTS.built],
      writes: [`${ARTIFACTS.plan}${nameOf(target).slice(0, 4)}`],
      environment: state ? toldOf(state[target]).environment : {},
      allow: [...plans[target], ...(state ? readingState(state[target]) : [])],
    });
    const apply = buildOf({
      id: `Apply${nameOf(target)}`,
      description: `Applies the plan that was made for ${target}, and no other`,
      image,
      commands: [
        ...atOnePlace(folder),
        initOf(target, state),
        'terraform apply -input=false -lock-timeout=5m saved.tfplan',
      ],
      reads: plan.writes,
      writes: [],
      environment: plan.environment,
      allow: [...applies[target], ...(state ? writingState(state[target]) : [])],
    });
    return after([runs(plan, { category: 'Build' })], [runs(apply, { category: 'Build' })]);
  },
});

const CONFIGURATION = '/tmp/configuration';

/**
 * Has every build see the configuration at one path: plans and states hold absolute paths, and the folder of a build is
 * another each time (https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html).
 */
const atOnePlace = (folder: string): string[] => [`cp -R . ${CONFIGURATION}`, `cd ${CONFIGURATION}/${folder}`];

/** Providers are programs of hundreds of megabytes. Each build installs those of the lock file, and hands on none. Modules stay, as the lock file names none. */
const WITHOUT_PROVIDERS = 'rm -rf .terraform/providers';

/** Where the state is, the pipeline says, or a file for each target. */
const initOf = (target: Target, state: TerraformConfiguration['state']): string =>
  `terraform init -input=false -lockfile=readonly ${state ? toldOf(state[target]).options : `-backend-config=${target}.tfbackend`}`;

const nameOf = (target: Target): string => (target === 'staging' ? 'Staging' : 'Production');

export interface TerraformConfiguration {
  /** An image with Terraform and git, by its digest. */
  readonly image: string;
  /** @default the top of the repository */
  readonly folder?: string;
  /** Where the state of each target is, in S3. Those that plan may read and lock it, those that apply write it. @default what `staging.tfbackend` and `production.tfbackend` say, which `plans` and `applies` have to allow */
  readonly state?: Readonly<Record<Target, TerraformState>>;
  /** What a plan may read: what the provider refreshes, and the state, if it is not in `state`. */
  readonly plans: Readonly<Record<Target, readonly Allowance[]>>;
  /** What applying it may do. */
  readonly applies: Readonly<Record<Target, readonly Allowance[]>>;
}
