import { BulwarkError } from '../../engine/error';
import type { Playbook } from './playbook';

/** What is asked of IAM. */
export interface AccessKeys {
  readonly of: (user: string) => Promise<readonly { readonly id: string; readonly status: string }[]>;
  readonly set: (user: string, id: string, status: 'Active' | 'Inactive') => Promise<unknown>;
}

/** Disables an access key of a user. It is not deleted. */
export const disableAccessKey = (keys: AccessKeys): Playbook => ({
  cuts: true,
  async look({ target, undo }) {
    const [, user = '', id = ''] = /^([\w+=,.@-]{1,64})\/([A-Z0-9]{16,128})$/.exec(target) ?? [];
    if (!user) throw new BulwarkError(`'${target}' is no access key of a user; give <user>/<id of the key>`);
    const all = await keys.of(user);
    const key = all.find((one) => one.id === id);
    if (!key) throw new BulwarkError(`the user ${user} has no access key ${id}`);
    const wanted = undo ? 'Active' : 'Inactive';
    const step = {
      does: `${undo ? 'enable' : 'disable'} the access key ${id} of the user ${user}`,
      run: () => keys.set(user, id, wanted),
    };
    return { is: { user, keys: all }, steps: key.status === wanted ? [] : [step] };
  },
});
