import { createSign, generateKeyPairSync } from 'node:crypto';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { zipSync } from 'fflate';
import type { Clients } from '../../lib/functions/clients';
import type { GateSettings, PipelineSettings, ReleaseSettings } from '../../lib/release/pipeline-settings';
import { defaultPolicy } from '../../lib/release/severity';

export const EXECUTION = '0f0f0f0f-1111-2222-3333-444455556666';
export const run = (job = 'job-1') => ({ job, execution: EXECUTION });
export const APPROVER = 'arn:aws:sts::111122223333:assumed-role/Approver/joan';

export const settings: PipelineSettings = {
  pipelineArn: 'arn:aws:codepipeline:eu-west-1:111122223333:shop',
  pipelineName: 'shop',
  repository: 'acme/shop',
  evidenceBucket: 'evidence',
  signingKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1',
  busName: 'findings',
  releasedParameter: '/pipeline/shop/released',
  subjects: { Built: 'Build' },
  source: 'Source',
  verified: 'VerifySource',
  bill: { action: 'ListMaterials', artifact: 'Bill', file: 'bill.cdx.json' },
};

export const gate: GateSettings = {
  scans: {
    gitleaks: { action: 'Scan1', artifact: 'Scan1Out', file: 'report.sarif' },
    semgrep: { action: 'Scan2', artifact: 'Scan2Out', file: 'report.sarif' },
  },
  policy: defaultPolicy,
  waivers: [],
  attested: 'Attest',
};

export const release: ReleaseSettings = {
  attested: 'Attest',
  gated: ['Gate'],
  approved: 'Approve',
  approvers: ['arn:aws:iam::111122223333:role/people/Approver'],
};

/** A scanner's report with results of these severities. */
export const sarif = (name: string, ...scores: readonly string[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name } },
        results: scores.map((score, at) => ({
          ruleId: `rule-${at}`,
          message: { text: `finding ${at}` },
          properties: { 'security-severity': score },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' }, region: { startLine: at + 1 } } }],
        })),
      },
    ],
  });

export const bill = JSON.stringify({ bomFormat: 'CycloneDX', components: [{ name: 'left-pad' }] });

interface Ran {
  status?: string;
  by?: string;
  variables?: Record<string, string>;
  build?: string;
  files?: Record<string, string>;
  artifact?: string;
  startTime?: Date;
  stage?: string;
}

/** A pipeline's run as AWS would tell of it, in memory; actions can be changed between calls, as attackers would. */
export function controlPlane() {
  let keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const objects = new Map<string, Uint8Array>();
  const events: { Detail: string; EventBusName: string }[] = [];
  const actions = new Map<string, Ran>();
  const parameters = new Map<string, string>();
  const ran = (name: string, action: Ran): void => {
    actions.set(name, { status: 'Succeeded', ...action });
    if (action.files && action.artifact) put(action.artifact, action.files);
  };
  const put = (artifact: string, files: Record<string, string>): void => {
    const bytes = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text, 'latin1')])),
    );
    objects.set(`artifacts/shop/${artifact}/1`, bytes);
  };
  const located = ({ artifact }: Ran) =>
    artifact ? [{ name: artifact, s3location: { bucket: 'artifacts', key: `shop/${artifact}/1` } }] : [];
  const answers: Record<string, (input: any) => unknown> = {
    ListActionExecutionsCommand: () => ({
      actionExecutionDetails: [...actions].map(([actionName, action]) => ({
        actionName,
        status: action.status,
        startTime: action.startTime ?? new Date(1),
        stageName: action.stage,
        updatedBy: action.by,
        output: {
          outputVariables: action.variables,
          outputArtifacts: located(action),
          executionResult: { externalExecutionId: action.build },
        },
      })),
    }),
    BatchGetBuildsCommand: ({ ids }) => ({
      builds: ids.map((id: string) => ({
        id,
        arn: `arn:${id}`,
        projectName: id.split(':')[0],
        environment: { image: `registry/node@sha256:${'a'.repeat(64)}` },
        startTime: new Date('2026-11-30T10:00:00Z'),
        endTime: new Date('2026-11-30T10:05:00Z'),
      })),
    }),
    GetObjectCommand: ({ Bucket, Key }) => {
      const bytes = objects.get(`${Bucket}/${Key}`);
      if (!bytes) throw Object.assign(new Error(`no object ${Key}`), { name: 'NoSuchKey' });
      return {
        Body: {
          transformToByteArray: async () => bytes,
          transformToString: async () => Buffer.from(bytes).toString(),
        },
      };
    },
    PutObjectCommand: ({ Bucket, Key, Body, IfNoneMatch }) => {
      if (Bucket !== 'artifacts' && IfNoneMatch !== '*')
        throw new Error('the bucket takes no object that could be written over');
      if (IfNoneMatch && objects.has(`${Bucket}/${Key}`))
        throw Object.assign(new Error('there'), { name: 'PreconditionFailed' });
      objects.set(`${Bucket}/${Key}`, Buffer.from(Body));
      return {};
    },
    SignCommand: ({ Message }) => ({ Signature: createSign('sha256').update(Message).sign(keys.privateKey) }),
    GetPublicKeyCommand: () => ({ PublicKey: keys.publicKey.export({ format: 'der', type: 'spki' }) }),
    PutParameterCommand: ({ Name, Value }) => {
      parameters.set(Name, Value);
      return {};
    },
    GetParameterCommand: ({ Name }) => ({ Parameter: { Value: parameters.get(Name) ?? 'none' } }),
    GetPipelineStateCommand: () => ({
      stageStates: [...actions.values()].map(({ stage, status }) => ({
        stageName: stage,
        latestExecution: { status },
      })),
    }),
    PutEventsCommand: ({ Entries }) => {
      events.push(...Entries);
      return { FailedEntryCount: 0 };
    },
  };
  const sent: string[] = [];
  const client: any = Object.assign(Object.create(CodePipelineClient.prototype), {
    config: {},
    send: async (command: { constructor: { name: string }; input: unknown }) => {
      sent.push(command.constructor.name);
      const answer = answers[command.constructor.name];
      if (!answer) throw new Error(`nobody answers ${command.constructor.name}`);
      return answer(command.input);
    },
  });
  const clients: Clients = {
    pipeline: client,
    builds: client,
    events: client,
    keys: client,
    objects: client,
    parameters: client,
    stacks: client,
  };
  /** Runs a piece of work as an action of the run, with the variables that it leaves. */
  const invoke = async (name: string, work: () => Promise<{ variables?: Readonly<Record<string, string>> }>) => {
    const { variables = {} } = await work();
    ran(name, { variables: { ...variables } });
  };
  ran('Source', { variables: { CommitId: 'c0ffee' }, artifact: 'Source', files: { ref: '' } });
  ran('VerifySource', { variables: { AUTHORS: 'jane@example.com', COMMIT: 'c0ffee' }, build: 'shop-VerifySource:1' });
  ran('Scan1', { artifact: 'Scan1Out', files: { 'report.sarif': sarif('gitleaks') }, build: 'shop-Scan1:1' });
  ran('Scan2', {
    artifact: 'Scan2Out',
    files: { 'report.sarif': sarif('semgrep', '5.0', '2.0') },
    build: 'shop-Scan2:1',
  });
  ran('Build', { artifact: 'Built', files: { 'Shop.template.json': '{}' }, build: 'shop-Build:1' });
  ran('ListMaterials', { artifact: 'Bill', files: { 'bill.cdx.json': bill }, build: 'shop-ListMaterials:1' });
  return {
    parameters,
    clients,
    ran,
    put,
    objects,
    events,
    sent,
    invoke,
    actions,
    keys: () => keys,
    useKeyOf: (other: { keys: () => typeof keys }) => {
      keys = other.keys();
    },
  };
}
