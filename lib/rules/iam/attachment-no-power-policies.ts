import { own } from '../../engine/own';
import type { Reading } from '../../engine/reading';
import { defineRule } from '../../engine/rule';
import { attachment, noPowers } from '../../resources/iam/attachment';
import { policyIn } from '../../resources/policies';

export default defineRule({
  title: 'AWS’s policies that let their holders gain more are not attached',
  problem: 'This attaches a policy of AWS with which its holder can gain permissions that it does not grant.',
  why: 'IAMFullAccess, PowerUserAccess and policies that run code as any role are one step from full control of the account.',
  fix: {
    how: 'Attach a policy of your own that names the actions and resources that are needed.',
    properties: { ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/deploy'] },
    arguments: { policy_arn: 'arn:aws:iam::111122223333:policy/deploy' },
  },
  severity: 'high',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV2_AWS_56'], cfn_nag: ['W44'], guard: ['IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE'] },
  implies: ['iam/attachment-own-policies'],
  leads: ['iam/attachment-no-whole-services'],
  resource: attachment,
  check: (it) =>
    noPowers(it.policies, ({ way }, name) =>
      way && !isHeldByService(it.reading, name) ? `allows ${way.join(' with ')} on every resource` : undefined,
    ),
});

/**
 * Policies that AWS asks for in a role of a service, which does one thing of its own with them and, but for who
 * administers a cluster of EKS, can be told nothing else, by those services. Sources: AWS Backup Developer Guide, "IAM
 * service roles"; Amazon EKS User Guide, "Amazon EKS Auto Mode cluster IAM role"; Amazon OpenSearch Service Developer Guide,
 * "Configuring Amazon Cognito authentication".
 */
const OF_SERVICES: Readonly<Record<string, readonly string[]>> = {
  AWSBackupServiceRolePolicyForBackup: ['backup.amazonaws.com'],
  AmazonEKSComputePolicy: ['eks.amazonaws.com'],
  AmazonESCognitoAccess: ['es.amazonaws.com'],
  AmazonOpenSearchServiceCognitoAccess: ['es.amazonaws.com', 'opensearchservice.amazonaws.com'],
};

/** Whether a policy is attached to a role that only its service may take on. */
function isHeldByService(it: Reading, name: string): boolean {
  const services = own(OF_SERVICES, name);
  if (!services) return false;
  const role = /Role$|_role$/.test(it.type) ? it : it.follow(it.fact('(none)', 'role'));
  const trust = role && policyIn(role, 'trust').known;
  return (
    trust !== undefined &&
    !trust.open &&
    trust.statements.every(
      ({ principals: { said, negated, list } }) =>
        said && !negated && list.every(({ type, text }) => type === 'Service' && services.includes(text)),
    )
  );
}
