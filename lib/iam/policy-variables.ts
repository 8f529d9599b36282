/**
 * A variable of a policy, which the request fills in: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`. What templates
 * fill in has no single colon.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
const VARIABLE = /\$\{([a-z][\w.-]*:(?!:)[^{}:,?]+)(?:,[^{}]*)?\}/gi;

/** Keys that tell of what is touched, so that whoever asks has no say in them. */
const OF_OWNER: Readonly<Record<string, string>> = {
  'aws:resourceaccount': '${AWS::AccountId}',
  'aws:resourceorgid': 'o-owner',
  'aws:resourceorgpaths': 'o-owner/*',
  's3:resourceaccount': '${AWS::AccountId}',
};

/** A text of a policy as a pattern: what whoever asks fills in may be anything. */
export const withVariablesOpen = (text: string): string =>
  text.includes('${') ? text.replace(VARIABLE, (_, key: string) => OF_OWNER[key.toLowerCase()] ?? '*') : text;

/** Operators that fill variables in, and fail where their key is missing. */
const COMPARING = /^(foranyvalue:)?(string|arn|bool)[a-z]*(?<!ifexists)$/;

const isOwnKey = (text: string, key: string): boolean =>
  [...text.matchAll(VARIABLE)].some(([whole, name]) => whole === text && name?.toLowerCase() === key);

interface Test {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly { readonly text: string; readonly open: boolean }[];
  readonly given?: Test['values'];
}

/** A condition as what it says: one that compares a key with itself only says that it is there. */
export function withoutTautology<T extends Test>(condition: T): T {
  const { operator, key, values } = condition;
  if (!COMPARING.test(operator) || !values.some(({ text }) => isOwnKey(text, key))) return condition;
  return {
    ...condition,
    operator: 'null',
    values: [{ text: String(operator.includes('not')), open: false }],
    given: values,
  };
}
