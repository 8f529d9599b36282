import { CloudwatchLogGroup } from '@cdktf/provider-aws/lib/cloudwatch-log-group';
import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { DynamodbTable } from '@cdktf/provider-aws/lib/dynamodb-table';
import { EfsFileSystem } from '@cdktf/provider-aws/lib/efs-file-system';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketPolicy } from '@cdktf/provider-aws/lib/s3-bucket-policy';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { SqsQueue } from '@cdktf/provider-aws/lib/sqs-queue';
import { SqsQueuePolicy } from '@cdktf/provider-aws/lib/sqs-queue-policy';
import { App, TerraformOutput, TerraformStack, Testing } from 'cdktf';
import { HardenedBucket, HardenedQueue, hardenDefaults } from '../../doors/cdktf';
import { check, defineConfig, presets, waive } from '../../lib';
import { invoices, plainData } from './plainly';

const config = defineConfig(presets.strict);

/** What a parameter group of the app's says is not known here. */
const loose = defineConfig({ name: 'loose', rules: {} });

function synthesised(build: (stack: TerraformStack) => void, asked = config): any {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  hardenDefaults(stack, asked);
  build(stack);
  return JSON.parse(Testing.synth(stack, true));
}

const foundIn = (content: object): string[] =>
  check([{ name: 'cdk.tf.json', content }], config).findings.map(({ rule, resource }) => `${rule} ${resource}`);

test('resources of the provider are as hardened constructs are, under their own addresses and names', () => {
  const content = synthesised(plainData);
  expect(foundIn(content)).toEqual([]);
  expect(content.resource.aws_s3_bucket.uploads.bucket).toBe('shop-uploads');
  expect(Object.keys(content.resource.aws_dynamodb_table)).toEqual(['carts']);
  expect(content.resource.aws_dynamodb_table.carts.name).toBe('carts');
  expect(content.resource.aws_sqs_queue.orders).toMatchObject({ name: 'orders' });
});

test('without it they are not', () => {
  const stack = new TerraformStack(new App(), 'shop');
  plainData(stack);
  expect(foundIn(JSON.parse(Testing.synth(stack))).length).toBeGreaterThan(10);
});

test('what refers to them still does', () => {
  const content = synthesised((stack) => {
    const bucket = new S3Bucket(stack, 'uploads');
    new TerraformOutput(stack, 'arn', { value: bucket.arn });
  });
  expect(content.output.arn.value).toBe('${aws_s3_bucket.uploads.arn}');
});

test('what an app says itself stays, and its own settings take the place of hardened ones', () => {
  const content = synthesised((stack) => {
    const bucket = new S3Bucket(stack, 'uploads', { tags: { team: 'shop' } });
    new S3BucketVersioningA(stack, 'versions', {
      bucket: bucket.id,
      versioningConfiguration: { status: 'Enabled', mfaDelete: 'Enabled' },
    });
  });
  expect(content.resource.aws_s3_bucket.uploads.tags).toEqual({ team: 'shop' });
  const ofUploads = Object.values<any>(content.resource.aws_s3_bucket_versioning).filter(
    ({ bucket }) => bucket === '${aws_s3_bucket.uploads.id}',
  );
  expect(ofUploads).toHaveLength(1);
  expect(ofUploads[0].versioning_configuration.mfa_delete).toBe('Enabled');
  expect(foundIn(content)).toEqual([]);
});

test('what is declared beside one resource is not taken for another whose name begins alike', () => {
  const content = synthesised((stack) => {
    new S3Bucket(stack, 'uploads');
    const bucket = new S3Bucket(stack, 'uploads-old');
    new S3BucketVersioningA(stack, 'versions', {
      bucket: bucket.id,
      versioningConfiguration: { status: 'Enabled', mfaDelete: 'Enabled' },
    });
  });
  const versioned = Object.values<any>(content.resource.aws_s3_bucket_versioning).map(({ bucket }) => bucket);
  expect(versioned.sort()).toEqual(
    expect.arrayContaining(['${aws_s3_bucket.uploads-old.id}', '${aws_s3_bucket.uploads.id}']),
  );
});

test('what else a resource is decides what stands beside it', () => {
  const { resource } = synthesised((stack) => {
    new SqsQueue(stack, 'ordered', { name: 'ordered.fifo', fifoQueue: true });
    new SqsQueue(stack, 'aside', {
      redrivePolicy: '{"maxReceiveCount":3,"deadLetterTargetArn":"arn:aws:sqs:::aside"}',
    });
    new KmsKey(stack, 'signing', { customerMasterKeySpec: 'RSA_4096', keyUsage: 'SIGN_VERIFY' });
    const attribute = [{ name: 'id', type: 'S' }];
    new DynamodbTable(stack, 'carts', { name: 'carts', hashKey: 'id', attribute, readCapacity: 5, writeCapacity: 5 });
  });
  const queues = Object.entries<any>(resource.aws_sqs_queue).map(([name, { fifo_queue }]) => [name, fifo_queue]);
  expect(queues).toEqual([
    ['aside', undefined],
    ['ordered', true],
    [expect.stringMatching(/^ordered_Hardened_DeadLetters/), true],
  ]);
  expect(resource.aws_sqs_queue.aside.redrive_policy).toContain('arn:aws:sqs:::aside');
  expect(resource.aws_kms_key.signing.enable_key_rotation).toBeUndefined();
  expect(resource.aws_dynamodb_table.carts).toMatchObject({ billing_mode: 'PROVISIONED', read_capacity: 5 });
});

test('a network is what the app says of it, and nothing where it says nothing', () => {
  const { resource } = synthesised((stack) => {
    new DbInstance(stack, 'invoices', { ...invoices, parameterGroupName: 'tuned' });
    const { dbSubnetGroupName, vpcSecurityGroupIds, ...elsewhere } = invoices;
    new DbInstance(stack, 'bills', elsewhere);
    new EfsFileSystem(stack, 'shared');
  }, loose);
  const { invoices: placed, bills } = resource.aws_db_instance;
  expect(placed).toMatchObject({ db_subnet_group_name: 'data', vpc_security_group_ids: ['sg-0a1b2c3d'] });
  expect(placed).toMatchObject({ storage_encrypted: true, parameter_group_name: 'tuned' });
  expect(bills).not.toHaveProperty('db_subnet_group_name');
  expect(bills).not.toHaveProperty('vpc_security_group_ids');
  expect(bills).toMatchObject({ manage_master_user_password: true, publicly_accessible: false });
  const types = Object.keys(resource);
  for (const type of ['aws_db_subnet_group', 'aws_security_group', 'aws_efs_mount_target'])
    expect(types).not.toContain(type);
  expect(Object.keys(resource.aws_db_parameter_group)).toEqual([expect.stringMatching(/^bills_/)]);
  expect(Object.keys(resource.aws_efs_file_system_policy)).toHaveLength(1);
});

test('lists that an app says take the place of hardened ones', () => {
  const { resource } = synthesised(plainData);
  expect(resource.aws_dynamodb_table.carts.attribute).toEqual([{ name: 'id', type: 'S' }]);
});

test('what is to be imported still is', () => {
  const content = synthesised((stack) => {
    new S3Bucket(stack, 'uploads').importFrom('shop-uploads');
  });
  expect(content.import).toEqual([expect.objectContaining({ to: 'aws_s3_bucket.uploads', id: 'shop-uploads' })]);
  expect(content.resource.aws_s3_bucket_versioning).toBeDefined();
});

test('no key is made where each thing has its own', () => {
  const { resource } = synthesised((stack) => {
    new CloudwatchLogGroup(stack, 'requests', { kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1' });
  });
  expect(resource).not.toHaveProperty('aws_kms_key');
});

test('a database that does not say what it is is left, and that is said', () => {
  const stack = new TerraformStack(new App(), 'shop');
  hardenDefaults(stack, config);
  const copy = new DbInstance(stack, 'copy', { instanceClass: 'db.m7g.large', replicateSourceDb: 'invoices' });
  const { resource } = JSON.parse(Testing.synth(stack));
  expect(resource.aws_db_instance.copy).not.toHaveProperty('storage_encrypted');
  expect(copy.node.metadata.map(({ data }) => data)).toContainEqual(
    expect.stringContaining('it does not say its engine and version'),
  );
});

describe('what gives a default up', () => {
  test('is refused where a password stands in the app', () => {
    const open = (stack: TerraformStack) =>
      new DbInstance(stack, 'invoices', { ...invoices, password: 'hunter2-hunter2' });
    expect(() => synthesised(open)).toThrow(/'shop\/invoices' gives up rds\/instance-password-not-literal|secret/);
  });

  const open = (stack: TerraformStack): void => {
    const bucket = new S3Bucket(stack, 'uploads');
    const versioningConfiguration = { status: 'Suspended' };
    new S3BucketVersioningA(stack, 'versions', { bucket: bucket.id, versioningConfiguration });
  };

  test('is refused, naming guard, reason and remedy', () => {
    expect(() => synthesised(open)).toThrow(
      /'shop\/uploads' gives up s3\/bucket-versioned\. .+waive\('s3\/bucket-versioned', \{ within: \['shop\/uploads'\]/s,
    );
  });

  test('is refused in a policy that takes the place of the hardened one', () => {
    const policyOf = (Action: string, Resource: string) => {
      const Principal = { AWS: '111122223333' };
      return JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal, Action, Resource }] });
    };
    expect(() =>
      synthesised((stack) => {
        const queue = new SqsQueue(stack, 'orders');
        const policy = policyOf('sqs:SendMessage', queue.arn);
        new SqsQueuePolicy(stack, 'policy', { queueUrl: queue.url, policy });
      }),
    ).toThrow("'shop/orders' gives up sqs/queue-tls-only.");
    expect(() =>
      synthesised((stack) => {
        const bucket = new S3Bucket(stack, 'uploads');
        const policy = policyOf('s3:GetObject', `${bucket.arn}/*`);
        new S3BucketPolicy(stack, 'policy', { bucket: bucket.id, policy });
      }),
    ).toThrow("'shop/uploads' gives up s3/bucket-tls-only.");
  });

  test('is let through where the configuration waives it', () => {
    const terms = { because: 'a test', owner: 'the tests', until: '2999-12-31', reviewedBy: 'others' };
    const waived = defineConfig(presets.strict, waive('s3/bucket-versioned', { within: ['shop/uploads'], ...terms }));
    expect(synthesised(open, waived).resource.aws_s3_bucket.uploads).toBeDefined();
  });
});

test('hardened constructs are what they are without it', () => {
  const build = (stack: TerraformStack): void => {
    new HardenedBucket(stack, 'uploads');
    new HardenedQueue(stack, 'orders');
  };
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  build(stack);
  expect(synthesised(build)).toEqual(JSON.parse(Testing.synth(stack)));
});

test('one that stands for many is left, and that is said', () => {
  const stack = new TerraformStack(new App(), 'shop');
  hardenDefaults(stack, config);
  const many = new SqsQueue(stack, 'orders', { count: 2 });
  const content = JSON.parse(Testing.synth(stack));
  expect(content.resource).toEqual({ aws_sqs_queue: { orders: { count: 2 } } });
  expect(many.node.metadata.map(({ data }) => data)).toContainEqual(expect.stringContaining('stands for many'));
});

test('an app hardens all of its stacks, those that are made later too, and says which types are covered', () => {
  const app = Testing.app();
  hardenDefaults(app, config);
  const stack = new TerraformStack(app, 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1' });
  new SqsQueue(stack, 'orders');
  app.synth();
  const said = stack.node.metadata.map(({ data }) => data);
  expect(said).toContainEqual(expect.stringMatching(/these types have hardened defaults: .*aws_sqs_queue/));
  expect(JSON.parse(Testing.synth(stack)).resource.aws_sqs_queue.orders.kms_master_key_id).toBeDefined();
});
