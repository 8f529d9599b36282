import { ARTIFACTS } from './artifacts';
import type { ActionPlan } from './blueprint';

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
  /** The actions that deploy it to a target. */
  readonly deploy: (target: 'staging' | 'production') => readonly ActionPlan[];
}

/** An app of the CDK: its stacks are synthesised once, and the same templates go to every target. */
export const cdkApp = ({ stacks }: CdkApp): Workload => ({
  build: {
    commands: ['npm ci --ignore-scripts', 'npm test', 'npx --no-install cdk synth --quiet --output cdk.out'],
    files: ['**/*'],
    folder: 'cdk.out',
  },
  deploy: (target) =>
    stacks.flatMap(({ name, template, capabilities }, at) => [
      {
        name: `Prepare${name}`,
        runOrder: 2 * at + 1,
        category: 'Deploy',
        provider: 'CloudFormation',
        configuration: {
          ActionMode: 'CHANGE_SET_REPLACE',
          StackName: name,
          ChangeSetName: CHANGE_SET,
          TemplatePath: `${ARTIFACTS.built}::${template}`,
          ...(capabilities && { Capabilities: capabilities.join(',') }),
        },
        reads: [ARTIFACTS.built],
        writes: [],
        target,
      },
      {
        name: `Execute${name}`,
        runOrder: 2 * at + 2,
        category: 'Deploy',
        provider: 'CloudFormation',
        configuration: { ActionMode: 'CHANGE_SET_EXECUTE', StackName: name, ChangeSetName: CHANGE_SET },
        reads: [],
        writes: [],
        target,
      },
    ]),
});

export interface CdkApp {
  readonly stacks: readonly {
    /** Its name in CloudFormation. */
    readonly name: string;
    /** The file of its template in `cdk.out`: `Shop.template.json`. */
    readonly template: string;
    /** @default none: the stack makes no resources of IAM */
    readonly capabilities?: readonly ('CAPABILITY_IAM' | 'CAPABILITY_NAMED_IAM')[];
  }[];
}

/** The change set that an action prepares and the next one executes. */
export const CHANGE_SET = 'pipeline';
