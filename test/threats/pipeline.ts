import { App, Stack } from 'aws-cdk-lib';
import targets from '../../constructs/codepipeline/deployment-target/weakenings';
import weakenings from '../../constructs/codepipeline/locked-down-pipeline/weakenings';
import { check, defineConfig, presets } from '../../lib';
import { type Accesses, accessesOf } from '../../lib/access';
import { readInputs } from '../../lib/read/inputs';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, any>;
  readonly Metadata?: { readonly 'aws:cdk:path'?: string };
}

export interface Template {
  readonly Resources: Record<string, Resource>;
}

/** A template: a copy of its own for each that asks. */
function templateOf(build: (stack: Stack) => void): () => Template {
  let known: string | undefined;
  return () => {
    if (known === undefined) {
      const app = new App({ context: { 'aws:cdk:enable-path-metadata': true } });
      build(new Stack(app, 'Delivery'));
      known = JSON.stringify(app.synth().getStackByName('Delivery').template);
    }
    return JSON.parse(known);
  };
}

/** A pipeline that is given what it cannot do without. */
export const pipelineTemplate = templateOf((stack) => {
  weakenings.make.cdk(stack, 'Pipeline', { pipelineName: 'notes' });
});

/** What another account has that the pipeline `notes` of 444455556666 deploys to. */
export const targetTemplate = templateOf((stack) => {
  targets.make.cdk(stack, 'Target');
});

const accessesIn = (template: Template): Accesses =>
  accessesOf(readInputs([{ name: 'Delivery.template.json', content: JSON.stringify(template) }]));

/** What can be asked of a pipeline's template, and of that of another account which it deploys to. */
export class Asked {
  private readonly accesses: Accesses;

  constructor(
    readonly template: Template,
    readonly target: Template,
  ) {
    this.accesses = accessesIn(template);
  }

  of(type: string): Resource[] {
    return Object.values(this.template.Resources).filter((it) => it.Type === type);
  }

  get pipeline(): Resource {
    return this.of('AWS::CodePipeline::Pipeline')[0] as Resource;
  }

  get projects(): Resource[] {
    return this.of('AWS::CodeBuild::Project');
  }

  project(name: string): Resource {
    return this.projects.find(({ Properties }) => Properties.Name === `notes-${name}`) as Resource;
  }

  /** The logical id of the resource of a construct of the pipeline. */
  id(construct: string): string {
    const path = `Delivery/Pipeline/${construct}/Resource`;
    const found = Object.entries(this.template.Resources).find(([, it]) => it.Metadata?.['aws:cdk:path'] === path);
    if (!found) throw new Error(`the pipeline has no ${path}`);
    return found[0];
  }

  /** The logical id of the role that a build or function runs as. */
  roleOf(name: string): string {
    const made = Object.values(this.template.Resources).find(({ Properties }) =>
      [Properties?.Name, Properties?.FunctionName].includes(`notes-${name}`),
    );
    const role = made?.Properties.ServiceRole ?? made?.Properties.Role;
    return role['Fn::GetAtt'][0];
  }

  /** Where an action stands: by its stage, then by its run order. */
  position(name: string): number {
    const stages: any[] = this.pipeline.Properties.Stages;
    const stage = stages.findIndex(({ Actions }) => Actions.some((action: any) => action.Name === name));
    const action = stages[stage]?.Actions.find((it: any) => it.Name === name);
    return action ? stage * 100 + action.RunOrder : Number.NaN;
  }

  /** The same of an action of one stage: names of actions are only one stage's. */
  positionIn(stage: string, name: string): number {
    const stages: any[] = this.pipeline.Properties.Stages;
    const at = stages.findIndex(({ Name }) => Name === stage);
    return at * 100 + stages[at].Actions.find((it: any) => it.Name === name).RunOrder;
  }

  /** Whether actions run in this order, all of them. */
  inOrder(...names: readonly string[]): boolean {
    const positions = names.map((name) => this.position(name));
    return positions.every((at, index) => index === 0 || (positions[index - 1] as number) < at);
  }

  may(principal: string, action: string, resource: string): boolean {
    return this.accesses.can(principal, action, resource).decision !== 'denied';
  }

  whoMay(action: string, resource: string): string[] {
    return this.accesses
      .whoCan(action, resource)
      .filter(({ decision }) => decision !== 'denied')
      .map(({ principal }) => principal);
  }

  /** Whether somebody of the account of the pipeline takes a role of the other account, by its name. */
  takes(principal: string, role: string): boolean {
    const [found] = Object.entries(this.target.Resources).filter(([, { Properties }]) => Properties.RoleName === role);
    return (
      accessesIn(this.target).can(principal, 'sts:AssumeRole', (found as [string, Resource])[0]).decision !== 'denied'
    );
  }

  /** The statements by which roles are assumed. */
  get trust(): any[] {
    return this.of('AWS::IAM::Role').flatMap(({ Properties }) => Properties.AssumeRolePolicyDocument.Statement);
  }

  /** Whether none of these rules of the gate finds fault. */
  passes(...rules: readonly string[]): boolean {
    for (const rule of rules) if (!(rule in (presets.strict.rules ?? {}))) throw new Error(`no rule is called ${rule}`);
    const config = defineConfig(presets.strict);
    const { findings } = check([{ name: 'Delivery', content: this.template }], config);
    return !findings.some(({ rule, state }) => state === 'fail' && rules.includes(rule));
  }
}
