/** An artifact by its digest. */
export interface Subject {
  readonly name: string;
  readonly digest: { readonly sha256: string };
}

/** What the control plane knows of a run: none of it is what the build says. */
export interface Run {
  readonly pipelineArn: string;
  readonly execution: string;
  /** As `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  /** The build of each project that ran before, by the action that started it. */
  readonly builds: readonly Build[];
}

export interface Build {
  readonly action: string;
  readonly arn: string;
  readonly project: string;
  /** With its digest. */
  readonly image: string;
  readonly startedOn?: string;
  readonly finishedOn?: string;
}

/** An in-toto statement with the provenance predicate of SLSA (https://slsa.dev/spec/v1.2/build-provenance). */
export interface Provenance {
  readonly _type: typeof STATEMENT;
  readonly subject: readonly Subject[];
  readonly predicateType: typeof PROVENANCE;
  readonly predicate: {
    readonly buildDefinition: {
      readonly buildType: string;
      readonly externalParameters: { readonly repository: string; readonly commit: string };
      readonly internalParameters: { readonly builds: readonly Build[] };
      readonly resolvedDependencies: readonly {
        readonly uri: string;
        readonly digest: Readonly<Record<string, string>>;
      }[];
    };
    readonly runDetails: {
      readonly builder: { readonly id: string };
      readonly metadata: { readonly invocationId: string; readonly startedOn?: string; readonly finishedOn?: string };
    };
  };
}

export const STATEMENT = 'https://in-toto.io/Statement/v1';
export const PROVENANCE = 'https://slsa.dev/provenance/v1';

/** What builds are called by: parameters and their meaning are those of `LockedDownPipeline`. */
export const BUILD_TYPE = 'https://cdk-bulwark.dev/locked-down-pipeline/v1';

/** States where artifacts come from. The pipeline is the builder, and its run the invocation. */
export function provenanceOf(run: Run, subject: readonly Subject[]): Provenance {
  const { repository, commit, builds } = run;
  const source = { uri: `git+https://${repository}`, digest: { gitCommit: commit } };
  const images = [...new Set(builds.map(({ image }) => image))].flatMap(dependencyOf);
  const started = builds.map(({ startedOn }) => startedOn ?? '').filter((one) => one !== '');
  const finished = builds.map(({ finishedOn }) => finishedOn ?? '').filter((one) => one !== '');
  return {
    _type: STATEMENT,
    subject,
    predicateType: PROVENANCE,
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: { repository, commit },
        internalParameters: { builds },
        resolvedDependencies: [source, ...images],
      },
      runDetails: {
        builder: { id: run.pipelineArn },
        metadata: {
          invocationId: run.execution,
          ...(started.length > 0 && { startedOn: started.sort()[0] as string }),
          ...(finished.length > 0 && { finishedOn: finished.sort().at(-1) as string }),
        },
      },
    },
  };
}

function dependencyOf(image: string) {
  const [uri = image, digest] = image.split('@sha256:');
  return digest === undefined ? [] : [{ uri: `docker://${uri}`, digest: { sha256: digest } }];
}

/** What a release asks of its provenance. */
export interface Asked {
  readonly pipelineArn: string;
  readonly execution: string;
  readonly repository: string;
  readonly commit: string;
  readonly subject: readonly Subject[];
}

/** Why a statement is not the provenance that is asked for, in the words of a message. None, when it is. */
export function faultsOf(statement: unknown, asked: Asked): string[] {
  const made = statement as Partial<Provenance> | null;
  if (made?._type !== STATEMENT || made.predicateType !== PROVENANCE) return ['the attestation is no SLSA provenance'];
  const { buildDefinition, runDetails } = made.predicate ?? {};
  const says: [string, unknown, string][] = [
    ['pipeline', runDetails?.builder?.id, asked.pipelineArn],
    ['run', runDetails?.metadata?.invocationId, asked.execution],
    ['repository', buildDefinition?.externalParameters?.repository, asked.repository],
    ['commit', buildDefinition?.externalParameters?.commit, asked.commit],
  ];
  const others = says
    .filter(([, said, expected]) => said !== expected)
    .map(([what, said, expected]) => `the provenance is of another ${what}: ${said ?? 'none'}, not ${expected}`);
  const known = new Map((made.subject ?? []).map(({ name, digest }) => [name, digest?.sha256]));
  const changed = asked.subject
    .filter(({ name, digest }) => known.get(name) !== digest.sha256)
    .map(({ name, digest }) =>
      known.has(name)
        ? `${name} is not what was attested: it has the digest ${digest.sha256}, not ${known.get(name)}`
        : `${name} was not attested`,
    );
  return [...others, ...changed];
}
