import { defineRule } from '../../engine/rule';
import { noStatement } from '../../iam/statements';
import { accountOfKey, admitsStranger } from '../../iam/strangers';
import { share } from '../../resources/iam/resource-policy';

export default defineRule({
  title: 'Resources and roles are shared only with known accounts',
  problem: 'This policy lets in an account that is not known as yours.',
  why: 'Whoever administers the other account decides who uses the grant; nobody here sees when it is misused.',
  fix: {
    how: 'Take the account out of the policy, or name it in the setting `accounts` where it is yours or trusted.',
    noCode: 'Which accounts, roles or services the policy has to name, only its author can say.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_385'] },
  resource: share,
  check: (it, settings) => {
    const own = /^AWS::KMS::|^aws_kms_/.test(it.reading.type) && it.policy.known && accountOfKey(it.policy.known);
    const known = own ? { ...settings, accounts: [...(settings.accounts ?? []), own] } : settings;
    return noStatement(it.policy, (statement) => admitsStranger(statement, known));
  },
});
