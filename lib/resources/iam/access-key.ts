import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { same } from '../../engine/value';

/** A long-lived access key of a user. */
export const accessKey = defineResource({
  cloudformation: 'AWS::IAM::AccessKey',
  terraform: 'aws_iam_access_key',
  facts: {
    user: fact<string>(
      (it) =>
        it
          .follow(it.fact('UserName'))
          ?.fact<string>('UserName')
          .orElse(() => it.fact('UserName')) ?? it.fact('UserName'),
      (it) => it.follow(it.fact('user'))?.fact<string>('name') ?? it.fact('user'),
    ),
    /** The user of another key, where that is the same one. */
    sameUser: fact<unknown>(
      (it) => sameUser(it, 'UserName'),
      (it) => sameUser(it, 'user'),
    ),
    status: fact<'Active' | 'Inactive'>('Status', 'status'),
  },
});

function sameUser(it: Reading, property: string): Fact {
  const user = it.fact(property);
  const others = it
    .all(it.type)
    .filter(({ resource }) => resource !== it.resource)
    .map((other) => other.fact(property));
  const twin = others.find((other) =>
    user.target ? other.target === user.target : !other.isAbsentHere && same(other.value, user.value) === true,
  );
  return twin ?? new Fact(user.at, undefined);
}
