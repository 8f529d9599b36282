import {
  CreatePolicyVersionCommand,
  DeletePolicyVersionCommand,
  GetPolicyVersionCommand,
  IAMClient,
  ListPolicyVersionsCommand,
} from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import type { AccessTerms } from '../../just-in-time/access';
import { recordsIn } from '../access-records';
import { parsed, setting } from '../settings';
import { applying } from './applying';

const client = new IAMClient({ maxAttempts: 5, retryMode: 'adaptive' });

export const handler = applying(
  {
    ...{ records: recordsIn(new S3Client(), setting('EVIDENCE'), setting('EVIDENCE_PREFIX')), now: Date.now },
    versions: async (PolicyArn) => {
      // A policy has five versions at most.
      const { Versions = [] } = await client.send(new ListPolicyVersionsCommand({ PolicyArn }));
      return Versions.map(({ VersionId = '', IsDefaultVersion = false }) => ({
        id: VersionId,
        isDefault: IsDefaultVersion,
      }));
    },
    documentOf: async (PolicyArn, VersionId) => {
      const { PolicyVersion } = await client.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
      return decodeURIComponent(PolicyVersion?.Document ?? '');
    },
    remove: (PolicyArn, VersionId) => client.send(new DeletePolicyVersionCommand({ PolicyArn, VersionId })),
    write: (PolicyArn, PolicyDocument) =>
      client.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true })),
  },
  parsed<AccessTerms>('TERMS'),
);
