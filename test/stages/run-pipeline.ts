import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { unzipSync } from 'fflate';
import { attest } from '../../lib/functions/attest/attest';
import { closeRelease } from '../../lib/functions/close-release/close-release';
import { planDrift } from '../../lib/functions/detect-drift/plan-drift';
import { judgeRun } from '../../lib/functions/gate/judge-run';
import { verifyRelease } from '../../lib/functions/verify-release/verify-release';
import { controlPlane, run } from '../functions/control-plane';
import { runBuild } from './run-build';

type Properties = Readonly<Record<string, any>>;

/** A synthesised pipeline: its stages in order, and what its projects and functions are. */
export interface Synthesised {
  readonly stages: readonly { readonly name: string; readonly actions: readonly Properties[] }[];
  readonly projects: Readonly<Record<string, Properties>>;
  readonly functions: Readonly<Record<string, Readonly<Record<string, any>>>>;
}

/** What a run came to: the action it stopped at, and what that said; nothing, when it went to the end. */
export interface Stopped {
  readonly at?: string;
  readonly because?: string;
}

let jobs = 0;

/** One run of a synthesised pipeline, with its builds run here and its functions against a control plane in memory. */
export class PipelineRun {
  private readonly plane = controlPlane();
  /** What was deployed, and by which action. */
  readonly deployed: { readonly action: string; readonly files: Readonly<Record<string, string>> }[] = [];
  private readonly folders = new Map<string, string>();

  constructor(
    private readonly pipeline: Synthesised,
    private readonly tools: readonly string[],
    /** What builds see as `/tmp`, one after the other. */
    private readonly sandbox = mkdtempSync(join(tmpdir(), 'sandbox-')),
  ) {
    this.plane.actions.clear();
  }

  /** Runs all stages from one on, until an action fails. `between` may change things before each action, as attackers do. */
  go(source: string, commit: string, { from, released = 'none', ...going }: Going): Promise<Stopped> {
    this.folders.set('Source', source);
    this.plane.ran('Source', { variables: { CommitId: commit } });
    const first = from === undefined ? 1 : this.pipeline.stages.findIndex(({ name }) => name === from);
    return this.through(first, { ...going, commit, released });
  }

  /** A copy of this run, as it is now. */
  fork(): PipelineRun {
    const copy = new PipelineRun(this.pipeline, this.tools, this.sandbox);
    for (const [name, folder] of this.folders) copy.folders.set(name, folder);
    for (const [name, action] of this.plane.actions) copy.plane.actions.set(name, { ...action });
    for (const [key, bytes] of this.plane.objects) copy.plane.objects.set(key, bytes);
    for (const [name, value] of this.plane.parameters) copy.plane.parameters.set(name, value);
    copy.plane.useKeyOf(this.plane);
    return copy;
  }

  /** Changes files of an artifact where it is kept. */
  tamper(artifact: string, files: Readonly<Record<string, string>>): void {
    this.plane.put(artifact, { ...filesOf(this.folders.get(artifact) ?? ''), ...files });
  }

  /** Looks for drift as its schedule does, with the build that plans run here. */
  async lookForDrift(): Promise<void> {
    const { PIPELINE, DRIFT } = this.pipeline.functions['shop-DetectDrift'] ?? {};
    const project = this.pipeline.projects[`shop-${DRIFT.build}`] as Properties;
    const send = async (command: { readonly constructor: { readonly name: string } }) => {
      if (command.constructor.name === 'StartBuildCommand') return { build: { id: 'plan:1' } };
      const [, key] = project.Source.Location['Fn::Join']?.[1]?.join('').match(/\/(shop\/.*)/) ?? [];
      const kept = unzipSync(this.plane.objects.get(`artifacts/${key}`) ?? new Uint8Array());
      const source = mkdtempSync(join(tmpdir(), 'released-'));
      for (const [name, bytes] of Object.entries(kept)) {
        mkdirSync(dirname(join(source, name)), { recursive: true });
        writeFileSync(join(source, name), bytes);
      }
      const { status, variables } = runBuild(JSON.parse(project.Source.BuildSpec), source, environmentOf(project), {
        ...{ tools: this.tools, sandbox: this.sandbox },
      });
      const exportedEnvironmentVariables = Object.entries(variables).map(([name, value]) => ({ name, value }));
      return { builds: [{ buildStatus: status === 0 ? 'SUCCEEDED' : 'FAILED', exportedEnvironmentVariables }] };
    };
    const clients = { ...this.plane.clients, builds: { send } as unknown as CodeBuildClient };
    await planDrift(clients, PIPELINE, DRIFT, run(`drift-${jobs++}`), async () => {});
  }

  get events() {
    return this.plane.events;
  }

  private async through(
    first: number,
    going: Required<Pick<Going, 'released'>> & Going & { commit: string },
  ): Promise<Stopped> {
    const stages = this.pipeline.stages.slice(first).filter(({ name }) => going.only?.includes(name) ?? true);
    for (const { actions } of stages)
      for (const action of [...actions].sort((a, b) => a.RunOrder - b.RunOrder)) {
        going.between?.(action.Name, this);
        const because = await this.act(action, going);
        if (because !== undefined) return { at: action.Name, because };
      }
    return {};
  }

  /** Does what an action does. Gives why it fails, or nothing. */
  private async act(action: Properties, { commit, released, approver }: Going & { commit: string; released: string }) {
    const { Name, ActionTypeId, Configuration, InputArtifacts = [], OutputArtifacts = [] } = action;
    if (ActionTypeId.Provider === 'CodeBuild') {
      const project = this.pipeline.projects[Configuration.ProjectName] as Properties;
      return this.build(Name, project, InputArtifacts[0]?.Name, OutputArtifacts[0]?.Name, commit, released);
    }
    if (ActionTypeId.Category === 'Approval') this.plane.ran(Name, { by: approver });
    else if (ActionTypeId.Provider === 'Lambda' && ActionTypeId.Category === 'Invoke')
      return this.invoke(Name, this.pipeline.functions[Configuration.FunctionName] ?? {});
    else {
      const lacking = this.lackedBy(Configuration, InputArtifacts);
      if (lacking !== undefined) return lacking;
      this.deployed.push({ action: Name, files: this.artifact(InputArtifacts[0]?.Name) });
      this.plane.ran(Name, {});
    }
    return undefined;
  }

  /** What an action that deploys would not find: an artifact, or the file of it that it is told of. */
  private lackedBy({ TemplatePath, FileName }: Properties, inputs: readonly Properties[]): string | undefined {
    for (const { Name } of inputs) {
      const files = this.artifact(Name);
      const wanted = TemplatePath?.split('::')[1] ?? FileName;
      if (Object.keys(files).length === 0) return `there is no artifact ${Name}`;
      if (wanted !== undefined && !(wanted in files)) return `there is no ${wanted} in ${Name}`;
    }
    return undefined;
  }

  /** The files of an artifact, as they were handed on. */
  artifact(artifact: string | undefined): Readonly<Record<string, string>> {
    const folder = artifact && this.folders.get(artifact);
    return folder ? filesOf(folder) : {};
  }

  private build(name: string, project: Properties, input: string, output: string, commit: string, released: string) {
    const spec = JSON.parse(project.Source.BuildSpec);
    const environment = environmentOf(project, released);
    const source = mkdtempSync(join(tmpdir(), 'source-'));
    cpSync(this.folders.get(input) ?? '', source, { recursive: true });
    const built = runBuild(
      spec,
      source,
      { ...environment, CODEBUILD_RESOLVED_SOURCE_VERSION: commit },
      { artifact: output, tools: this.tools, sandbox: this.sandbox },
    );
    if (built.status !== 0) {
      this.plane.ran(name, { status: 'Failed' });
      return built.output;
    }
    for (const [artifact, folder] of Object.entries(built.artifacts)) {
      this.folders.set(artifact, folder);
      if (artifact !== 'History') this.plane.put(artifact, filesOf(folder));
    }
    this.plane.ran(name, {
      variables: { ...built.variables },
      build: `${name}:1`,
      ...(output && { artifact: output }),
    });
    return undefined;
  }

  private async invoke(name: string, { PIPELINE, GATE, RELEASE, code }: Readonly<Record<string, any>>) {
    const { clients } = this.plane;
    const job = run(`${name}-${jobs++}`);
    const work = {
      attest: () => attest(clients, PIPELINE, job),
      gate: () => judgeRun(clients, PIPELINE, GATE, job),
      'verify-release': () => verifyRelease(clients, PIPELINE, RELEASE, job),
      'close-release': () => closeRelease(clients, PIPELINE, job, () => {}),
    }[code as 'attest' | 'gate' | 'verify-release' | 'close-release'];
    try {
      await this.plane.invoke(name, work);
      return undefined;
    } catch (error) {
      this.plane.ran(name, { status: 'Failed' });
      return (error as Error).message;
    }
  }
}

interface Going {
  /** The stage to begin with. @default the one after the source */
  readonly from?: string;
  readonly released?: string;
  readonly approver: string;
  /** The stages that are run. @default all */
  readonly only?: readonly string[];
  readonly between?: (action: string, run: PipelineRun) => void;
}

/** The variables of a project. What it reads of the store of parameters is the commit that was released last. */
function environmentOf(project: Properties, released = 'none'): Record<string, string> {
  const variables: { Name: string; Value: string; Type: string }[] = project.Environment.EnvironmentVariables ?? [];
  return Object.fromEntries(
    variables.map(({ Name, Value, Type }) => [Name, Type === 'PARAMETER_STORE' ? released : Value]),
  );
}

/** The files of a folder, by their paths in it. */
function filesOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (statSync(join(folder, name)).isFile()) found[name] = readFileSync(join(folder, name), 'latin1');
  return found;
}
