import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';

/** A parameter of the group that an instance or cluster names; absent where it names none, unknown where the group is declared elsewhere. */
export function parameter(
  it: Reading,
  group: { readonly cloudformation: string; readonly terraform: string },
  name: string,
): Fact<string> {
  const named = it.fact<string>(group[it.dialect]);
  if (named.isAbsentHere) return named;
  const target = it.follow(named);
  if (!target)
    return named.text?.startsWith('default')
      ? named.map<string>(() => undefined)
      : new Fact<string>(named, named.isUnknown ? named.value : undefined);
  if (target.dialect === 'cloudformation')
    return target.fact<string>('Parameters').map((all) => (all as unknown as Record<string, string>)[name]);
  const parameters = target.fact('parameter');
  const found = parameters.items().find((item) => item.get('name').text === name);
  return found
    ? found.get<string>('value')
    : new Fact<string>(parameters, parameters.isUnknown ? parameters.value : undefined);
}
