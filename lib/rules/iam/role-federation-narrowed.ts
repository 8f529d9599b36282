import { defineRule } from '../../engine/rule';
import { isAll } from '../../iam/glob';
import { both, either } from '../../iam/kleene';
import { allows, type Condition, noStatement, type Principal, type Statement } from '../../iam/policy';
import { trust } from '../../resources/iam/trust';

export default defineRule({
  title: 'IAM roles accept only tokens that were made for them',
  problem: 'This role accepts any token of its identity provider.',
  why: 'Public identity providers sign tokens for everyone; without a condition on audience or subject, each of them opens the role.',
  fix: { how: 'Add a StringEquals condition on the provider’s `:aud` and `:sub` keys.' },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  resource: trust,
  check: (it) =>
    noStatement(it.trust, (statement) =>
      both(
        allows(statement, 'sts:AssumeRoleWithWebIdentity'),
        either(false, ...statement.principals.list.map(isProvider)),
        !statement.conditionsOpen || undefined,
        !isNarrowed(statement),
      ),
    ),
});

/** GitHub's provider has a rule of its own. */
const isProvider = ({ type, text, open }: Principal) =>
  type === 'Federated' &&
  (open ? undefined : !text.includes('token.actions.githubusercontent.com') && !text.includes(':saml-provider/'));

const isNarrowed = ({ conditions }: Statement): boolean => conditions.some(isNarrow);

const isNarrow = ({ operator, key, values }: Condition): boolean =>
  /^(foranyvalue:)?string(equals|like|equalsignorecase)$/.test(operator) &&
  /:(aud|sub|oaud|id|app_id)$/.test(key) &&
  values.every(({ text }) => !isAll(text));
