import { defineRule } from '../../engine/rule';
import { hasWildcard } from '../../iam/glob';
import { both, either, type Truth } from '../../iam/kleene';
import { type Condition, type Item, isAllow, noStatement, type Statement } from '../../iam/policy';
import { trust } from '../../resources/iam/trust';

const PROVIDER = 'token.actions.githubusercontent.com';

export default defineRule({
  title: 'IAM roles for GitHub Actions name the organisation and repository they trust',
  problem: 'This role can be assumed by workflows of repositories that it does not name.',
  why: 'GitHub signs tokens for every repository in the world; only the subject tells them apart.',
  fix: {
    how: 'Compare `token.actions.githubusercontent.com:sub` with `repo:<organisation>/<repository>:environment:<name>` or a branch, without wildcards before the repository.',
  },
  severity: 'critical',
  preset: 'baseline',
  controls: {},
  sameAs: { checkov: ['CKV_AWS_358', 'CKV_AWS_393'] },
  resource: trust,
  check: (it) =>
    noStatement(it.trust, (statement) => both(isAllow(statement), trustsGitHub(statement), isOpenToOthers(statement))),
});

const trustsGitHub = ({ principals }: Statement): Truth =>
  either(
    false,
    ...principals.list.map(
      ({ type, text, open }) => type === 'Federated' && (open ? undefined : text.includes(PROVIDER)),
    ),
  );

function isOpenToOthers({ conditions, conditionsOpen }: Statement): Truth {
  if (conditionsOpen) return undefined;
  const subjects = conditions.filter(
    ({ operator, key }) =>
      key.startsWith(PROVIDER) &&
      key.endsWith(':sub') &&
      /^(foranyvalue:)?string(equals|like|equalsignorecase)$/.test(operator),
  );
  return subjects.length === 0 || both(...subjects.map(takesOthers));
}

/** Values are alternatives: one that names no repository is enough. */
const takesOthers = ({ values }: Condition): Truth => values.length === 0 || either(...values.map(takesOther));

function takesOther({ text, open }: Item): Truth {
  if (open) return undefined;
  const [, organization, repository] = /^repo:([^/:]*)\/([^:]*)/.exec(text) ?? [];
  return !organization || !repository || hasWildcard(organization);
}
