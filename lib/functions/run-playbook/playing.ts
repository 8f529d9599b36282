import { BulwarkError } from '../../engine/error';
import { refusalOf } from './approval';
import type { Keep, Playbook, Request } from './playbook';

/** What the state machine asks of a playbook. */
export type Call = {
  /** The name of the execution. */
  readonly run: string;
  readonly request: Request;
} & ({ readonly phase: 'plan' } | { readonly phase: 'act'; readonly approval: { readonly by?: string } });

/** What it is told: what there is to do, and whether that takes an approval; or what is left after it was done. */
export interface Outcome {
  readonly steps: readonly string[];
  readonly done: boolean;
  readonly cuts: boolean;
}

/** The most steps that are told, and kept in the state of an execution. */
const MOST = 100;

/**
 * Plans what a playbook does, or does it. Either looks first, so that what is done already is not done again, whoever was
 * stopped and where. What there was before is kept before anything is changed, and not replaced when it is looked at again.
 */
export const playing =
  (playbook: Playbook, keeping: (request: Request, run: string) => Keep) =>
  async (call: Call): Promise<Outcome> => {
    const { run, request, phase } = call;
    const keep = keeping(request, run);
    const { cuts } = playbook;
    if (phase === 'act' && cuts) {
      const refused = refusalOf(request.requester, call.approval.by);
      if (refused) throw new BulwarkError(refused);
    }
    const { is, steps } = await playbook.look(request, run, keep);
    const found = { steps: steps.slice(0, MOST).map(({ does }) => does), done: steps.length === 0, cuts };
    if (phase === 'plan') {
      await keep('before', JSON.stringify({ ...request, run, is, steps: found.steps }));
      return found;
    }
    for (const step of steps) await step.run();
    const after = cuts ? await playbook.look(request, run, keep) : { is, steps: [] };
    const left = after.steps.slice(0, MOST).map(({ does }) => does);
    await keep('after', JSON.stringify({ ...request, run, approver: call.approval.by, is: after.is, left }));
    return { steps: left, done: left.length === 0, cuts };
  };
