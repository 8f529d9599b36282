import { defineRule } from '../../engine/rule';
import { all } from '../../engine/verdict';
import { userPool } from '../../resources/cognito/user-pool';

export default defineRule({
  title: 'Cognito user pools ask for strong passwords',
  problem: 'This pool accepts weak passwords.',
  why: 'Short and simple passwords are guessed.',
  fix: {
    how: 'Ask for at least eight characters with upper and lower case, numbers and symbols.',
    cdk: {
      passwordPolicy: {
        minLength: 12,
        requireUppercase: true,
        requireLowercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
    },
    properties: {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 12,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
    },
    arguments: {
      password_policy: {
        minimum_length: 12,
        require_uppercase: true,
        require_lowercase: true,
        require_numbers: true,
        require_symbols: true,
      },
    },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {
    'security-hub': ['Cognito.3'],
  },
  unseen: { 'Cognito.3': 'how long a temporary password is valid' },
  sameAs: {
    'cdk-nag': ['CognitoUserPoolStrongPasswordPolicy'],
  },
  resource: userPool,
  check: (it) =>
    all(
      it.passwordLength.atLeast(8),
      it.upperCase.isTrue(),
      it.lowerCase.isTrue(),
      it.numbers.isTrue(),
      it.symbols.isTrue(),
    ),
});
