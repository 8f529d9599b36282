import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AnyPrincipal,
  Effect,
  type Grant,
  type IGrantable,
  PolicyStatement,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key, type KeyGrants, type KeyProps, KeySpec } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { hardenedKeyDefaults, hardenedKeyGrants, hardenedKeyGuards } from './defaults';

/** Every prop of `Key`, on top of hardened defaults. */
export interface HardenedKeyProps extends KeyProps {
  /** Rules this key may break. */
  readonly waive?: Waive;
}

/**
 * A KMS key that rotates yearly, is kept when its stack is deleted, takes 30 days to destroy, and on which only AWS
 * services can make grants.
 *
 * It grants actions by their names: `grantEncrypt` is `kms:Encrypt` and `kms:GenerateDataKey`, `grantDecrypt` is
 * `kms:Decrypt`, and `grantEncryptDecrypt` all three. The same holds of `grants`.
 */
export class HardenedKey extends Key {
  /** The key that hardened constructs of a stack share when they are given none. */
  static shared(scope: Construct): HardenedKey {
    const stack = Stack.of(scope);
    const known = stack.node.tryFindChild('SharedKey');
    return known instanceof HardenedKey
      ? known
      : new HardenedKey(stack, 'SharedKey', { description: `Encrypts the data of ${stack.node.path}` });
  }

  constructor(scope: Construct, id: string, props: HardenedKeyProps = {}) {
    refuseWeakening(`HardenedKey '${scope.node.path}/${id}'`, props, hardenedKeyGuards, {
      'kms/key-rotated': props.enableKeyRotation === false && isSymmetric(props),
      'kms/key-rotated-yearly': (props.rotationPeriod?.toDays() ?? 0) > hardenedKeyDefaults.rotationDays,
      'kms/key-deletion-delayed':
        (props.pendingWindow?.toDays() ?? hardenedKeyDefaults.pendingDays) < hardenedKeyDefaults.fewestPendingDays,
      'kms/key-retained': props.removalPolicy === RemovalPolicy.DESTROY,
    });
    const { waive, ...given } = props;
    const rotation = isSymmetric(props)
      ? { enableKeyRotation: true, rotationPeriod: Duration.days(hardenedKeyDefaults.rotationDays) }
      : {};
    const wanted = withDefaults(
      {
        ...rotation,
        pendingWindow: Duration.days(hardenedKeyDefaults.pendingDays),
        removalPolicy: RemovalPolicy.RETAIN,
      },
      given,
    );
    super(scope, id, wanted.enableKeyRotation ? wanted : { ...wanted, rotationPeriod: undefined });
    this.addToResourcePolicy(grantsForServicesOnly());
    recordWaivers(this, waive);
  }

  override get grants(): KeyGrants {
    const grants = super.grants;
    const granting =
      (actions: readonly string[]) =>
      (to: IGrantable): Grant =>
        grants.actions(to, ...actions);
    const { encrypt, decrypt, encryptDecrypt } = hardenedKeyGrants;
    return Object.assign(grants, {
      encrypt: granting(encrypt),
      decrypt: granting(decrypt),
      encryptDecrypt: granting(encryptDecrypt),
    });
  }

  /**
   * Lets an AWS service use the key, on behalf of one resource of this account only.
   * Without the two source conditions, the service could be made to use it for someone else (confused deputy):
   * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
   */
  allowService(service: string, sourceArn: string): void {
    this.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal(service)],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': sourceArn } },
      }),
    );
  }
}

const isSymmetric = ({ keySpec }: KeyProps): boolean => keySpec === undefined || keySpec === KeySpec.SYMMETRIC_DEFAULT;

/** A grant gives a key away outside of all policies; services such as EBS need them, people hardly ever do. */
const grantsForServicesOnly = (): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['kms:CreateGrant'],
    resources: ['*'],
    conditions: { BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' } },
  });
