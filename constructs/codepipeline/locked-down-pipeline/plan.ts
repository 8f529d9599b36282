import type { ReportSettings } from '../../../lib/release/pipeline-settings';
import type { Allowance } from '../../iam/allowance';
import type { Secrets } from './secrets';

/** A build that a pipeline runs: a project of its own, with a role of its own. */
export interface BuildPlan {
  readonly id: string;
  readonly description: string;
  /** By its digest. */
  readonly image: string;
  readonly buildSpec: object;
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: Secrets;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** What its role may do beside logging, and reading and writing of artifacts. */
  readonly allow: readonly Allowance[];
  /** Whether a boundary keeps its role to that. @default where nothing is allowed beside */
  readonly bounded?: boolean;
  /** Whether it is no action of the pipeline, and builds what was released last. */
  readonly ofReleased?: boolean;
  /** Whether it clones the repository. */
  readonly clones?: boolean;
  /** Whether it is told the commit that was released last. */
  readonly readsReleased?: boolean;
}

/** A function that a pipeline invokes. */
export interface FunctionPlan {
  readonly id: string;
  /** Its folder in `lib/functions`. */
  readonly code: 'attest' | 'gate' | 'verify-release' | 'close-release' | 'detect-drift' | 'await-alarms';
  readonly description: string;
  /** Settings, as JSON, beside those of the pipeline. */
  readonly environment: Readonly<Record<string, object>>;
  /** What it does beside reading the run; a function that compares, or sees alarms, reads none. */
  readonly does?: 'sign' | 'announce' | 'release' | 'compare' | 'see';
  /** The stacks that it has compared, and their region if that is another. */
  readonly compares?: { readonly stacks: readonly string[]; readonly region?: string };
  /** The role of another account that it takes instead of doing so itself, by the name of the pipeline. Its own role has a name that is known there. */
  readonly takes?: { readonly account: string; readonly role: (pipelineName: string) => string };
  /** What its role may do beside that. */
  readonly allow?: readonly Allowance[];
  /** Whether it keeps what was released. */
  readonly keeps?: boolean;
  /** The build that it starts, by its id. Such a function is no action. */
  readonly starts?: string;
  /** Minutes after which it is stopped. @default 5 */
  readonly minutes?: number;
  /** When it runs between releases, as EventBridge writes it: `rate(1 day)`. @default never */
  readonly schedule?: string;
}

/** An action, before it has a role. Projects and functions in its configuration are named by their ids. */
export interface ActionPlan {
  readonly name: string;
  readonly runOrder: number;
  readonly category: 'Source' | 'Build' | 'Test' | 'Deploy' | 'Approval' | 'Invoke';
  readonly provider: 'CodeStarSourceConnection' | 'CodeBuild' | 'Lambda' | 'Manual' | 'CloudFormation' | 'S3' | 'ECS';
  readonly configuration: Readonly<Record<string, string>>;
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly namespace?: string;
  /** Where it deploys to, in a role of that account. */
  readonly target?: Target;
  /** What its role may do beside starting what it starts. */
  readonly allow?: readonly Allowance[];
}

export type Target = 'staging' | 'production';

/** An action, and the build that it runs where it runs one. */
export interface Step {
  readonly action: ActionPlan;
  readonly build?: BuildPlan;
}

export interface StagePlan {
  readonly name: string;
  readonly actions: readonly ActionPlan[];
  /** Whether a failure brings back what ran before. */
  readonly rollsBack: boolean;
  /** Alarms of CloudWatch that have to be quiet after it, or it is brought back. */
  readonly alarms: readonly string[];
  /** Where it deploys to, if not to the region of the pipeline. */
  readonly region?: string;
}

/** All that a pipeline is made of. */
export interface Blueprint {
  readonly builds: readonly BuildPlan[];
  readonly functions: readonly FunctionPlan[];
  readonly stages: readonly StagePlan[];
  /** Where the list of what is built is left. */
  readonly bill: ReportSettings;
}
