import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { App, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import {
  HardenedFileSystem,
  type HardenedFileSystemProps,
  LeastPrivilegeRole,
  PermissionsBoundary,
} from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { can } from '../../lib/iam/evaluate';
import { refusalOf, strict, templateOf, waived } from './subjects';

function declaredBy(props: Partial<HardenedFileSystemProps> = {}, also?: (made: HardenedFileSystem) => unknown) {
  const [template = { name: '', content: {} }] = templateOf((stack) => {
    const made = new HardenedFileSystem(stack, 'Uploads', { vpc: vpcIn(stack), ...props });
    also?.(made);
  });
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const ofType = (type: string) =>
    Object.values(Resources)
      .filter(({ Type }) => Type === `AWS::${type}`)
      .map(({ Properties }) => Properties);
  return { ofType, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

const ARN = 'arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1';

/** Whether a client may do something under the policy of a file system, with what it is granted itself. */
function decided(
  policy: { [key: string]: unknown },
  action: string,
  context: Record<string, string>,
  identity?: { [key: string]: unknown },
): string {
  return can({
    principal: 'arn:aws:iam::111122223333:role/worker',
    action: `elasticfilesystem:${action}`,
    resource: ARN,
    context: { 'aws:SecureTransport': 'true', 'elasticfilesystem:AccessedViaMountTarget': 'true', ...context },
    identity: identity ?? { Version: '2012-10-17', Statement: [] },
    resourcePolicy: policy,
  }).decision;
}

describe('a hardened file system', () => {
  const granted = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'elasticfilesystem:ClientMount', Resource: ARN },
  };

  test('lets clients in that are granted to, over TLS and through a mount target', () => {
    const [{ FileSystemPolicy: policy }] = declaredBy().ofType('EFS::FileSystem');
    expect(decided(policy, 'ClientMount', {}, granted)).toBe('allowed');
    expect(decided(policy, 'ClientMount', {})).not.toBe('allowed');
    expect(decided(policy, 'ClientMount', { 'aws:SecureTransport': 'false' }, granted)).toBe('denied');
    expect(decided(policy, 'ClientMount', { 'elasticfilesystem:AccessedViaMountTarget': 'false' }, granted)).toBe(
      'denied',
    );
    // The CDK lets everyone write and be root who may mount.
    expect(decided(policy, 'ClientWrite', {}, granted)).not.toBe('allowed');
  });

  test('grants what its clients do, by name', () => {
    const { ofType } = declaredBy({}, (made) =>
      made.grantReadWrite(
        new LeastPrivilegeRole(made, 'Role', {
          assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
          permissionsBoundary: new PermissionsBoundary(made, 'Bounds', { services: ['elasticfilesystem'] }),
        }),
      ),
    );
    const statements = ofType('IAM::ManagedPolicy').flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
    expect(statements).toContainEqual(
      expect.objectContaining({ Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'] }),
    );
  });

  test('has access points that act as one user in a directory of their own', () => {
    const { ofType, findings } = declaredBy({}, (made) => made.addAccessPoint('reports'));
    expect(ofType('EFS::AccessPoint')).toEqual([
      expect.objectContaining({
        PosixUser: { Uid: '1000', Gid: '1000' },
        RootDirectory: { Path: '/reports', CreationInfo: { OwnerUid: '1000', OwnerGid: '1000', Permissions: '750' } },
      }),
    ]);
    expect(findings).toEqual([]);
  });

  test('refuses access points that lead to all files, unless that is waived', () => {
    const error = refusalOf(() => declaredBy({}, (made) => made.addAccessPoint('all', { path: '/' })));
    expect(error).toContain("access point 'all' of HardenedFileSystem 'Stack/Uploads'");
    expect(error).toContain('efs/access-point-root-directory');
    const waive = waived('efs/access-point-root-directory');
    const { findings } = declaredBy({ waive }, (made) => made.addAccessPoint('all', { path: '/' }));
    expect(findings).toEqual(['efs/access-point-root-directory']);
  });

  test('is the same in Terraform', () => {
    const stack = new TerraformStack(new App(), 'shop');
    new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
    const made = new cdktf.HardenedFileSystem(stack, 'uploads', network);
    made.addAccessPoint('reports', { posixUser: { uid: 7, gid: 7 } });
    expect(refusalOf(() => made.addAccessPoint('all', { path: '/' }))).toContain('efs/access-point-root-directory');
    stack.prepareStack();
    const { resource } = stack.toTerraform();
    expect(Object.keys(resource.aws_efs_mount_target)).toHaveLength(network.subnetIds.length);
    expect(Object.values<any>(resource.aws_efs_access_point)[0]).toMatchObject({
      posix_user: { uid: 7, gid: 7 },
      root_directory: { path: '/reports', creation_info: { owner_uid: 7, owner_gid: 7, permissions: '750' } },
    });
    const { findings } = check([{ name: 'shop.tf.json', content: stack.toTerraform() }], strict);
    expect(findings.map(({ rule }) => rule)).toEqual([]);
  });
});
