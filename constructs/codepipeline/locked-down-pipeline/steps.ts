import { FOUND } from '../../../lib/release/drift';
import { BILL, REPORT, scanningWith } from '../../../lib/release/scans';
import { LOGGING_IN, repositoryGrants } from '../../ecr/immutable-repository/policy';
import type { Allowance } from '../../iam/allowance';
import { IMAGES } from './artifacts';
import type { ActionPlan, BuildPlan, Step } from './plan';
import type { Scanner } from './scanner';

/** The id of a run, as CodePipeline fills it in. */
const EXECUTION = '#{codepipeline.PipelineExecutionId}';

type Build = Pick<BuildPlan, 'id' | 'description' | 'image' | 'reads' | 'writes'> &
  Partial<BuildPlan> & { readonly commands: readonly string[]; readonly files?: object; readonly env?: object };

/** A build, with nothing in it that is not said. Its buildspec is part of its project, so that no repository can change it. */
export const buildOf = ({ commands, files, env, ...plan }: Build): BuildPlan => ({
  environment: {},
  secrets: {},
  allow: [],
  buildSpec: {
    version: 0.2,
    ...(env && { env }),
    phases: { build: { commands } },
    ...(files && { artifacts: files }),
  },
  ...plan,
});

/** An action that runs a build. */
export const runs = (build: BuildPlan, action: Partial<ActionPlan> = {}): Step => ({
  build,
  action: {
    name: build.id,
    runOrder: 1,
    category: 'Test',
    provider: 'CodeBuild',
    configuration: { ProjectName: build.id },
    reads: build.reads,
    writes: build.writes,
    ...action,
  },
});

/** An action that invokes a function. */
export const invokes = (id: string): Step => ({
  action: {
    name: id,
    runOrder: 1,
    category: 'Invoke',
    provider: 'Lambda',
    configuration: { FunctionName: id, UserParameters: EXECUTION },
    reads: [],
    writes: [],
  },
});

/** Steps that come after others of their stage. */
export const after = (steps: readonly Step[], later: readonly Step[]): Step[] => {
  const last = Math.max(0, ...steps.map(({ action }) => action.runOrder));
  return [
    ...steps,
    ...later.map((step) => ({ ...step, action: { ...step.action, runOrder: step.action.runOrder + last } })),
  ];
};

/** The image that was pushed, as `$IMAGE`. What a tag names may be another image by now, and is not scanned. */
const NAMING_IMAGE = `export IMAGE=$(sed -n 's/.*"imageUri":"\\([^"]*\\)".*/\\1/p' ${IMAGES}) && case "$IMAGE" in *@sha256:*) ;; *) echo "the push named no digest: $IMAGE" >&2; exit 1 ;; esac`;

/** Pulling from one repository. */
const pulling = (repositoryArn: string): Allowance[] => [
  { actions: LOGGING_IN, resources: ['*'] },
  { actions: repositoryGrants.pull, resources: [repositoryArn] },
];

/** A scan, which leaves its report as an artifact. That of an image may pull from the repository that it was pushed to. */
export function scanOf(scanner: Scanner, id: string, reads: readonly string[], pushedTo?: { readonly arn: string }) {
  const build = buildOf({
    id,
    description: `Scans with ${scanner.name}`,
    image: scanner.image,
    commands: ['mkdir -p /tmp/report', ...(scanner.scans === 'image' ? [NAMING_IMAGE] : []), ...scanningWith(scanner)],
    files: { 'base-directory': '/tmp/report', files: [REPORT] },
    environment: { ...scanner.environment, REPORT: `/tmp/report/${REPORT}` },
    secrets: scanner.secrets ?? {},
    allow: [...(scanner.scans === 'image' && pushedTo ? pulling(pushedTo.arn) : []), ...(scanner.allow ?? [])],
    bounded: true,
    reads,
    writes: [`${id}Out`],
  });
  const { format } = scanner;
  return { step: runs(build), report: { action: id, artifact: `${id}Out`, file: REPORT, ...(format && { format }) } };
}

/** A build that says what its scan found in a variable, and leaves no artifact. */
export function telling(scan: BuildPlan): BuildPlan {
  const { phases } = scan.buildSpec as {
    readonly phases: { readonly build: { readonly commands: readonly string[] } };
  };
  return {
    ...scan,
    description: `${scan.description}, of what was released last`,
    buildSpec: {
      version: 0.2,
      env: { 'exported-variables': [FOUND] },
      phases: { build: { commands: [...phases.build.commands, `export ${FOUND}="$(cat "$REPORT")"`] } },
    },
  };
}

/** The list of what a build is made of, as an artifact. */
export function billOf(lister: Pick<Scanner, 'name' | 'image' | 'commands'>, reads: readonly string[], writes: string) {
  const build = buildOf({
    id: 'ListMaterials',
    description: `Lists what is built with ${lister.name}`,
    image: lister.image,
    commands: [
      'mkdir -p /tmp/bill',
      ...lister.commands,
      `test -s "$BILL" || { echo "${lister.name} left no bill of materials" >&2; exit 1; }`,
    ],
    files: { 'base-directory': '/tmp/bill', files: [BILL] },
    environment: { BILL: `/tmp/bill/${BILL}` },
    reads,
    writes: [writes],
  });
  return { step: runs(build), report: { action: build.id, artifact: writes, file: BILL } };
}
