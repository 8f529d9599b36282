import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import type { Statement } from '../../iam/policy';
import { refuses } from '../../iam/refusal';
import { vault } from '../../resources/backup/vault';

const DELETING = ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'];

const unconditionally = ({ conditions }: Statement): boolean => conditions.length === 0;

const refusing = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Principal: '*',
      Action: DELETING,
      Resource: '*',
    },
  ],
};

export default defineRule({
  title: 'Policies of backup vaults let nobody delete recovery points',
  problem: 'Whoever has the permission in a policy of their own can delete the recovery points of this vault.',
  why: 'Backups that the same people can delete as the data are gone with it.',
  fix: {
    how: 'Deny backup:DeleteRecoveryPoint and backup:UpdateRecoveryPointLifecycle to everyone in the policy of the vault. AWS Backup still deletes what has been kept for as long as the plan says.',
    cdk: { blockRecoveryPointDeletion: true },
    properties: { AccessPolicy: refusing },
    resources: {
      aws_backup_vault_policy: {
        backup_vault_name: '${aws_backup_vault.this.name}',
        policy: JSON.stringify(refusing),
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: vault,
  check: (it) => all(...DELETING.map((action) => refuses(it.policy, [action], [() => true], unconditionally))),
});
