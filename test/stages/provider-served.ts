import { join } from 'node:path';
import { serve } from '../terraform/mock-provider';
import type { Attribute, Block } from '../terraform/provider-schema';

/**
 * A provider of AWS that knows buckets, in a process of its own: tests wait for the builds that ask it. Its argument is a
 * folder for its socket; it prints what `TF_REATTACH_PROVIDERS` has to be.
 */
const of = (attributes: Readonly<Record<string, Attribute>>): Block => ({ attributes: { ...attributes }, blocks: {} });
const computed = { type: 'string', computed: true } as const;
const optional = { type: 'bool', optional: true } as const;
const bucket = { type: 'string', required: true } as const;

const resource = {
  aws_s3_bucket: of({ bucket, id: computed, arn: computed }),
  aws_s3_bucket_public_access_block: of({
    ...{ bucket, id: computed, block_public_acls: optional, block_public_policy: optional },
    ...{ ignore_public_acls: optional, restrict_public_buckets: optional },
  }),
  aws_s3_bucket_policy: of({ bucket, id: computed, policy: bucket }),
};

serve({ provider: of({}), resource, data: {} }, join(process.argv[2] ?? '.', 'aws.sock')).then(({ attach }) =>
  console.log(JSON.stringify({ 'registry.terraform.io/hashicorp/aws': attach })),
);
