import { createHash } from 'node:crypto';
import {
  type ActionExecutionDetail,
  type CodePipelineClient,
  paginateListActionExecutions,
} from '@aws-sdk/client-codepipeline';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { unzipSync } from 'fflate';
import { BulwarkError } from '../engine/error';

/** Where CodePipeline keeps an artifact. */
export interface Location {
  readonly bucket: string;
  readonly key: string;
}

/** The latest attempt of an action in one run of a pipeline, as the control plane knows it. */
export interface RanAction {
  readonly name: string;
  readonly status: string;
  /** The id of the build that it started. */
  readonly build?: string;
  /** Who changed it last: of an approval, who gave it. */
  readonly by?: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, Location>>;
  readonly inputs: Readonly<Record<string, Location>>;
}

/** All actions of a run, by their names. */
export async function actionsOf(
  client: CodePipelineClient,
  pipelineName: string,
  pipelineExecutionId: string,
): Promise<Map<string, RanAction>> {
  const latest = new Map<string, ActionExecutionDetail>();
  const pages = paginateListActionExecutions({ client }, { pipelineName, filter: { pipelineExecutionId } });
  for await (const { actionExecutionDetails = [] } of pages)
    for (const detail of actionExecutionDetails) {
      const name = detail.actionName ?? '';
      const known = latest.get(name);
      if (!known || timeOf(detail) > timeOf(known)) latest.set(name, detail);
    }
  return new Map([...latest].map(([name, detail]) => [name, ranOf(name, detail)]));
}

/** How much of the past is looked at, in pages of a hundred actions. */
const PAGES = 10;

/**
 * When a stage began to fail, where it has failed since the action that ends a run succeeded last. A pipeline tells of
 * its latest actions first, so what lies further back than is looked at is not known.
 */
export async function failingSince(
  client: CodePipelineClient,
  pipelineName: string,
  { stage, end }: { readonly stage: string; readonly end: string },
): Promise<Date | undefined> {
  const all: ActionExecutionDetail[] = [];
  let pages = 0;
  for await (const { actionExecutionDetails = [] } of paginateListActionExecutions({ client }, { pipelineName })) {
    all.push(...actionExecutionDetails);
    pages += 1;
    if (pages === PAGES) break;
  }
  const ended = all.filter(({ actionName, status }) => actionName === end && status === 'Succeeded').map(timeOf);
  const last = Math.max(0, ...ended);
  const failed = all.filter((it) => it.stageName === stage && it.status === 'Failed' && timeOf(it) > last);
  return failed.length > 0 ? new Date(Math.min(...failed.map(timeOf))) : undefined;
}

const timeOf = ({ startTime }: ActionExecutionDetail): number => startTime?.getTime() ?? 0;

function ranOf(name: string, { status, updatedBy, input, output }: ActionExecutionDetail): RanAction {
  const build = output?.executionResult?.externalExecutionId;
  return {
    name,
    status: status ?? 'unknown',
    ...(build !== undefined && { build }),
    ...(updatedBy !== undefined && { by: updatedBy }),
    variables: output?.outputVariables ?? {},
    outputs: locations(output?.outputArtifacts),
    inputs: locations(input?.inputArtifacts),
  };
}

type Artifacts = NonNullable<ActionExecutionDetail['output']>['outputArtifacts'];

const locations = (artifacts: Artifacts = []): Record<string, Location> =>
  Object.fromEntries(
    artifacts.flatMap(({ name, s3location }) =>
      name && s3location?.bucket && s3location.key ? [[name, { bucket: s3location.bucket, key: s3location.key }]] : [],
    ),
  );

/** An action that has to have run. Throws for one that did not succeed in this run. */
export function succeeded(actions: ReadonlyMap<string, RanAction>, name: string): RanAction {
  const action = actions.get(name);
  if (action?.status === 'Succeeded') return action;
  throw new BulwarkError(
    `the action ${name} ${action ? `is ${action.status}` : 'did not run'} in this run. Run it before this one.`,
  );
}

/** The bytes of an artifact, and their digest. */
export async function fetchArtifact(client: S3Client, { bucket, key }: Location) {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The largest file that is read out of an artifact, in bytes: an archive can say that it holds far more than it weighs. */
const LARGEST = 200_000_000;

/** A file of an artifact, which is a zip archive, as text. */
export function fileIn(bytes: Uint8Array, name: string): string | undefined {
  const found = unzipSync(bytes, {
    filter: (file) => {
      if (file.name === name && file.originalSize > LARGEST)
        throw new BulwarkError(`${name} is larger than ${LARGEST} bytes`);
      return file.name === name;
    },
  })[name];
  return found && Buffer.from(found).toString('utf8');
}
