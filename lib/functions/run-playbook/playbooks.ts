import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import {
  CodePipelineClient,
  DisableStageTransitionCommand,
  EnableStageTransitionCommand,
  GetPipelineStateCommand,
  paginateListPipelineExecutions,
  StopPipelineExecutionCommand,
} from '@aws-sdk/client-codepipeline';
import { DescribeImagesCommand, ECRClient, UpdateImageStorageClassCommand } from '@aws-sdk/client-ecr';
import {
  AttachRolePolicyCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
  paginateListAccessKeys,
  paginateListAttachedRolePolicies,
  UpdateAccessKeyCommand,
} from '@aws-sdk/client-iam';
import { BulwarkError } from '../../engine/error';
import { parsed, setting } from '../settings';
import { disableAccessKey } from './disable-access-key';
import { type Ec2, instancesOf } from './ec2';
import { endSessions } from './end-sessions';
import { type Isolation, isolateInstance } from './isolate-instance';
import { keepLogs } from './keep-logs';
import type { Playbook } from './playbook';
import { quarantineImage } from './quarantine-image';
import { quarantineRole } from './quarantine-role';
import { stopPipeline } from './stop-pipeline';

/** The inline policy that ends sessions. */
const PolicyName = 'EndSessions';

/** What each service says of something that is not there. */
const isMissing = (error: unknown, ...names: readonly string[]): boolean =>
  names.includes((error as { name?: string }).name ?? '');

// Services limit how much they are asked.
const patient = { maxAttempts: 8, retryMode: 'adaptive' };

const PLAYBOOKS: Readonly<Record<string, () => Playbook>> = {
  'quarantine-role': () => {
    const client = new IAMClient(patient);
    return quarantineRole(
      {
        async attached(RoleName) {
          const arns: string[] = [];
          for await (const { AttachedPolicies = [] } of paginateListAttachedRolePolicies({ client }, { RoleName }))
            arns.push(...AttachedPolicies.flatMap(({ PolicyArn }) => PolicyArn ?? []));
          return arns;
        },
        attach: (RoleName, PolicyArn) => client.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
        async detach(RoleName, PolicyArn) {
          try {
            await client.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
          } catch (error) {
            if (!isMissing(error, 'NoSuchEntityException')) throw error;
          }
        },
      },
      setting('POLICY_ARN'),
    );
  },
  'end-sessions': () => {
    const client = new IAMClient(patient);
    return endSessions({
      async get(RoleName) {
        try {
          const { PolicyDocument } = await client.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
          return PolicyDocument && decodeURIComponent(PolicyDocument);
        } catch (error) {
          if (isMissing(error, 'NoSuchEntityException')) return undefined;
          throw error;
        }
      },
      put: (RoleName, PolicyDocument) =>
        client.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument })),
      async delete(RoleName) {
        try {
          await client.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
        } catch (error) {
          if (!isMissing(error, 'NoSuchEntityException')) throw error;
        }
      },
    });
  },
  'disable-access-key': () => {
    const client = new IAMClient(patient);
    return disableAccessKey({
      async of(UserName) {
        const keys: { id: string; status: string }[] = [];
        for await (const { AccessKeyMetadata = [] } of paginateListAccessKeys({ client }, { UserName }))
          for (const { AccessKeyId: id, Status: status } of AccessKeyMetadata)
            if (id && status) keys.push({ id, status });
        return keys;
      },
      set: (UserName, AccessKeyId, Status) =>
        client.send(new UpdateAccessKeyCommand({ UserName, AccessKeyId, Status })),
    });
  },
  'quarantine-image': () => {
    const client = new ECRClient(patient);
    return quarantineImage({
      async status(repositoryName, imageDigest) {
        try {
          const asked = { repositoryName, imageIds: [{ imageDigest }], filter: { imageStatus: 'ANY' as const } };
          const { imageDetails: [image] = [] } = await client.send(new DescribeImagesCommand(asked));
          return image && (image.imageStatus ?? 'ACTIVE');
        } catch (error) {
          if (isMissing(error, 'ImageNotFoundException', 'RepositoryNotFoundException')) return undefined;
          throw error;
        }
      },
      store: (repositoryName, imageDigest, targetStorageClass) =>
        client.send(
          new UpdateImageStorageClassCommand({ repositoryName, imageId: { imageDigest }, targetStorageClass }),
        ),
    });
  },
  'stop-pipeline': () => {
    const client = new CodePipelineClient(patient);
    const transitionType = 'Inbound';
    return stopPipeline({
      async stages(name) {
        const { stageStates = [] } = await client.send(new GetPipelineStateCommand({ name }));
        return stageStates.map(({ stageName = '', inboundTransitionState: into }) => ({
          name: stageName,
          ...(into?.enabled === false && { disabled: into.disabledReason ?? '' }),
        }));
      },
      async running(pipelineName) {
        const ids: string[] = [];
        const pages = paginateListPipelineExecutions({ client }, { pipelineName });
        // What runs began lately: the latest hundred are enough.
        for await (const { pipelineExecutionSummaries = [] } of pages) {
          for (const { pipelineExecutionId: id, status } of pipelineExecutionSummaries)
            if (id && status === 'InProgress') ids.push(id);
          break;
        }
        return ids;
      },
      disable: (pipelineName, stageName, reason) =>
        client.send(new DisableStageTransitionCommand({ pipelineName, stageName, transitionType, reason })),
      enable: (pipelineName, stageName) =>
        client.send(new EnableStageTransitionCommand({ pipelineName, stageName, transitionType })),
      async stop(pipelineName, pipelineExecutionId, reason) {
        try {
          await client.send(
            new StopPipelineExecutionCommand({ pipelineName, pipelineExecutionId, abandon: true, reason }),
          );
        } catch (error) {
          // It has ended meanwhile.
          if (!isMissing(error, 'PipelineExecutionNotStoppableException', 'DuplicatedStopRequestException'))
            throw error;
        }
      },
    });
  },
  'keep-logs': () => {
    const client = new CloudWatchLogsClient(patient);
    return keepLogs(async (logGroupName, startTime, endTime) => {
      const events: object[] = [];
      // Its end is taken in, and ours is the beginning of the next.
      const asked = { logGroupName, startTime, endTime: endTime - 1 };
      for await (const page of paginateFilterLogEvents({ client }, asked)) events.push(...(page.events ?? []));
      return events;
    });
  },
  'isolate-instance': () => {
    // The runtime brings it, and its types are larger than all others together.
    const { EC2 } = require('@aws-sdk/client-ec2') as { EC2: new (settings: object) => Ec2 };
    return isolateInstance(instancesOf(new EC2(patient)), parsed<Isolation>('ISOLATION'));
  },
};

/** A playbook by its name, under the role of the function. */
export function playbookOf(name: string): Playbook {
  const make = Object.hasOwn(PLAYBOOKS, name) ? PLAYBOOKS[name] : undefined;
  if (!make) throw new BulwarkError(`there is no playbook '${name}'; there are ${Object.keys(PLAYBOOKS).join(', ')}`);
  return make();
}
