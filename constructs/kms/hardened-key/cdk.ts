import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { AddToResourcePolicyResult, Grant, IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, type KeyGrants, type KeyProps, KeySpec } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { statementOf } from '../../iam/cdk';
import { hardened, type InPlace } from '../../in-place';
import { apart, grantedAcross } from '../cdk';
import { defaultsIn, guards } from './defaults';
import { grantsForServicesOnly, keyGrants, usedByLogs, usedByService } from './policy';

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
 * `kms:Decrypt`, and `grantEncryptDecrypt` all three. The same holds of `grants`. `grantAdmin` is what it takes to look after
 * the key, and none of that.
 *
 * @example
 * new HardenedKey(this, 'Orders');
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

  /** What makes a `Key` one, but for its grants. */
  static readonly inPlace: InPlace<Key, HardenedKeyProps> = {
    name: 'HardenedKey',
    id: Key.PROPERTY_INJECTION_ID,
    props: hardenedProps,
    finish,
  };

  constructor(scope: Construct, id: string, props: HardenedKeyProps = {}) {
    super(scope, id, hardenedProps(scope, id, props));
    finish(this);
    recordWaivers(this, props.waive);
  }

  override get grants(): KeyGrants {
    const grants = super.grants;
    const granting =
      (actions: readonly string[]) =>
      (to: IGrantable): Grant =>
        grantedAcross(this, to, actions) ?? grants.actions(to, ...actions);
    const { encrypt, decrypt, encryptDecrypt } = keyGrants;
    return Object.assign(grants, {
      encrypt: granting(encrypt),
      decrypt: granting(decrypt),
      encryptDecrypt: granting(encryptDecrypt),
    });
  }

  override grantAdmin(grantee: IGrantable): Grant {
    return this.grants.actions(grantee, ...keyGrants.admin);
  }

  override addToResourcePolicy(statement: PolicyStatement, allowNoOp?: boolean): AddToResourcePolicyResult {
    return super.addToResourcePolicy(apart(this, statement), allowNoOp);
  }

  /** Lets an AWS service use the key, on behalf of one resource of this account only. */
  allowService(service: string, sourceArn: string): void {
    this.addToResourcePolicy(statementOf(usedByService(service, sourceArn, Aws.ACCOUNT_ID)));
  }

  /** Lets CloudWatch Logs use the key for the log group of a name, or for all log groups of this account and region. */
  allowLogs(logGroupName = '*'): void {
    const arn = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${logGroupName}`;
    this.addToResourcePolicy(statementOf(usedByLogs(Aws.REGION, Aws.URL_SUFFIX, arn)));
  }
}

function hardenedProps(scope: Construct, id: string, props: HardenedKeyProps): KeyProps {
  const { profile } = settingsIn(scope);
  const terms = termsOf(props, profile);
  refuseWeakening(`HardenedKey '${scope.node.path}/${id}'`, props, guards, terms, profile);
  const { waive, ...given } = props;
  return hardened({
    ...given,
    enableKeyRotation: terms.rotated || given.enableKeyRotation,
    rotationPeriod: terms.rotated ? Duration.days(terms.rotationDays) : undefined,
    pendingWindow: Duration.days(terms.pendingDays),
    removalPolicy: given.removalPolicy ?? (terms.retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY),
  });
}

function finish(key: Key): void {
  key.addToResourcePolicy(statementOf(grantsForServicesOnly));
}

function termsOf(
  { keySpec, enableKeyRotation, rotationPeriod, pendingWindow, removalPolicy }: KeyProps,
  profile: Profile,
) {
  const symmetric = keySpec === undefined || keySpec === KeySpec.SYMMETRIC_DEFAULT;
  return withDefaults(defaultsIn(profile), {
    symmetric,
    rotated: enableKeyRotation ?? symmetric,
    rotationDays: rotationPeriod?.toDays(),
    pendingDays: pendingWindow?.toDays(),
    retained: removalPolicy && removalPolicy !== RemovalPolicy.DESTROY,
  });
}
