import type { Settings } from '../engine/settings';
import { both, either, type Truth } from '../engine/truth';
import { admits } from './admission';
import { accountOf } from './arn';
import { allows, type Item, isAllow, type Policy, type Statement } from './policy';

/**
 * AWS's own accounts, from which load balancers write their logs in older regions:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
const LOAD_BALANCING = [
  '009996457667',
  '027434742980',
  '033677994240',
  '037604701340',
  '048591011584',
  '054676820928',
  '076674570225',
  '091100254016',
  '098369216593',
  '114774131450',
  '121062877647',
  '127311923021',
  '156460612806',
  '190560391635',
  '383597477331',
  '412137745753',
  '507241528517',
  '582318560864',
  '589379963580',
  '600734575887',
  '635631232127',
  '638102146993',
  '652711504416',
  '718504428378',
  '740734521339',
  '754344448648',
  '770363063475',
  '783225319266',
  '797873946194',
  '897822967062',
  '985666609251',
];

/**
 * Whether an Allow takes requests from an account, or an organisation, that is named but not known as one's own.
 * Whom everyone includes does not count.
 */
export function admitsStranger(statement: Statement, settings: Settings): Truth {
  const foreign = admits(statement, 'foreign');
  const organization = settings.organization !== undefined && admits(statement, 'organization');
  if (foreign === false && organization === false) return false;
  const known = [...(settings.accounts ?? []), ...LOAD_BALANCING];
  return both(
    isAllow(statement),
    either(
      both(foreign, foreign && admits(withoutAccounts(statement, known), 'foreign')),
      both(organization, isOfAnother(statement, settings.organization as string)),
    ),
  );
}

/**
 * The account that a key is in, where only its policy tells: AWS refuses a policy that its own account could not change,
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html
 */
export function accountOfKey({ statements }: Policy): string | undefined {
  const [keeper] = statements.filter((statement) => allows(statement, 'kms:PutKeyPolicy') === true);
  if (!keeper || keeper.home !== undefined) return undefined;
  return keeper.principals.list.map(({ text }) => accountOf(text)).find((account) => /^\d{12}$/.test(account ?? ''));
}

/** The statement for all but these accounts. A condition that leaves only them leaves nobody else. */
function withoutAccounts(statement: Statement, known: readonly string[]): Statement {
  const { actions, conditions, conditionsOpen, effect, fact, home, principals, resources } = statement;
  const isStrange = ({ text }: Item): boolean => !known.includes(accountOf(text) ?? '');
  const left = conditions.map((condition) => ({ ...condition, values: condition.values.filter(isStrange) }));
  const closed = left.some(({ values }, index) => values.length < (conditions[index]?.values.length ?? 0));
  const nobody = closed && left.some(({ values }) => values.length === 0);
  return {
    fact,
    effect,
    actions,
    resources,
    conditionsOpen,
    home,
    principals: {
      ...principals,
      list: nobody ? [] : principals.list.filter(isStrange),
      negated: principals.negated && !nobody,
    },
    conditions: left,
  };
}

/** Whether a condition on the organisation names another one too. */
const isOfAnother = ({ conditions }: Statement, organization: string): boolean =>
  conditions.some(
    ({ key, values }) =>
      /^aws:(principal|source)org/.test(key) && values.some(({ text }) => text.split('/')[0] !== organization),
  );
