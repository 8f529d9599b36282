import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import type { Construct } from 'constructs';
import type { Profile } from '../../../lib/engine/settings';
import { settingsIn } from '../../../tree/settings';
import { recordWaivers, type Waive } from '../../../tree/waivers';
import { refuseWeakening, withDefaults } from '../../hardening';
import { accountOf, partitionOf, policyOf, regionOf, shared, urlSuffixOf } from '../../iam/cdktf';
import type { Grantee } from '../../iam/least-privilege-role/cdktf';
import type { Statement } from '../../iam/policy';
import { defaultsIn, guards } from './defaults';
import { grantsForServicesOnly, keyGrants, leftToAccount, usedByLogs, usedByService } from './policy';

/** What can be said of a hardened key. */
export interface HardenedKeyProps {
  readonly description?: string;
  /** @default true, for a symmetric key */
  readonly enableKeyRotation?: boolean;
  /** Days until the material is replaced, 90 to 2560. @default 365 */
  readonly rotationPeriod?: number;
  /** Days that the key can be brought back once it is deleted, 7 to 30. @default 30 */
  readonly pendingWindow?: number;
  /** Whether a destroy is refused as long as the key is declared. @default retain */
  readonly removalPolicy?: 'retain' | 'destroy';
  /** `SYMMETRIC_DEFAULT`, `RSA_4096` and so on. @default SYMMETRIC_DEFAULT */
  readonly keySpec?: string;
  /** @default ENCRYPT_DECRYPT */
  readonly keyUsage?: 'ENCRYPT_DECRYPT' | 'SIGN_VERIFY' | 'GENERATE_VERIFY_MAC' | 'KEY_AGREEMENT';
  readonly multiRegion?: boolean;
  readonly tags?: { readonly [key: string]: string };
  readonly provider?: TerraformProvider;
  readonly dependsOn?: ITerraformDependable[];
  /** Rules this key may break. */
  readonly waive?: Waive;
}

/**
 * A KMS key that rotates yearly, is kept from a destroy, takes 30 days to delete, and on which only AWS services can
 * make grants. The account's IAM policies decide who uses it, until statements are added.
 *
 * It grants actions by their names: `grantEncrypt` is `kms:Encrypt` and `kms:GenerateDataKey`, `grantDecrypt` is
 * `kms:Decrypt`, and `grantEncryptDecrypt` all three.
 *
 * @example
 * new HardenedKey(this, 'Orders');
 */
export class HardenedKey extends KmsKey {
  private readonly statements: Statement[];

  /** The key that hardened constructs of a stack share when they are given none. */
  static shared(scope: Construct, provider?: TerraformProvider): HardenedKey {
    return shared(
      scope,
      'SharedKey',
      provider,
      (stack, id) => new HardenedKey(stack, id, { provider, description: `Encrypts the data of ${stack.node.path}` }),
    );
  }

  constructor(scope: Construct, id: string, props: HardenedKeyProps = {}) {
    const { profile } = settingsIn(scope);
    const terms = termsOf(props, profile);
    refuseWeakening(`HardenedKey '${scope.node.path}/${id}'`, props, guards, terms, profile);
    const { waive, keySpec, rotationPeriod, pendingWindow, removalPolicy, ...given } = props;
    const { provider } = props;
    const statements = [leftToAccount(partitionOf(scope, provider), accountOf(scope, provider)), grantsForServicesOnly];
    super(scope, id, {
      ...given,
      enableKeyRotation: terms.rotated || given.enableKeyRotation,
      customerMasterKeySpec: keySpec,
      rotationPeriodInDays: terms.rotated ? terms.rotationDays : undefined,
      deletionWindowInDays: terms.pendingDays,
      lifecycle: { preventDestroy: terms.retained },
      policy: policyOf(statements),
    });
    this.statements = statements;
    recordWaivers(this, waive);
  }

  /** Adds to the key's policy, unless it says so already. */
  addToResourcePolicy(statement: Statement): void {
    const text = JSON.stringify(statement);
    if (!this.statements.some((known) => JSON.stringify(known) === text)) this.statements.push(statement);
  }

  grantEncrypt(to: Grantee): void {
    to.allow({ actions: keyGrants.encrypt, resources: [this.arn] });
  }

  grantDecrypt(to: Grantee): void {
    to.allow({ actions: keyGrants.decrypt, resources: [this.arn] });
  }

  grantEncryptDecrypt(to: Grantee): void {
    to.allow({ actions: keyGrants.encryptDecrypt, resources: [this.arn] });
  }

  /** Grants what it takes to look after the key. None of it reads or writes data. */
  grantAdmin(to: Grantee): void {
    to.allow({ actions: keyGrants.admin, resources: [this.arn] });
  }

  /** Lets an AWS service use the key, on behalf of one resource of this account only. */
  allowService(service: string, sourceArn: string): void {
    this.addToResourcePolicy(usedByService(service, sourceArn, accountOf(this, this.provider)));
  }

  /** Lets CloudWatch Logs use the key for the log group of a name, or for all log groups of this account and region. */
  allowLogs(logGroupName = '*'): void {
    const { provider } = this;
    const region = regionOf(this, provider);
    const arn = `arn:${partitionOf(this, provider)}:logs:${region}:${accountOf(this, provider)}:log-group:${logGroupName}`;
    this.addToResourcePolicy(usedByLogs(region, urlSuffixOf(this, provider), arn));
  }
}

function termsOf(
  { keySpec, enableKeyRotation, rotationPeriod, pendingWindow, removalPolicy }: HardenedKeyProps,
  profile: Profile,
) {
  const symmetric = keySpec === undefined || keySpec === 'SYMMETRIC_DEFAULT';
  return withDefaults(defaultsIn(profile), {
    symmetric,
    rotated: enableKeyRotation ?? symmetric,
    rotationDays: rotationPeriod,
    pendingDays: pendingWindow,
    retained: removalPolicy && removalPolicy !== 'destroy',
  });
}
