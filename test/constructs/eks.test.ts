import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { DefaultCapacityType, KubernetesVersion } from 'aws-cdk-lib/aws-eks-v2';
import { App, TerraformStack } from 'cdktf';
import { network, vpcIn } from '../../constructs/ec2/weakenings';
import { HardenedCluster, type HardenedClusterProps } from '../../doors/cdk';
import * as cdktf from '../../doors/cdktf';
import { check } from '../../lib';
import { strict, templateOf } from './subjects';

function declaredBy(props: Partial<HardenedClusterProps> = {}) {
  const [template = { name: '', content: {} }] = templateOf(
    (stack) => new HardenedCluster(stack, 'Shop', { vpc: vpcIn(stack), version: KubernetesVersion.V1_34, ...props }),
  );
  const { Resources } = template.content as { Resources: Record<string, { Type: string; Properties: any }> };
  const all = Object.values(Resources);
  const ofType = (type: string) =>
    all.filter(({ Type }) => Type === `AWS::${type}`).map(({ Properties }) => Properties);
  const types = all.map(({ Type }) => Type);
  return { ofType, types, findings: check([template], strict).findings.map(({ rule }) => rule) };
}

function terraformOf(props: Partial<cdktf.HardenedClusterProps> = {}) {
  const stack = new TerraformStack(new App(), 'shop');
  new AwsProvider(stack, 'aws', { region: 'eu-west-1', defaultTags: [{ tags: { team: 'shop' } }] });
  new cdktf.HardenedCluster(stack, 'shop', { ...network, version: '1.34', ...props }).grantAccess(
    'Operators',
    'arn:aws:iam::111122223333:role/operators',
    ['AmazonEKSViewPolicy'],
  );
  stack.prepareStack();
  const content = stack.toTerraform();
  const ofType = (type: string) => Object.values<any>(content.resource[`aws_${type}`] ?? {});
  return { ofType, findings: check([{ name: 'shop.tf.json', content }], strict).findings.map(({ rule }) => rule) };
}

describe('a hardened cluster', () => {
  test('is made without a function or resource of the CDK’s own', () => {
    const { types } = declaredBy();
    expect(types).toContain('AWS::EKS::Cluster');
    expect(types.filter((type) => /^Custom::|Lambda|CloudFormation/.test(type))).toEqual([]);
  });

  test('has a key on which whoever makes the cluster can make the grant of EKS', () => {
    const [{ KeyPolicy, EnableKeyRotation }] = declaredBy().ofType('KMS::Key');
    expect(EnableKeyRotation).toBe(true);
    expect(KeyPolicy.Statement.map(({ Effect }: { Effect: string }) => Effect)).toEqual(['Allow']);
  });

  test('has a role for clusters of its account alone, which passes no role but that of its nodes', () => {
    const { ofType } = declaredBy();
    const roles = ofType('IAM::Role').map(({ AssumeRolePolicyDocument }) => AssumeRolePolicyDocument.Statement);
    const [trust] = roles
      .flat()
      .filter(({ Principal, Action }) => Principal.Service === 'eks.amazonaws.com' && Action === 'sts:AssumeRole');
    expect(trust.Condition.StringEquals).toEqual({ 'aws:SourceAccount': { Ref: 'AWS::AccountId' } });
    expect(JSON.stringify(trust.Condition.ArnLike)).toContain(':cluster/*');
    const [{ PolicyDocument }] = ofType('IAM::ManagedPolicy');
    const { NodeRoleArn } = ofType('EKS::Cluster')[0].ComputeConfig;
    expect(PolicyDocument.Statement).toEqual([{ Effect: 'Deny', Action: 'iam:PassRole', NotResource: NodeRoleArn }]);
  });

  test('has the agent of Pod Identity where it is not in Auto Mode, and then passes no roles at all', () => {
    const automatic = declaredBy();
    expect(automatic.ofType('EKS::Addon')).toEqual([]);
    const { ofType, findings } = declaredBy({ defaultCapacityType: DefaultCapacityType.NODEGROUP, defaultCapacity: 0 });
    expect(ofType('EKS::Addon')).toEqual([expect.objectContaining({ AddonName: 'eks-pod-identity-agent' })]);
    expect(ofType('IAM::Role')).toHaveLength(1);
    expect(ofType('IAM::ManagedPolicy')).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('is the same in Terraform, in Auto Mode and without', () => {
    const { ofType, findings } = terraformOf();
    expect(findings).toEqual([]);
    expect(ofType('eks_cluster')).toEqual([
      expect.objectContaining({
        access_config: { authentication_mode: 'API', bootstrap_cluster_creator_admin_permissions: false },
        compute_config: expect.objectContaining({ enabled: true }),
        deletion_protection: true,
        enabled_cluster_log_types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'],
        vpc_config: expect.objectContaining({ endpoint_public_access: false, endpoint_private_access: true }),
      }),
    ]);
    expect(JSON.stringify(ofType('iam_policy'))).toContain('NotResource');
    expect(ofType('eks_access_policy_association')[0].policy_arn).toMatch(
      /:cluster-access-policy\/AmazonEKSViewPolicy$/,
    );
    const own = terraformOf({ autoMode: false });
    expect(own.findings).toEqual([]);
    expect(own.ofType('eks_addon')[0].addon_name).toBe('eks-pod-identity-agent');
    expect(own.ofType('eks_cluster')[0].compute_config).toBeUndefined();
    expect(own.ofType('iam_policy')).toEqual([]);
  });
});

describe('what a hardened cluster is to be given', () => {
  const manifests = HardenedCluster.manifestsFor('orders', 'carts');
  const ofKind = (kind: string) => manifests.filter((manifest) => manifest.kind === kind) as any[];

  test('is the same in both toolkits', () => {
    expect(cdktf.HardenedCluster.manifestsFor('orders', 'carts')).toEqual(manifests);
  });

  test('makes network policies count, and lets nothing in or out of its namespaces', () => {
    expect(ofKind('ConfigMap')[0].data).toEqual({ 'enable-network-policy-controller': 'true' });
    expect(ofKind('NetworkPolicy').map(({ metadata, spec }) => [metadata.namespace, spec])).toEqual(
      ['orders', 'carts'].map((name) => [name, { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }]),
    );
  });

  test('holds pods to the restricted standard, and images to digests wherever it does', () => {
    const [binding] = ofKind('ValidatingAdmissionPolicyBinding');
    const [policy] = ofKind('ValidatingAdmissionPolicy');
    expect(binding.spec).toMatchObject({ policyName: policy.metadata.name, validationActions: ['Deny'] });
    const { matchLabels } = binding.spec.matchResources.namespaceSelector;
    for (const { metadata } of ofKind('Namespace')) expect(metadata.labels).toMatchObject(matchLabels);
    expect(policy.spec.failurePolicy).toBe('Fail');
    const [{ resources }] = policy.spec.matchConstraints.resourceRules;
    expect(resources).toEqual(['pods', 'pods/ephemeralcontainers']);
    for (const list of ['containers', 'initContainers', 'ephemeralContainers', 'volumes'])
      expect(JSON.stringify(policy.spec.validations)).toContain(`object.spec.${list}.all(it, `);
  });
});
