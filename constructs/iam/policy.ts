import type { Settings } from '../../lib/engine/settings';

/** Conditions of a statement, by operator and key. */
export interface Conditions {
  readonly [operator: string]: { readonly [key: string]: string | readonly string[] };
}

/** A statement of a resource's policy, as IAM writes it. Tokens of a toolkit stand in it as `${…}`. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: '*' | { readonly [kind: string]: string | readonly string[] };
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Conditions | undefined;
}

/** A statement under more conditions than it has. */
export function under<S extends { readonly Condition?: Conditions | undefined }>(
  statement: S,
  conditions: Conditions,
): S {
  const all: { [operator: string]: Conditions[string] } = { ...statement.Condition };
  for (const [operator, keys] of Object.entries(conditions)) all[operator] = { ...all[operator], ...keys };
  return Object.keys(all).length > 0 ? { ...statement, Condition: all } : statement;
}

/** An element of a statement as a list. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** Refuses whoever is neither of this account, nor of those and the organisation that the settings name, nor AWS itself. */
export const refusingForeigners = (
  action: string,
  account: string,
  { accounts = [], organization }: Settings,
): Omit<Statement, 'Resource'> => ({
  Effect: 'Deny',
  Principal: '*',
  Action: action,
  Condition: {
    StringNotEquals: {
      'aws:PrincipalAccount': [account, ...accounts],
      ...(organization && { 'aws:PrincipalOrgID': organization }),
    },
    BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
  },
});

/** Whether statements of a resolved policy let in everyone there is, under no condition. */
export const letsInEveryone = (statements: readonly Partial<Statement>[]): boolean =>
  statements.some(
    ({ Effect, Principal, Condition }) =>
      Effect === 'Allow' &&
      Condition === undefined &&
      (Principal === '*' || Object.values(Principal ?? {}).some((named) => listOf(named).includes('*'))),
  );
