import { defineResource, fact } from '../../engine/rule';

/** The rules that passwords of an account's users follow. CloudFormation cannot set them. */
export const passwordPolicy = defineResource({
  terraform: 'aws_iam_account_password_policy',
  facts: {
    length: fact<number>(undefined, 'minimum_password_length'),
    lowercase: fact<boolean>(undefined, 'require_lowercase_characters'),
    uppercase: fact<boolean>(undefined, 'require_uppercase_characters'),
    numbers: fact<boolean>(undefined, 'require_numbers'),
    symbols: fact<boolean>(undefined, 'require_symbols'),
    reuse: fact<number>(undefined, 'password_reuse_prevention'),
    changeable: fact<boolean>(undefined, 'allow_users_to_change_password'),
    maxDays: fact<number>(undefined, 'max_password_age'),
  },
});
